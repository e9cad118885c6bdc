package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.WEALTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.witan.systemtests.naive.NaiveBlock.Payment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: proposals are posted, attested, voted on and put in force as GOV-1 to GOV-4 and GOV-6 say.
 * Method: small stories whose figures were worked out by hand.
 */
final class NaiveProposalTest {
  private static final long HOUR = 3_600_000;

  /** A duration of the referenda that the quiet period of a tenth divides. */
  private static final long DURATION = 1000;

  private static final long DELAY = 50;
  private static final NaiveBlock QUORUM = block(Map.of("pool.quorum", 7L));

  private NaiveJobStage jobs;
  private NaiveStage stage;
  private NaiveBody body;
  private NaiveView view;

  @BeforeEach
  void found() {
    found(Map.of());
  }

  /** Eva, Edd and Eli have 100 REP each. */
  private void found(Map<String, Long> more) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("governance.duration", DURATION);
    founding.put("governance.attestWithin", 500L);
    founding.put("governance.minDelay", DELAY);
    founding.put("governance.binding1", 500_000L);
    founding.putAll(more);
    jobs = new NaiveJobStage(founding);
    stage = jobs.stage;
    body = jobs.body;
    view = jobs.view;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private static NaiveBlock block(Map<String, Long> set) {
    return new NaiveBlock(set, Map.of(), List.of(), List.of(), DELAY);
  }

  private boolean publishes(String as, String post, NaiveBlock block) {
    return body.publish(
        stage.at,
        as,
        post,
        "proposal",
        NaiveStage.alone(as),
        List.of(),
        null,
        "P",
        0,
        List.of(),
        block);
  }

  private boolean submits(String as, String proposal, String post) {
    return body.submitProposal(stage.at, as, proposal, post);
  }

  private boolean attests(String as, long amount) {
    return body.attest(stage.at, as, "g1", amount);
  }

  private boolean stakes(String as, int referendum, boolean inFavour, long amount) {
    return body.stake(stage.at, as, "g1/referendum" + referendum, inFavour, amount, null);
  }

  /** Rob, who has no REP, proposes; the first referendum begins. */
  private void propose(NaiveBlock block) {
    assertTrue(publishes("rob", "g1/post", block));
    assertTrue(submits("rob", "g1", "g1/post"));
    assertTrue(attests("eva", 30 * ONE));
    assertEquals("referendum1", view.proposalState("g1"));
  }

  /** Edd votes for it in each referendum that is left. */
  private void pass(int from) {
    for (int number = from; number <= 3; number++) {
      assertEquals("referendum" + number, view.proposalState("g1"));
      assertTrue(stakes("edd", number, true, 60 * ONE));
      jobs.pass(DURATION);
    }
    assertEquals("accepted", view.proposalState("g1"));
  }

  @Test
  void shouldCheckBlocksWhenTheyArePosted() {
    assertFalse(publishes("rob", "p", block(Map.of())));
    assertFalse(publishes("rob", "p", block(Map.of("pool.quorum", 500_001L))));
    assertFalse(publishes("rob", "p", block(Map.of("pool.duration", HOUR - 1))));
    assertFalse(publishes("rob", "p", block(Map.of("no.parameter", 1L))));
    NaiveBlock hasty = new NaiveBlock(QUORUM.set(), Map.of(), List.of(), List.of(), DELAY - 1);
    assertFalse(publishes("rob", "p", hasty));
    for (List<String> treasurers : List.of(List.of("nobody"), List.of("eva", "eva"))) {
      assertFalse(
          publishes("rob", "p", new NaiveBlock(Map.of(), Map.of(), treasurers, List.of(), DELAY)));
    }
    for (Payment payment : List.of(new Payment("nobody", 1), new Payment("eva", 0))) {
      List<Payment> payments = List.of(payment);
      assertFalse(
          publishes("rob", "p", new NaiveBlock(Map.of(), Map.of(), List.of(), payments, DELAY)));
    }
    stage.publish("rob", "tool");
    NaiveBlock noArtifact =
        new NaiveBlock(Map.of(), Map.of("tool", "tool"), List.of(), List.of(), DELAY);
    assertFalse(publishes("rob", "p", noArtifact));
    assertTrue(publishes("rob", "p", block(Map.of("pool.quorum", 500_000L))));
  }

  @Test
  void shouldRefuseToProposeAnythingElse() {
    assertTrue(publishes("rob", "p", QUORUM));
    stage.publish("rob", "q");
    assertFalse(submits("eva", "g1", "p"));
    assertFalse(submits("rob", "g1", "q"));
    assertFalse(submits("rob", "g1", "none"));
    assertFalse(body.openPool(stage.at, "rob", "v", "p", 0, null, null));
    assertTrue(submits("rob", "g1", "p"));
    assertFalse(submits("rob", "g2", "p"));
    jobs.pass(500);
    assertEquals("lapsed", view.proposalState("g1"));
    assertFalse(submits("rob", "g2", "p"));
  }

  @Test
  void shouldProposeNothing_whileThereIsNoReputation() {
    NaiveStage empty = new NaiveStage(Map.of("governance.minDelay", DELAY), "rob");
    body = empty.body;
    stage = empty;
    assertTrue(publishes("rob", "p", QUORUM));
    assertFalse(submits("rob", "g1", "p"));
  }

  @Test
  void shouldAttestWithFreeReputationOnly() {
    assertTrue(publishes("rob", "g1/post", QUORUM));
    assertTrue(submits("rob", "g1", "g1/post"));
    jobs.offer("eva", "a1", 90 * ONE, 1);
    assertFalse(attests("eva", 10 * ONE + 1));
    assertFalse(attests("eva", 0));
    assertFalse(attests("rob", 1));
    assertFalse(body.attest(stage.at, "eva", "none", 1));
    assertTrue(attests("eva", 10 * ONE));
    assertTrue(attests("edd", 20 * ONE - 1));
    assertEquals("attesting", view.proposalState("g1"));
    assertEquals(100 * ONE, body.staked("eva"));
    assertTrue(attests("edd", 1));
    assertEquals("referendum1", view.proposalState("g1"));
    assertFalse(attests("edd", 1));
    assertEquals(30 * ONE, view.attested("g1"));
    assertEquals(stage.at + DURATION, body.deadline("g1/referendum1"));
  }

  @Test
  void shouldLapse_whenItIsNotAttestedInTime() {
    assertTrue(publishes("rob", "g1/post", QUORUM));
    assertTrue(submits("rob", "g1", "g1/post"));
    assertTrue(attests("eva", 30 * ONE - 1));
    jobs.pass(499);
    assertEquals(30 * ONE - 1, body.staked("eva"));
    jobs.pass(1);
    assertEquals("lapsed", view.proposalState("g1"));
    assertEquals(0, body.staked("eva"));
  }

  @Test
  void shouldPassThreeReferendaAndTakeEffectAfterTheDelay() {
    propose(QUORUM);
    // The authors may vote, there is no early end, and losses are burned.
    assertTrue(stakes("edd", 1, true, 50 * ONE));
    assertTrue(stakes("eli", 1, false, 40 * ONE));
    assertTrue(stakes("eva", 1, true, 70 * ONE));
    assertFalse(stakes("eva", 1, true, 1));
    jobs.pass(DURATION);
    assertEquals(80 * ONE, body.rep("eli"));
    assertEquals(20 * ONE, body.burned());
    assertEquals(0, body.staked("eva"));
    assertEquals("accepted", body.poolState("g1/referendum1"));
    // The second binds a hundredth, the third all.
    assertEquals(stage.at + DURATION, body.deadline("g1/referendum2"));
    assertTrue(stakes("eva", 2, true, 60 * ONE));
    assertTrue(stakes("eli", 2, false, 10 * ONE));
    jobs.pass(DURATION);
    assertEquals(79_900_000, body.rep("eli"));
    assertTrue(stakes("eva", 3, true, 100 * ONE));
    assertTrue(stakes("edd", 3, true, 100 * ONE));
    assertTrue(stakes("eli", 3, false, 79_900_000));
    assertEquals("open", body.poolState("g1/referendum3"));
    jobs.pass(DURATION);
    assertEquals(0, body.rep("eli"));
    assertEquals(200 * ONE, body.supply());
    assertEquals(0, body.value("g1/post"));
    assertEquals("accepted", view.proposalState("g1"));
    jobs.pass(DELAY - 1);
    assertEquals(0, view.parameters().get("pool.quorum"));
    jobs.pass(1);
    assertEquals(7, view.parameters().get("pool.quorum"));
    assertTrue(view.isInEffect("g1"));
  }

  @Test
  void shouldEnd_whenAReferendumIsRejected() {
    propose(QUORUM);
    assertTrue(stakes("edd", 1, true, 40 * ONE));
    assertTrue(stakes("eli", 1, false, 41 * ONE));
    jobs.pass(DURATION);
    assertEquals("rejected", view.proposalState("g1"));
    assertEquals(80 * ONE, body.rep("edd"));
    assertEquals(100 * ONE, body.rep("eli"));
    assertEquals(0, body.staked("eva"));
    assertFalse(body.pools().contains("g1/referendum2"));
  }

  @Test
  void shouldLoseNothing_whenASupermajorityIsMissed() {
    found(Map.of("governance.winRatio", 800_000L));
    propose(QUORUM);
    assertTrue(stakes("edd", 1, true, 50 * ONE));
    assertTrue(stakes("eli", 1, false, 41 * ONE));
    jobs.pass(DURATION);
    assertEquals("rejected", view.proposalState("g1"));
    assertEquals(0, body.burned());
  }

  @Test
  void shouldLapse_whenTheQuorumIsMissedTooOften() {
    found(Map.of("governance.maxRetries", 1L, "pool.maxExtensions", 9L));
    propose(QUORUM);
    assertTrue(stakes("edd", 1, true, 60 * ONE - 1));
    jobs.pass(DURATION);
    assertEquals("referendum1", view.proposalState("g1"));
    assertEquals(30 * ONE, body.staked("eva"));
    jobs.pass(DURATION - 1);
    assertEquals(60 * ONE - 1, body.staked("edd"));
    jobs.pass(1);
    assertEquals("lapsed", view.proposalState("g1"));
    assertEquals("inconclusive", body.poolState("g1/referendum1"));
    assertEquals(0, body.staked("edd"));
    assertEquals(0, body.staked("eva"));
  }

  @Test
  void shouldKnowNoSniping() {
    propose(QUORUM);
    long end = body.deadline("g1/referendum1");
    jobs.pass(DURATION - 100);
    assertTrue(stakes("edd", 1, true, 60 * ONE));
    // A tenth of the governance duration from now is no later than the deadline.
    assertEquals(end, body.deadline("g1/referendum1"));
    jobs.pass(1);
    assertTrue(stakes("eli", 1, false, 61 * ONE));
    assertEquals(end + 1, body.deadline("g1/referendum1"));
  }

  @Test
  void shouldReleaseAvailabilityForAReferendum() {
    propose(QUORUM);
    jobs.offer("edd", "a1", 100 * ONE, 1);
    assertTrue(stakes("edd", 1, true, 60 * ONE));
    jobs.assertOffer("a1", true, 40 * ONE, 0);
  }

  @Test
  void shouldKeepTheParametersOfTheSubmission() {
    assertTrue(publishes("rob", "g1/post", QUORUM));
    body.setParameter("governance.duration", 2 * DURATION);
    assertTrue(submits("rob", "g1", "g1/post"));
    body.setParameter("governance.duration", 3 * DURATION);
    body.setParameter("governance.attestation", 0);
    assertTrue(attests("eva", 1));
    assertEquals("attesting", view.proposalState("g1"));
    assertTrue(attests("eva", 30 * ONE - 1));
    assertEquals(stage.at + 2 * DURATION, body.deadline("g1/referendum1"));
  }

  @Test
  void shouldReplaceTreasurersAndPayWhatTheTreasuryHas() {
    assertTrue(body.issue(stage.at, "bank", "treasury", 100, "t"));
    long before = body.treasury();
    List<Payment> payments =
        List.of(new Payment("eva", before - 10), new Payment("edd", 11), new Payment("eli", 10));
    propose(new NaiveBlock(Map.of(), Map.of(), List.of("eli", "edd"), payments, DELAY));
    pass(1);
    long coin = body.coin("edd");
    jobs.pass(DELAY);
    assertEquals(0, body.treasury());
    assertEquals(List.of(1), view.skippedPayments("g1"));
    assertEquals(coin, body.coin("edd"));
    assertEquals(WEALTH - 100 * ONE + 10, body.coin("eli"));
    assertEquals(List.of("eli", "edd"), view.treasurers());
    assertFalse(body.issue(stage.at, "bank", "eva", 1, "u"));
    assertTrue(body.issue(stage.at, "edd", "eva", 1, "u"));
  }

  @Test
  void shouldNameArtifacts() {
    assertTrue(
        body.publish(
            stage.at,
            "rob",
            "tool-1",
            "artifact",
            NaiveStage.alone("rob"),
            List.of(),
            null,
            "T",
            0,
            List.of()));
    propose(new NaiveBlock(Map.of(), Map.of("tool", "tool-1"), List.of(), List.of(), DELAY));
    pass(1);
    assertEquals(Map.of(), view.artifacts());
    jobs.pass(DELAY);
    assertEquals(Map.of("tool", "tool-1"), view.artifacts());
  }

  /** POOL-2: what began before the effect goes on as it was. */
  @Test
  void shouldTakeEffectOnlyForWhatBeginsThen() {
    propose(block(Map.of("pool.duration", HOUR)));
    pass(1);
    jobs.pass(DELAY - 1);
    stage.publish("rob", "before");
    stage.open("rob", "v", "before", 0);
    jobs.pass(1);
    assertEquals(stage.at + 999, body.deadline("v"));
    stage.publish("rob", "after");
    stage.open("rob", "w", "after", 0);
    assertEquals(stage.at + HOUR, body.deadline("w"));
  }
}
