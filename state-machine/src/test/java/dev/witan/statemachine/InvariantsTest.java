package dev.witan.statemachine;

import static dev.witan.statemachine.Scene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.RequestState;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.reputation.stake.Purpose;
import dev.witan.reputation.stake.Stakes;
import dev.witan.statemachine.codec.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a state that breaks a rule is seen. Method: events that no handler would emit, on top of a
 * small body; each alone breaks one invariant.
 */
final class InvariantsTest {
  private static final Cause CAUSE = Cause.of(Clause.COIN_1);
  private static final int BANK = 0;
  private static final int ANN = 1;

  private record Break(Event event) implements Command {}

  /** Broken in full sums only: the entry is taken, a snapshot and a restore are not. */
  static List<Event> broken() {
    return List.of(
        new RepStaked(Purpose.POOL_FOR, 9, BANK, -1, 1),
        new CoinMoved(ANN, Account.HELD, 1, CAUSE),
        new CoinMoved(Account.HELD, ANN, 1, CAUSE),
        new CoinMoved(ANN, Account.SALARY, 1, CAUSE),
        new MintReserved(1, CAUSE));
  }

  /** Broken in the running sums, which are looked at after every entry. */
  static List<Event> brokenAtOnce() {
    return List.of(
        new RepMoved(Account.OUTSIDE, Account.FLOW, 1, CAUSE), new MintReserved(1L << 60, CAUSE));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void shouldSeeInFull(Event event) {
    Scene scene = scene();
    assertThat(Invariants.holdInFull(scene.machine.modules())).isTrue();
    execute(scene, event);
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
    assertThatThrownBy(() -> scene.machine.snapshot(new Output()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("an invariant is broken at: ");
  }

  @ParameterizedTest
  @MethodSource("brokenAtOnce")
  void shouldSeeAtOnce(Event event) {
    Scene scene = scene();
    assertThatThrownBy(() -> execute(scene, event))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LEDGER-1 at: ");
  }

  /** REP-1: a stake above the balance, here by a burn of what is staked. */
  @Test
  void shouldSeeAStakeAboveTheBalance() {
    Scene scene = scene();
    long rep = scene.machine.modules().reputation().rep(ANN);
    execute(scene, new RepStaked(Purpose.POOL_FOR, 9, ANN, -1, rep));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isTrue();
    execute(scene, new RepMoved(ANN, Account.OUTSIDE, 1, CAUSE));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
  }

  /**
   * BUS-1, NUM-4: an open request holds its fee and reserves what it may mint; a judged one not.
   */
  @Test
  void shouldSeeARequestThatHoldsNothing() {
    Scene scene = scene();
    execute(scene, new RequestFiled(0, ANN, "sql", 5, 1, 0, -1, 10));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
    execute(scene, new CoinMoved(ANN, Account.HELD, 5, CAUSE));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
    execute(scene, new MintReserved(5, CAUSE));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isTrue();
    execute(scene, new EvidenceSubmitted(0, 0, 0));
    assertThat(Invariants.holdInFull(scene.machine.modules())).as("its pool holds it").isFalse();
  }

  @Test
  void shouldSeeAnEndedRequestThatHoldsItsFee() {
    Scene scene = scene();
    execute(scene, new RequestFiled(0, ANN, "sql", 5, 1, 0, -1, 10));
    execute(scene, new CoinMoved(ANN, Account.HELD, 5, CAUSE));
    execute(scene, new MintReserved(5, CAUSE));
    execute(scene, new RequestEnded(0, RequestState.EXPIRED, 0));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
  }

  /** LEDGER-1 alone: the total of what was minted is one too high. */
  @Test
  void shouldSeeATotalThatIsOff() {
    Scene scene = scene();
    Ledger ledger = scene.machine.modules().reputation().ledger();
    Output written = new Output();
    ledger.write(written);
    Input input = new Input(written.toBytes());
    Output changed = new Output();
    long members = input.count();
    changed.count(members);
    for (int i = 0; i < members + 5; i++) {
      changed.count(input.count());
    }
    changed.count(input.count() + 1);
    while (changed.length() < written.length()) {
      changed.raw(input.raw(1));
    }
    ledger.restore(new Input(changed.toBytes()));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
  }

  /** REP-1 alone: ann has staked one unit that stands in no pool. */
  @Test
  void shouldSeeAStakeThatIsNowhere() {
    Scene scene = scene();
    Stakes stakes = scene.machine.modules().reputation().stakes();
    stakes.restore(new Input(new Output().count(2).count(0).count(1).count(0).toBytes()));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isFalse();
    stakes.restore(new Input(new Output().count(2).count(0).count(0).count(0).toBytes()));
    assertThat(Invariants.holdInFull(scene.machine.modules())).isTrue();
  }

  @Test
  void shouldRefuseASnapshotThatBreaksOne() {
    Scene scene = scene();
    byte[] snapshot = Scene.snapshot(scene.machine);
    Scene.restored(snapshot);
    int fee = indexOfHeldFee(snapshot);
    snapshot[fee]++;
    assertThatThrownBy(() -> Scene.restored(snapshot)).isInstanceOf(Input.CorruptBytes.class);
  }

  /** The first byte whose change is seen by the invariants and by no reader. */
  private static int indexOfHeldFee(byte[] snapshot) {
    for (int at = 0; at < snapshot.length; at++) {
      byte[] changed = snapshot.clone();
      changed[at]++;
      try {
        Scene.restored(changed);
      } catch (Input.CorruptBytes refused) {
        if (refused.getMessage().contains("an invariant is broken")) {
          return at;
        }
      }
    }
    throw new AssertionError("no change breaks an invariant");
  }

  private static Scene scene() {
    Machine machine =
        new Machine(
            EventCodec.ofCore(),
            (registry, modules) ->
                registry.on(
                    Break.class,
                    (command, context, emitter) -> {
                      emitter.emit(command.event());
                      return Optional.empty();
                    }));
    Scene scene = new Scene(machine, Map.of());
    scene.member("ann", 100 * ONE);
    scene.open("ann", scene.post("ann", "founding"), 10 * ONE);
    scene.open("ann", scene.post("ann", "open"), 10 * ONE);
    return scene;
  }

  private static void execute(Scene scene, Event event) {
    Entry entry = new Entry(scene.machine.position() + 1, 0, Hash256.ofText("seed"));
    Submission submission =
        new Submission(
            Hash256.ofText("command " + entry.position()),
            1,
            Optional.of(Scene.id("bank")),
            Scene.key("bank"),
            new Break(event));
    scene.machine.execute(entry, submission);
  }
}
