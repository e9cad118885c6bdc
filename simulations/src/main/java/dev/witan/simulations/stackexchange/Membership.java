package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.Person;
import dev.witan.statemachine.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who of the people is a member, and since when they are active: since their first post. A person
 * registers when it is first needed, which for an expert may be the request that names it.
 */
final class Membership {
  private static final int NOT_REGISTERED = -1;

  private final ImportBody body;
  private final People people;
  private final Faults faults;
  private final int[] members; // numbers of members, by person
  private final List<Integer> registered = new ArrayList<>(); // people, by registration
  private final List<Integer> active = new ArrayList<>(); // people, by their first post
  private final List<Long> activeSince = new ArrayList<>(); // of the same, never falling
  private final boolean[] isActive;

  Membership(ImportBody body, People people, Faults faults) {
    this.body = body;
    this.people = people;
    this.faults = faults;
    this.members = new int[people.size()];
    Arrays.fill(members, NOT_REGISTERED);
    this.isActive = new boolean[people.size()];
  }

  /** The person, who is a member from now on. */
  Person register(int number, long time) {
    Person person = people.get(number);
    if (members[number] == NOT_REGISTERED) {
      Outcome outcome = body.register(time, person);
      if (!(outcome instanceof Outcome.Accepted)) {
        faults.refusal("register " + person.handle(), outcome);
      }
      members[number] = body.machine().modules().reputation().members().size() - 1;
      registered.add(number);
    }
    return person;
  }

  /** The person has published a post. */
  void published(int number, long time) {
    if (!isActive[number]) {
      isActive[number] = true;
      active.add(number);
      activeSince.add(time);
    }
  }

  /** The number of this person among the members, or -1. */
  int member(int number) {
    return members[number];
  }

  /** The people who are members, in the order of their registration. */
  List<Integer> registered() {
    return registered;
  }

  /** The people who published something before this time, in the order of their first post. */
  List<Integer> activeBefore(long time) {
    int end = active.size();
    while (end > 0 && activeSince.get(end - 1) >= time) {
      end--;
    }
    return active.subList(0, end);
  }
}
