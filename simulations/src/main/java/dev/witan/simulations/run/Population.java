package dev.witan.simulations.run;

import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.Person;
import dev.witan.simulations.setting.People;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Kind;
import dev.witan.simulations.society.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All citizens of a run: the groups of the setting in order, then the requesters. */
final class Population {
  /** More than there are people in a setting. */
  private static final long OF_KIND_MAX = 1_000_000;

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<Citizen> citizens = new ArrayList<>();
  private final List<List<Citizen>> groups = new ArrayList<>();
  private final List<Citizen> byMember = new ArrayList<>();
  private final ImportKeys keys;

  Population(Setting setting, ImportKeys keys) {
    this.keys = keys;
    for (People people : setting.people()) {
      add(people.kind(), people.traits(), people.count());
    }
    Traits plain = new Traits(Kind.REQUESTER, Map.of());
    add(Kind.REQUESTER, plain, setting.requests().requesters());
  }

  private void add(Kind kind, Traits traits, int count) {
    List<Citizen> group = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int ofKind = counts.merge(kind, 1, Integer::sum);
      Person person = Person.of(keys, handle(kind, ofKind), "");
      long number = (long) kind.ordinal() * OF_KIND_MAX + ofKind;
      Citizen citizen = new Citizen(number, person, kind, traits, groups.size());
      citizens.add(citizen);
      group.add(citizen);
    }
    groups.add(Collections.unmodifiableList(group));
  }

  /** Such as {@code yes-sayer-17}. */
  private static String handle(Kind kind, int number) {
    return kind.word().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "-" + number;
  }

  /** All, whether they have arrived or not. */
  List<Citizen> all() {
    return citizens;
  }

  /** The people of the group with this number in the setting. */
  List<Citizen> group(int number) {
    return groups.get(number);
  }

  List<Citizen> requesters() {
    return groups.get(groups.size() - 1);
  }

  /** The citizen is this member from now on. */
  void arrive(Citizen citizen, int member, long time) {
    while (byMember.size() <= member) {
      byMember.add(null);
    }
    byMember.set(member, citizen);
    citizen.arrive(member, time);
  }

  /** The citizen who is this member, or null for treasurer and outside. */
  Citizen ofMember(int member) {
    return member >= 0 && member < byMember.size() ? byMember.get(member) : null;
  }
}
