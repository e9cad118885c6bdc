package dev.witan.systemtests.rules.random;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.Invariants;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.systemtests.rules.ParameterChange;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Three machines that must never differ. Two decide everything: one of them was restored from a
 * snapshot of the other after the last command, and which of the two goes on is chosen at random.
 * The third only replays the recorded events.
 */
final class Machines {
  private static final long VALID_MS = 60_000;

  private final SplittableRandom random;
  private final Machine replayed = ParameterChange.machine();
  private Machine machine = ParameterChange.machine();
  private Machine twin = ParameterChange.machine();
  private final EventCodec codec = ParameterChange.codec();
  private final Chronicle chronicle = new Chronicle();
  private long submitted;

  Machines(long seed) {
    random = new SplittableRandom(seed);
  }

  /** The machine to be looked at now. */
  Machine current() {
    return machine;
  }

  /** What its events said. */
  Chronicle chronicle() {
    return chronicle;
  }

  /** The seed of the entry at this position (RAND-1). */
  static Hash256 seed(long position) {
    return Hash256.ofText("seed " + position);
  }

  /** Appends the ticks that are due (TIME-2). */
  void passTime(long at) {
    while (machine.isTickDue(at)) {
      Entry entry = next(at);
      Checks.require(twin.isTickDue(at), "a restored machine sees no tick due");
      byte[] emitted = machine.tick(entry).events();
      requireSame(emitted, twin.tick(entry).events());
      replayed.replayTick(entry, emitted);
      chronicle.note(entry.position(), "tick", codec.readAll(emitted), machine.modules());
    }
    Checks.require(!twin.isTickDue(at), "a restored machine sees a tick due");
  }

  /** Submits a command behind the ticks and looks at everything that must hold after it. */
  Outcome submit(long at, Optional<MemberId> actor, PublicKey key, Command command) {
    passTime(at);
    Hash256 before = machine.digest();
    Entry entry = next(at);
    Hash256 id = Hash256.ofText("command " + submitted++);
    Submission submission = new Submission(id, at + VALID_MS, actor, key, command);
    Outcome outcome = machine.execute(entry, submission);
    Outcome again = twin.execute(entry, submission);
    if (outcome instanceof Outcome.Accepted accepted && again instanceof Outcome.Accepted same) {
      requireSame(accepted.events(), same.events());
      replayed.replay(entry, id, submission.expiresAt(), accepted.events());
      String name = command.getClass().getSimpleName();
      chronicle.note(entry.position(), name, codec.readAll(accepted.events()), machine.modules());
    } else {
      Checks.require(outcome.equals(again), "a restored machine decides otherwise");
      Checks.require(machine.digest().equals(before), "CMD-1: a rejection left a trace");
      Checks.require(machine.position() + 1 == entry.position(), "a rejection took a position");
    }
    check();
    return outcome;
  }

  /** LEDGER-1 and the rest in full, and three ways to the same digest. */
  void check() {
    Checks.require(Invariants.holdInFull(machine.modules()), "an invariant does not hold");
    Hash256 digest = machine.digest();
    Checks.require(twin.digest().equals(digest), "the restored machine went another way");
    Checks.require(replayed.digest().equals(digest), "a replay of the events differs");
    Machine restored = restored(machine);
    Checks.require(restored.digest().equals(digest), "a snapshot is not what was written");
    if (random.nextBoolean()) {
      twin = machine;
      machine = restored;
    } else {
      twin = restored;
    }
  }

  private static Machine restored(Machine machine) {
    Output output = new Output();
    machine.snapshot(output);
    Machine restored = ParameterChange.machine();
    restored.restore(new Input(output.toBytes()));
    return restored;
  }

  private Entry next(long at) {
    long position = machine.position() + 1;
    return new Entry(position, at, seed(position));
  }

  private static void requireSame(byte[] events, byte[] others) {
    Checks.require(Arrays.equals(events, others), "a restored machine emits other events");
  }
}
