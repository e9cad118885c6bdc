package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.kernel.RejectionCode;
import dev.witan.statemachine.Invariants;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.systemtests.rules.ParameterChange;
import java.util.LinkedHashSet;
import java.util.Set;

/** The machine of one table, with a second one that only replays the events. */
final class TableBody {
  private final Machine machine = ParameterChange.machine();
  private final Machine replayed = ParameterChange.machine();
  private final Set<RejectionCode> reached = new LinkedHashSet<>();

  Modules modules() {
    return machine.modules();
  }

  long position() {
    return machine.position();
  }

  /** The codes with which commands were rejected so far. */
  Set<RejectionCode> reached() {
    return reached;
  }

  /** Appends the ticks that are due (TIME-2). */
  void passTime(long at) {
    while (machine.isTickDue(at)) {
      Entry entry = next(at);
      replayed.replayTick(entry, machine.tick(entry).events());
    }
  }

  /** Submits behind the ticks; a submission that is not accepted leaves no trace (CMD-1, CMD-2). */
  Outcome submit(long at, Submission submission) {
    passTime(at);
    Hash256 before = machine.digest();
    Entry entry = next(at);
    Outcome outcome = machine.execute(entry, submission);
    if (outcome instanceof Outcome.Accepted accepted) {
      assertThat(accepted.position()).isEqualTo(entry.position()).isEqualTo(machine.position());
      replayed.replay(entry, submission.id(), submission.expiresAt(), accepted.events());
      return outcome;
    }
    assertThat(machine.digest()).as("the state after a rejection").isEqualTo(before);
    assertThat(machine.position()).as("the position").isEqualTo(entry.position() - 1);
    if (outcome instanceof Outcome.Rejected rejected) {
      reached.add(rejected.rejection().code());
    }
    return outcome;
  }

  /** What must hold at the end of every table. */
  void check() {
    assertThat(Invariants.holdInFull(machine.modules())).as("the invariants").isTrue();
    assertThat(replayed.digest()).as("after a replay").isEqualTo(machine.digest());
    Output output = new Output();
    machine.snapshot(output);
    Machine restored = ParameterChange.machine();
    restored.restore(new Input(output.toBytes()));
    assertThat(restored.digest()).as("after a restore").isEqualTo(machine.digest());
  }

  private Entry next(long at) {
    long position = machine.position() + 1;
    return new Entry(position, at, Hash256.ofText("seed " + position));
  }
}
