package dev.witan.statemachine;

import static dev.witan.statemachine.MachineRejection.ACTOR_UNEXPECTED;
import static dev.witan.statemachine.MachineRejection.ACTOR_UNKNOWN;
import static dev.witan.statemachine.MachineRejection.BODY_FOUNDED;
import static dev.witan.statemachine.MachineRejection.BODY_NOT_FOUNDED;
import static dev.witan.statemachine.MachineRejection.COMMAND_EXPIRED;
import static dev.witan.statemachine.MachineRejection.EXPIRES_TOO_LATE;
import static dev.witan.statemachine.MachineRejection.KEY_REVOKED;
import static dev.witan.statemachine.MachineRejection.KEY_UNKNOWN;
import static dev.witan.statemachine.MachineRejection.TICK_NOT_FROM_NODE;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Snapshotted;
import dev.witan.kernel.Timers.Timer;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;
import dev.witan.statemachine.codec.EventCodec;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The deterministic state machine of one body: the one public way in is {@link #execute}. Entries
 * come with rising positions and never falling times; when {@link #isTickDue} says so, ticks come
 * before the next command. Thread rule: one thread, the sequencer's.
 *
 * <p>An exception from any method is a bug or a broken machine: the state may be half changed, and
 * the node restarts from its journal.
 */
public final class Machine {
  private static final int SNAPSHOT_VERSION = 2;

  private final Modules modules = new Modules();
  private final Dispatch dispatch = new Dispatch();
  private final EventCodec codec;
  private final EntryEmitter emitter;
  private final CommandIds commandIds = new CommandIds();
  private final EntryApplier entryApplier = new EntryApplier(commandIds);
  private final ReactionQueue reactionQueue;
  private long position;
  private long time;

  /** A machine of the core's modules, before the founding. */
  public Machine() {
    this(EventCodec.ofCore(), (registry, parts) -> {});
  }

  /**
   * A machine with more modules on top of the core's.
   *
   * @param codec writes the events of all of them
   * @param more registers what they handle
   */
  public Machine(EventCodec codec, BiConsumer<Registry, Modules> more) {
    this.codec = codec;
    this.emitter = new EntryEmitter(dispatch, codec);
    this.reactionQueue = new ReactionQueue(codec);
    modules.register(dispatch);
    new QueueModule(reactionQueue).register(dispatch);
    more.accept(dispatch, modules);
  }

  /** The state, to be read between entries. */
  public Modules modules() {
    return modules;
  }

  /** Position of the last entry; 0 before the founding. */
  public long position() {
    return position;
  }

  /** Time of the last entry, in milliseconds. */
  public long time() {
    return time;
  }

  /** Whether reactions wait in the state; they go on at the time of the last entry. */
  public boolean hasQueuedReactions() {
    return !reactionQueue.isEmpty();
  }

  /** Whether a tick must come before any command at this time (TIME-2). */
  public boolean isTickDue(long now) {
    return !reactionQueue.isEmpty() || modules.timers().isDue(now);
  }

  /** Where this command was accepted, as long as its id is remembered (CMD-2). */
  public OptionalLong acceptedAt(Hash256 command) {
    long found = commandIds.position(command);
    return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
  }

  /** Whether some command has this class as its handler's. */
  boolean handles(Class<?> command) {
    return dispatch.handles(command);
  }

  /** Whether some event of this class has an applier. */
  boolean applies(Class<?> event) {
    return dispatch.applies(event);
  }

  /**
   * Decides a command at this entry and applies what follows from it. Cost: a look into the table
   * of ids and into the member's keys, and what the handler says.
   */
  public Outcome execute(Entry entry, Submission submission) {
    begin(entry);
    Checks.require(!isTickDue(entry.time()), "a tick was due before", entry.time());
    Optional<Rejection> problem = checkExpiry(submission, entry.time());
    if (problem.isPresent()) {
      return new Outcome.Rejected(problem.get());
    }
    long earlier = commandIds.position(submission.id(), submission.expiresAt());
    if (earlier > 0) {
      return new Outcome.Duplicate(earlier);
    }
    int actor = submission.actor().map(modules.reputation()::number).orElse(Context.NOBODY);
    problem = decide(entry, submission, actor, emitter);
    if (problem.isPresent()) {
      Checks.require(emitter.isEmpty(), "rejected after the first event");
      return new Outcome.Rejected(problem.get());
    }
    emitter.runReactions();
    entryApplier.accepted(entry, submission.id(), submission.expiresAt());
    return end(entry);
  }

  /**
   * What {@link #execute} would refuse this command for, here and now; nothing if it would accept
   * it. Nothing changes: handlers check everything before their first event, and there it ends
   * (architecture rule 1). The command's id and expiry do not matter.
   */
  public Optional<Rejection> refusal(Entry entry, Submission submission) {
    Checks.require(!isTickDue(entry.time()), "a tick was due before", entry.time());
    int actor = submission.actor().map(modules.reputation()::number).orElse(Context.NOBODY);
    try {
      return decide(entry, submission, actor, new Reluctant());
    } catch (Reluctant.FirstEvent accepted) {
      return Optional.empty();
    }
  }

  private Optional<Rejection> decide(
      Entry entry, Submission submission, int actor, Emitter events) {
    Optional<Rejection> problem =
        checkActor(submission, actor)
            .or(() -> Expectations.check(submission.expected(), modules.pools()));
    return problem.isPresent()
        ? problem
        : dispatch.decide(
            submission.command(),
            new Context(entry, submission.id(), actor, submission.key()),
            events);
  }

  /** Lets queued reactions go on and due timers fire, as many as the bounds allow (TIME-2). */
  public Outcome.Accepted tick(Entry entry) {
    begin(entry);
    Checks.require(isTickDue(entry.time()), "nothing is due", entry.time());
    while (!reactionQueue.isEmpty() && emitter.mayReact()) {
      ReactionDeferred reaction = reactionQueue.first();
      emitter.emit(new ReactionResumed());
      emitter.run(reaction);
    }
    emitter.runReactions();
    for (int fired = 0; fired < Limits.TIMERS_PER_ENTRY; fired++) {
      if (!reactionQueue.isEmpty() || !modules.timers().isDue(entry.time())) {
        break;
      }
      fire(modules.timers().next());
    }
    return end(entry);
  }

  /** Applies the recorded events of an accepted command and decides nothing. */
  public void replay(Entry entry, Hash256 commandId, long expiresAt, byte[] events) {
    begin(entry);
    applyAll(events);
    entryApplier.accepted(entry, commandId, expiresAt);
    advance(entry);
  }

  /** Applies the recorded events of a tick and decides nothing. */
  public void replayTick(Entry entry, byte[] events) {
    begin(entry);
    applyAll(events);
    advance(entry);
  }

  /**
   * Applies the recorded events of an entry one by one, for somebody who wants to see the state
   * before each. It remembers no command, so such a machine is for looking only.
   *
   * @param before sees each event just before it is applied
   */
  public void walk(Entry entry, byte[] events, Consumer<Event> before) {
    begin(entry);
    for (Event event : codec.readAll(events)) {
      before.accept(event);
      dispatch.apply(event);
    }
    advance(entry);
  }

  /** Writes the whole state, after a look at all of it (LEDGER-1). */
  public void snapshot(Output output) {
    Checks.require(Invariants.holdInFull(modules), "an invariant is broken at", position);
    write(output);
  }

  private void write(Output output) {
    output.count(SNAPSHOT_VERSION).count(position).count(time);
    for (Snapshotted state : dispatch.states()) {
      state.write(output);
    }
    commandIds.write(output);
    reactionQueue.write(output);
  }

  /**
   * Replaces the whole state by what {@link #snapshot} wrote. Bytes that no machine wrote are
   * corrupt; after them the state is of no use.
   */
  public void restore(Input input) {
    try {
      read(input);
      Checks.require(Invariants.holdInFull(modules), "an invariant is broken");
    } catch (Input.CorruptBytes e) {
      throw e;
    } catch (RuntimeException e) {
      throw (Input.CorruptBytes)
          input.corrupt("a snapshot that contradicts itself, " + e.getMessage() + ",").initCause(e);
    }
  }

  private void read(Input input) {
    if (input.count() != SNAPSHOT_VERSION) {
      throw input.corrupt("a snapshot of another version");
    }
    position = input.count();
    time = input.count();
    for (Snapshotted state : dispatch.states()) {
      state.restore(input);
    }
    commandIds.restore(input);
    reactionQueue.restore(input);
    input.end();
  }

  /** SHA-256 of the snapshot's bytes: equal on every machine for the same journal. */
  public Hash256 digest() {
    MessageDigest digest = Hash256.digest();
    Output output = new Output((bytes, length) -> digest.update(bytes, 0, length));
    write(output);
    output.flush();
    return Hash256.fromBytes(digest.digest(), 0);
  }

  private void begin(Entry entry) {
    Checks.require(entry.position() == position + 1, "a gap before position", entry.position());
    Checks.require(
        entry.time() >= time && entry.time() <= Limits.TIME_MAX, "time runs back", entry.time());
    emitter.begin(entry);
  }

  private Outcome.Accepted end(Entry entry) {
    advance(entry);
    return new Outcome.Accepted(entry.position(), emitter.events());
  }

  private void advance(Entry entry) {
    position = entry.position();
    time = entry.time();
    Checks.require(modules.reputation().ledger().isConserved(), "LEDGER-1 at", position);
  }

  private void applyAll(byte[] events) {
    for (Event event : codec.readAll(events)) {
      dispatch.apply(event);
    }
  }

  private void fire(Timer timer) {
    emitter.setTime(timer.deadline());
    dispatch.fire(timer, emitter);
    Checks.require(!modules.timers().holds(timer), "a timer fired and stayed");
    emitter.runReactions();
  }

  private static Optional<Rejection> checkExpiry(Submission submission, long now) {
    if (submission.expiresAt() <= now) {
      return Optional.of(COMMAND_EXPIRED.rejection());
    }
    return submission.expiresAt() - now > Limits.EXPIRY_AHEAD_MAX_MS
        ? Optional.of(EXPIRES_TOO_LATE.rejection())
        : Optional.empty();
  }

  /** Whether the key speaks for whoever the command says acts. */
  private Optional<Rejection> checkActor(Submission submission, int actor) {
    if (submission.command() instanceof Tick) {
      return Optional.of(TICK_NOT_FROM_NODE.rejection());
    }
    boolean founds = submission.command() instanceof FoundBody;
    if (founds == modules.body().isFounded()) {
      return Optional.of((founds ? BODY_FOUNDED : BODY_NOT_FOUNDED).rejection());
    }
    if (founds || submission.command() instanceof RegisterMember) {
      return submission.actor().isPresent()
          ? Optional.of(ACTOR_UNEXPECTED.rejection())
          : checkOwnKey(submission);
    }
    Members members = modules.reputation().members();
    if (actor == Context.NOBODY) {
      return Optional.of(ACTOR_UNKNOWN.rejection());
    }
    if (submission.command() instanceof RecoverKey || members.speaksFor(submission.key(), actor)) {
      return Optional.empty();
    }
    return Optional.of(
        (members.hasEnded(submission.key()) ? KEY_REVOKED : KEY_UNKNOWN).rejection());
  }

  /** A founding and a registration are signed by the key that they name. */
  private static Optional<Rejection> checkOwnKey(Submission submission) {
    PublicKey named;
    if (submission.command() instanceof RegisterMember register) {
      named = register.key();
    } else {
      FoundBody founding = (FoundBody) submission.command();
      named = founding.treasurers().isEmpty() ? null : founding.treasurers().get(0).key();
    }
    return named == null || named.equals(submission.key())
        ? Optional.empty()
        : Optional.of(KEY_UNKNOWN.rejection());
  }
}
