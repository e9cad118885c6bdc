package dev.witan.simulations.importing;

import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Signature;
import dev.witan.kernel.Timers;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.simulations.ImportKeys;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The body that is imported into, and the one way in which commands reach it. */
public final class ImportBody {
  /** How many registrations the treasurer can pay. */
  private static final long MEMBERS_PAID = 200_000;

  private final ImportKeys keys;
  private final Person treasurer;
  private final Person funder;
  private final Machine machine = new Machine();
  private final InMemorySequencer sequencer;
  private List<byte[]> contents = List.of(); // that the command being submitted names
  private ImportObserver observer = ImportObserver.NONE;
  private boolean isRegistrationPaid;
  private long accepted;
  private long refused;

  /** A body before its founding; all keys and seeds come from this seed. */
  public ImportBody(String seed) {
    this.keys = new ImportKeys(seed);
    this.treasurer = Person.of(keys, "treasurer", "");
    this.funder = Person.of(keys, "funder", "Funder of the import");
    this.sequencer = new InMemorySequencer(machine, seed, this::accepted);
  }

  private void accepted(Entry entry, Optional<CommandPayload> payload, byte[] events) {
    observer.accepted(entry, payload, payload.isPresent() ? contents : List.of(), events);
  }

  /** Shows everything from now on to this observer. */
  public void observe(ImportObserver who) {
    observer = who;
  }

  /** The keys of all who act here. */
  public ImportKeys keys() {
    return keys;
  }

  /** Has the coin of the founding grant and passes the others what they pay. */
  public Person funder() {
    return funder;
  }

  /** The machine, to be read. */
  public Machine machine() {
    return machine;
  }

  /** How many commands were accepted. */
  public long accepted() {
    return accepted;
  }

  /** How many commands were refused. */
  public long refused() {
    return refused;
  }

  /**
   * Founds the body, registers the funder and grants it this much coin, all at one time.
   *
   * @param parameters those that are not at their defaults
   */
  public void found(long time, String name, SortedMap<Parameter, Long> parameters, long grant) {
    List<Treasurer> treasurers = List.of(new Treasurer(treasurer.handle(), treasurer.key()));
    FoundBody founding = new FoundBody(name, treasurer.key(), treasurers, parameters, true);
    must(submit(time, treasurer, founding));
    payForMembers(time, parameters.getOrDefault(Parameter.MEMBER_FEE, 0L));
    must(register(time, funder));
    must(submit(time, treasurer, new IssueCoin(Optional.of(funder.id()), grant, "founding grant")));
  }

  /** While a registration has a fee the treasurer pays it, out of coin that is there for this. */
  private void payForMembers(long time, long fee) {
    if (fee > 0) {
      long coin = fee * MEMBERS_PAID;
      isRegistrationPaid = true;
      must(submit(time, treasurer, new IssueCoin(Optional.of(treasurer.id()), coin, "fees")));
    }
  }

  /** Registers a new member, who gets the next number. */
  public Outcome register(long time, Person person) {
    return submit(
        time,
        person,
        new RegisterMember(
            person.handle(), person.key(), person.name(), Optional.empty(), sponsor(person)));
  }

  /** The treasurer's countersignature, while a registration has a fee (MEMBER-1). */
  private Optional<Sponsor> sponsor(Person person) {
    if (!isRegistrationPaid) {
      return Optional.empty();
    }
    BodyId id = machine.modules().body().id();
    byte[] bytes = Countersignature.sponsor(id, treasurer.id(), person.key(), person.handle());
    Signature signature = Signature.of(Ed25519.sign(keys.secret(treasurer.key()), bytes));
    return Optional.of(new Sponsor(treasurer.id(), treasurer.key(), Optional.of(signature)));
  }

  /** Submits a command in this person's name; a founding and a registration act in nobody's. */
  public Outcome submit(long time, Person person, Command command) {
    return submit(time, person, command, List.of());
  }

  /** As the other, with the bytes of the content that the command names. */
  public Outcome submit(long time, Person person, Command command, List<byte[]> beside) {
    contents = beside;
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
  public void passTime(long time) {
    Timers timers = machine.modules().timers();
    while (!timers.isEmpty() && timers.next().deadline() <= time) {
      sequencer.passTime(timers.next().deadline());
    }
  }

  /** Lets time pass until nothing waits for it any more. */
  public void passAll() {
    passTime(Long.MAX_VALUE);
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new IllegalStateException("the founding was refused: " + outcome);
    }
  }
}
