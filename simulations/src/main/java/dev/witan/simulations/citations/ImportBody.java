package dev.witan.simulations.citations;

import dev.witan.kernel.Command;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Timers;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The body that is imported into, and the one way in which commands reach it. */
final class ImportBody {
  /** One minute: between two ids, and as long as a pool lasts. */
  static final long MINUTE_MS = 60_000;

  private static final Person TREASURER = Person.of("treasurer", "");

  /** Has the coin of the founding grant and passes each author the fee. */
  static final Person FUNDER = Person.of("funder", "Funder of the import");

  private final Machine machine = new Machine();
  private final InMemorySequencer sequencer;
  private ImportObserver observer = ImportObserver.NONE;
  private long accepted;
  private long refused;

  ImportBody(String seed) {
    this.sequencer = new InMemorySequencer(machine, seed);
  }

  void observe(ImportObserver who) {
    observer = who;
  }

  Machine machine() {
    return machine;
  }

  /** How many commands were accepted. */
  long accepted() {
    return accepted;
  }

  /** How many commands were refused. */
  long refused() {
    return refused;
  }

  /** Founds the body, registers the funder and grants it this much coin, all at time 0. */
  void found(long grant) {
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    parameters.put(Parameter.POOL_DURATION, MINUTE_MS);
    List<Treasurer> treasurers = List.of(new Treasurer(TREASURER.handle(), TREASURER.key()));
    FoundBody founding =
        new FoundBody("Import of citations", TREASURER.key(), treasurers, parameters, true);
    must(submit(0, TREASURER, founding));
    must(register(0, FUNDER));
    must(submit(0, TREASURER, new IssueCoin(Optional.of(FUNDER.id()), grant, "founding grant")));
  }

  /** Registers a new member, who gets the next number. */
  Outcome register(long time, Person person) {
    return submit(
        time,
        person,
        new RegisterMember(
            person.handle(), person.key(), person.name(), Optional.empty(), Optional.empty()));
  }

  /** Submits a command in this person's name; a founding and a registration act in nobody's. */
  Outcome submit(long time, Person person, Command command) {
    boolean isBirth = command instanceof FoundBody || command instanceof RegisterMember;
    Outcome outcome =
        sequencer.submit(
            time, isBirth ? Optional.empty() : Optional.of(person.id()), person.key(), command);
    if (outcome instanceof Outcome.Accepted) {
      accepted++;
    } else {
      refused++;
    }
    observer.submitted(time, person.handle(), command, outcome);
    return outcome;
  }

  /**
   * Lets each deadline up to this time pass at its own time. So the ticks do not hang on when the
   * next command comes, and not on whether it is accepted.
   */
  void passTime(long time) {
    Timers timers = machine.modules().timers();
    while (!timers.isEmpty() && timers.next().deadline() <= time) {
      sequencer.passTime(timers.next().deadline());
    }
  }

  /** Lets time pass until every pool has ended. */
  void passAll() {
    passTime(Long.MAX_VALUE);
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException("the founding was refused: " + outcome);
    }
  }
}
