package dev.witan.governance;

import static dev.witan.governance.GovernanceStage.ONE;
import static dev.witan.governance.GovernanceStage.block;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ledger.Account;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a block does when its delay is over, and to whom (GOV-4, GOV-5, GOV-6, POOL-2).
 * Method: ann alone holds REP and takes proposals through their referenda.
 */
final class EffectTest {
  private final GovernanceStage stage =
      new GovernanceStage(
          Map.of(Parameter.GOVERNANCE_ATTEST_WITHIN, 500L, Parameter.GOVERNANCE_DURATION, 1000L),
          "ann",
          "ben",
          "cat");

  @BeforeEach
  void mint() {
    stage.mint("ann", 100 * ONE);
  }

  /** Through all referenda; it takes effect at 4100, or 100 after the last of several. */
  private int accepted(Block block) {
    int proposal = stage.propose("ann", block);
    stage.attest("ann", proposal, 10 * ONE);
    for (int round = 1; round <= 3; round++) {
      stage.pass(proposal, round, "ann", 20 * ONE);
    }
    assertThat(stage.state(proposal)).isEqualTo(ProposalState.ACCEPTED);
    return proposal;
  }

  @Test
  void shouldSetParametersAfterTheDelay() {
    int kept = stage.parameters.current().version();
    accepted(block(Parameter.POOL_QUORUM, 333_333));
    stage.passTime(4099);
    assertThat(stage.parameters.current().version()).isEqualTo(kept);
    assertThat(stage.proposals.get(0).isInEffect()).isFalse();
    stage.passTime(4100);
    assertThat(stage.parameters.current().get(Parameter.POOL_QUORUM)).isEqualTo(333_333);
    assertThat(stage.parameters.current().version()).isEqualTo(kept + 1);
    assertThat(stage.parameters.version(kept).get(Parameter.POOL_QUORUM)).isEqualTo(100_000);
    assertThat(stage.proposals.get(0).isInEffect()).isTrue();
    assertThat(stage.state(0)).isEqualTo(ProposalState.ACCEPTED);
    assertThat(stage.timers.isEmpty()).isTrue();
  }

  /** What began before keeps its parameters for life. */
  @Test
  void shouldLeaveWhatBeganBefore() {
    accepted(block(Parameter.GOVERNANCE_DURATION, 3_600_000));
    int before = stage.propose("ann", block(Parameter.POOL_QUORUM, 1));
    stage.passTime(4100);
    int after = stage.propose("ann", block(Parameter.POOL_QUORUM, 2));
    stage.attest("ann", before, 10 * ONE);
    stage.attest("ann", after, 10 * ONE);
    assertThat(stage.referendum(before, 1).duration()).isEqualTo(1000);
    assertThat(stage.referendum(after, 1).duration()).isEqualTo(3_600_000);
  }

  @Test
  void shouldLetTheLaterEffectWin_andKeepTheRest() {
    Block two =
        new Block(
            new TreeMap<>(Map.of(Parameter.POOL_QUORUM, 1L, Parameter.MEMBER_FEE, 2L)),
            new TreeMap<>(),
            List.of(),
            List.of(),
            100);
    accepted(two);
    stage.passTime(4100);
    accepted(block(Parameter.POOL_QUORUM, 7));
    stage.passTime(9000);
    assertThat(stage.parameters.current().get(Parameter.POOL_QUORUM)).isEqualTo(7);
    assertThat(stage.parameters.current().get(Parameter.MEMBER_FEE)).isEqualTo(2);
  }

  @Test
  void shouldPayWhatTheTreasuryHolds_andSkipTheRest() {
    stage.fillTreasury(100);
    accepted(
        GovernanceStage.payments(
            List.of(), pay("ben", 60), pay("cat", 41), pay("ben", 40), pay("cat", 1)));
    assertThat(stage.reputation.coin(1)).isZero();
    stage.passTime(4100);
    Cause cause = Cause.about(Clause.GOV_4, 0);
    assertThat(stage.registry.events)
        .containsSubsequence(
            new CoinMoved(Account.TREASURY, 1, 60, cause),
            new PaymentSkipped(0, 1),
            new CoinMoved(Account.TREASURY, 1, 40, cause),
            new PaymentSkipped(0, 3));
    assertThat(stage.reputation.coin(1)).isEqualTo(100);
    assertThat(stage.reputation.coin(2)).isZero();
    assertThat(stage.reputation.ledger().coin(Account.TREASURY)).isZero();
    assertThat(stage.parameters.current().version()).as("no version for nothing").isZero();
  }

  private static Payment pay(String to, long amount) {
    return new Payment(GovernanceStage.id(to), amount);
  }

  @Test
  void shouldReplaceTheTreasurers_unlessTheBlockNamesNone() {
    accepted(GovernanceStage.payments(List.of("cat", "ben")));
    assertThat(stage.reputation.members().treasurers()).isEmpty();
    stage.passTime(4100);
    assertThat(stage.reputation.members().treasurers()).containsExactly(2, 1);
    accepted(block(Parameter.POOL_QUORUM, 7));
    stage.passTime(9000);
    assertThat(stage.reputation.members().treasurers()).containsExactly(2, 1);
  }

  @Test
  void shouldNameArtifacts() {
    int first = stage.artifactPost("ann", "tool");
    int second = stage.artifactPost("ben", "other");
    accepted(GovernanceStage.artifact("tool", first));
    assertThat(stage.artifacts.post("tool")).isEqualTo(Context.NOBODY);
    stage.passTime(4100);
    assertThat(stage.artifacts.post("tool")).isEqualTo(first);
    accepted(GovernanceStage.artifact("tool", second));
    stage.passTime(9000);
    assertThat(stage.artifacts.all()).containsExactly(Map.entry("tool", second));
    assertThat(stage.restored().artifacts.all()).isEqualTo(stage.artifacts.all());
  }
}
