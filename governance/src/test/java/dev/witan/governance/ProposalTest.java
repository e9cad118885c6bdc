package dev.witan.governance;

import static dev.witan.governance.GovernanceStage.ONE;
import static dev.witan.governance.GovernanceStage.block;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Context;
import dev.witan.kernel.Parameter;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: how a proposal is submitted, attested and judged (GOV-1, GOV-2, GOV-3). Method: ann holds
 * 500 REP, ben 300, cat 200; each step worked out by hand.
 */
final class ProposalTest {
  private final GovernanceStage stage = stage(Map.of());

  private static GovernanceStage stage(Map<Parameter, Long> more) {
    Map<Parameter, Long> set = new HashMap<>();
    set.put(Parameter.GOVERNANCE_ATTEST_WITHIN, 500L);
    set.put(Parameter.GOVERNANCE_DURATION, 1000L);
    set.put(Parameter.GOVERNANCE_MAX_RETRIES, 1L);
    set.putAll(more);
    return new GovernanceStage(set, "ann", "ben", "cat", "dan");
  }

  @BeforeEach
  void mint() {
    mint(stage);
  }

  private static void mint(GovernanceStage stage) {
    stage.mint("ann", 500 * ONE);
    stage.mint("ben", 300 * ONE);
    stage.mint("cat", 200 * ONE);
  }

  private static final Block BLOCK = block(Parameter.POOL_QUORUM, 200_000);

  @Test
  void shouldBeSubmittedByAnAuthorOnce() {
    int post = stage.proposalPost(BLOCK, "dan", "ann");
    SubmitProposal submit = new SubmitProposal(GovernanceStage.postId(post));
    assertThat(stage.run("ann", new SubmitProposal(GovernanceStage.postId(9))))
        .startsWith("proposal-post-unknown: ");
    assertThat(stage.run("ben", submit)).isEqualTo("proposal-not-yours");
    int other = stage.post(PostKind.REVIEW, "ann");
    assertThat(stage.run("ben", new SubmitProposal(GovernanceStage.postId(other))))
        .isEqualTo("proposal-not-yours");
    assertThat(stage.run("ann", new SubmitProposal(GovernanceStage.postId(other))))
        .isEqualTo("proposal-wrong-kind: review");
    stage.must("ann", submit);
    assertThat(stage.run("dan", submit)).isEqualTo("proposal-submitted-already");
    assertThat(stage.proposals.ofPost(post)).isZero();
    assertThat(stage.proposals.ofPost(other)).isEqualTo(Context.NOBODY);
    assertThat(stage.proposals.get(0).member()).isEqualTo(stage.number("ann"));
    assertThat(stage.proposals.get(0).deadline()).isEqualTo(1500);
    stage.passTime(1500);
    assertThat(stage.state(0)).isEqualTo(ProposalState.LAPSED);
    assertThat(stage.run("ann", submit)).isEqualTo("proposal-submitted-already");
  }

  @Test
  void shouldWaitForTheFirstReputation() {
    GovernanceStage empty = stage(Map.of());
    int post = empty.proposalPost(BLOCK, "ann");
    SubmitProposal submit = new SubmitProposal(GovernanceStage.postId(post));
    assertThat(empty.run("ann", submit)).isEqualTo("no-reputation-yet");
    empty.mint("ben", 1);
    assertThat(empty.run("ann", submit)).isEqualTo("accepted");
  }

  @Test
  void shouldBeAttestedExactlyAtTheThreshold() {
    stage.propose("ann", BLOCK);
    assertThat(stage.run("ben", new AttestProposal(1, 1)))
        .isEqualTo("proposal-unknown: proposal_1");
    assertThat(stage.run("ben", new AttestProposal(-1, 1)))
        .isEqualTo("proposal-unknown: proposal_-1");
    assertThat(stage.run("ben", new AttestProposal(0, 0))).isEqualTo("attestation-not-positive: 0");
    assertThat(stage.run("ben", new AttestProposal(0, 300 * ONE + 1)))
        .isEqualTo("insufficient-rep: 300000000 free");
    stage.attest("ben", 0, 50 * ONE);
    stage.attest("ann", 0, 20 * ONE);
    stage.attest("ben", 0, 30 * ONE - 1);
    assertThat(stage.state(0)).isEqualTo(ProposalState.ATTESTING);
    assertThat(stage.proposals.get(0).referendum(1)).isEqualTo(Context.NOBODY);
    stage.attest("cat", 0, 1);
    assertThat(stage.state(0)).isEqualTo(ProposalState.REFERENDUM1);
    assertThat(stage.attested(0)).isEqualTo(100 * ONE);
    assertThat(stage.run("cat", new AttestProposal(0, 1)))
        .isEqualTo("proposal-not-attesting: referendum1");
    stage.passTime(1999);
    assertThat(stage.attested(0)).as("until the first referendum ends").isEqualTo(100 * ONE);
  }

  @Test
  void shouldGoByTheSupplyOfNow() {
    stage.propose("ann", BLOCK);
    stage.mint("dan", 1000 * ONE);
    stage.attest("ben", 0, 100 * ONE);
    assertThat(stage.state(0)).isEqualTo(ProposalState.ATTESTING);
    stage.attest("ben", 0, 100 * ONE);
    assertThat(stage.state(0)).isEqualTo(ProposalState.REFERENDUM1);
  }

  @Test
  void shouldLapse_whenTooFewAttestInTime() {
    stage.propose("ann", BLOCK);
    stage.attest("ben", 0, 99 * ONE);
    stage.passTime(1499);
    assertThat(stage.state(0)).isEqualTo(ProposalState.ATTESTING);
    stage.passTime(1500);
    assertThat(stage.state(0)).isEqualTo(ProposalState.LAPSED);
    assertThat(stage.staked("ben")).isZero();
    assertThat(stage.run("ben", new AttestProposal(0, 1)))
        .isEqualTo("proposal-not-attesting: lapsed");
    assertThat(stage.timers.isEmpty()).isTrue();
  }

  @Test
  void shouldOpenEachReferendumWithItsTerms() {
    stage.propose("ann", BLOCK);
    stage.set(Parameter.GOVERNANCE_DURATION, 7);
    stage.set(Parameter.GOVERNANCE_BINDING_3, 5);
    stage.attest("ben", 0, 100 * ONE);
    long[] bindings = {0, 10_000, 1_000_000};
    for (int round = 1; round <= 3; round++) {
      Pool pool = stage.referendum(0, round);
      assertThat(pool.terms().owner())
          .isEqualTo(new PoolOwner(PoolOwner.Kind.REFERENDUM, 0, round));
      assertThat(pool.terms().bindingRatio()).isEqualTo(bindings[round - 1]);
      assertThat(pool.terms().winRatio()).isEqualTo(500_000);
      assertThat(pool.terms().maxExtensions()).isEqualTo(1);
      assertThat(pool.terms().conflicted()).isEqualTo(Context.NOBODY);
      assertThat(pool.terms().job()).isEqualTo(Context.NOBODY);
      assertThat(pool.fee()).isZero();
      assertThat(pool.quorum()).isEqualTo(200_000);
      assertThat(pool.supply()).isEqualTo(1000 * ONE);
      assertThat(pool.deadline()).isEqualTo(1000 + 1000 * round);
      stage.pass(0, round, "ann", 200 * ONE);
    }
    assertThat(stage.state(0)).isEqualTo(ProposalState.ACCEPTED);
    assertThat(stage.proposals.get(0).deadline()).isEqualTo(4100);
  }

  /** No conflict, no early end. */
  @Test
  void shouldTakeStakesOfAllToTheEnd() {
    stage.propose("ann", BLOCK);
    stage.attest("ben", 0, 100 * ONE);
    int pool = stage.referendum(0, 1).number();
    stage.stake("ann", pool, Side.FOR, 500 * ONE);
    stage.stake("ben", pool, Side.FOR, 200 * ONE);
    stage.stake("cat", pool, Side.FOR, 200 * ONE);
    assertThat(stage.pools.get(pool).isOpen()).isTrue();
    stage.passTime(2000);
    assertThat(stage.pools.get(pool).state()).isEqualTo(PoolState.ACCEPTED);
    assertThat(stage.reputation.ledger().supply()).as("nothing is minted").isEqualTo(1000 * ONE);
    assertThat(stage.attested(0)).isZero();
    assertThat(stage.state(0)).isEqualTo(ProposalState.REFERENDUM2);
  }

  @Test
  void shouldBurnWhatLosersLose() {
    GovernanceStage binding = stage(Map.of(Parameter.GOVERNANCE_BINDING_1, 500_000L));
    mint(binding);
    binding.propose("ann", BLOCK);
    binding.attest("ben", 0, 100 * ONE);
    int pool = binding.referendum(0, 1).number();
    binding.stake("ann", pool, Side.FOR, 300 * ONE);
    binding.stake("cat", pool, Side.AGAINST, 100 * ONE);
    binding.passTime(2000);
    assertThat(binding.rep("cat")).isEqualTo(150 * ONE);
    assertThat(binding.rep("ann")).as("winners gain nothing").isEqualTo(500 * ONE);
    assertThat(binding.reputation.ledger().burned()).isEqualTo(50 * ONE);
  }

  @Test
  void shouldEnd_whenOneIsRejected() {
    stage.propose("ann", BLOCK);
    stage.attest("ben", 0, 100 * ONE);
    stage.pass(0, 1, "ann", 200 * ONE);
    int pool = stage.referendum(0, 2).number();
    stage.stake("ann", pool, Side.FOR, 100 * ONE);
    stage.stake("ben", pool, Side.AGAINST, 101 * ONE);
    stage.passTime(3000);
    assertThat(stage.state(0)).isEqualTo(ProposalState.REJECTED);
    assertThat(stage.rep("ann")).as("1 % of 100").isEqualTo(499 * ONE);
    assertThat(stage.proposals.get(0).referendum(3)).isEqualTo(Context.NOBODY);
    assertThat(stage.timers.isEmpty()).isTrue();
  }

  @Test
  void shouldRejectATooSmallMajorityAndTakeNothing() {
    GovernanceStage high =
        stage(
            Map.of(
                Parameter.GOVERNANCE_BINDING_1, 500_000L,
                Parameter.GOVERNANCE_WIN_RATIO, 800_000L));
    mint(high);
    high.propose("ann", BLOCK);
    high.attest("ben", 0, 100 * ONE);
    int pool = high.referendum(0, 1).number();
    high.stake("ann", pool, Side.FOR, 300 * ONE);
    high.stake("cat", pool, Side.AGAINST, 100 * ONE);
    high.passTime(2000);
    assertThat(high.state(0)).isEqualTo(ProposalState.REJECTED);
    assertThat(high.reputation.ledger().burned()).isZero();
  }

  @Test
  void shouldRetryAndThenLapse_whenTheQuorumIsMissed() {
    stage.propose("ann", BLOCK);
    stage.attest("ben", 0, 100 * ONE);
    int pool = stage.referendum(0, 1).number();
    stage.stake("ann", pool, Side.FOR, 200 * ONE - 1);
    stage.passTime(2000);
    assertThat(stage.pools.get(pool).deadline()).isEqualTo(3000);
    assertThat(stage.attested(0)).isEqualTo(100 * ONE);
    stage.passTime(3000);
    assertThat(stage.state(0)).isEqualTo(ProposalState.LAPSED);
    assertThat(stage.pools.get(pool).state()).isEqualTo(PoolState.INCONCLUSIVE);
    assertThat(stage.staked("ann")).isZero();
    assertThat(stage.staked("ben")).isZero();
    assertThat(stage.timers.isEmpty()).isTrue();
  }

  /** POOL-7 with the proposal's own quiet period: a tenth of 1000. */
  @Test
  void shouldProlongALateReferendum() {
    stage.propose("ann", BLOCK);
    stage.attest("ben", 0, 100 * ONE);
    stage.set(Parameter.POOL_QUIET_PERIOD, 0);
    stage.passTime(1950);
    stage.stake("ann", stage.referendum(0, 1).number(), Side.FOR, 200 * ONE);
    assertThat(stage.referendum(0, 1).deadline()).isEqualTo(2050);
  }
}
