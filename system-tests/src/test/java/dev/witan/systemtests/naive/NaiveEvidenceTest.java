package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.WEALTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: evidence is judged with the whole fee and the bond at stake, as BUS-5, BUS-6 and POOL-3 to
 * POOL-11 say. Method: small stories whose figures were worked out by hand.
 */
final class NaiveEvidenceTest {
  private NaiveJobStage jobs;
  private NaiveBody body;

  @BeforeEach
  void found() {
    found(Map.of("pool.bindingRatio", 250_000L));
  }

  private void found(Map<String, Long> more) {
    jobs = new NaiveJobStage(more);
    body = jobs.body;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  /** Rob's request of 40 is at work; Eva's bond is 30 of 60. */
  private void work() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 40 * ONE);
    jobs.accept("r1");
  }

  private boolean submits(String post) {
    return body.submit(jobs.stage.at, "eva", "r1", post);
  }

  private boolean stakes(String as, boolean inFavour, long amount) {
    return body.stake(jobs.stage.at, as, "r1/pool", inFavour, amount, null);
  }

  private boolean publishes(String kind, String post) {
    return body.publish(
        jobs.stage.at,
        "eva",
        post,
        kind,
        NaiveStage.alone("eva"),
        List.of(),
        null,
        "T",
        0,
        List.of());
  }

  @Test
  void shouldRefuseEvidence_whenItIsNone() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 40 * ONE);
    jobs.stage.publish("eva", "early");
    jobs.pass(1);
    assertFalse(submits("early"));
    jobs.accept("r1");
    jobs.stage.publish("edd", "other");
    assertTrue(publishes("review", "review"));
    jobs.stage.publish("eva", "pooled");
    jobs.stage.open("eva", "v", "pooled", 0);
    for (String post : List.of("early", "other", "review", "pooled", "none")) {
      assertFalse(submits(post), post);
    }
    jobs.stage.publish("eva", "right");
    assertFalse(body.submit(jobs.stage.at, "edd", "r1", "right"));
    assertTrue(submits("right"));
    jobs.assertRequest("r1", "judged", "eva");
    assertFalse(submits("right"));
    assertEquals(40 * ONE, body.held());
  }

  @Test
  void shouldTakeEvidenceOfTheTimeOfTheAcceptance() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 40 * ONE);
    jobs.stage.publish("eva", "same-time");
    jobs.accept("r1");
    assertTrue(submits("same-time"));
  }

  @Test
  void shouldPayAndMint_whenTheEvidenceIsAccepted() {
    work();
    jobs.submit("r1");
    assertTrue(stakes("edd", true, 30 * ONE));
    assertTrue(stakes("eli", false, 20 * ONE));
    jobs.assertOffer("a1", true, 60 * ONE, 30 * ONE);
    jobs.pass(1000);
    jobs.assertRequest("r1", "ratified", "eva");
    // 40 are minted, half for the voters; 5 of Eli's 20 are lost to Edd.
    assertEquals(120 * ONE, body.rep("eva"));
    assertEquals(125 * ONE, body.rep("edd"));
    assertEquals(95 * ONE, body.rep("eli"));
    jobs.assertOffer("a1", true, 60 * ONE, 0);
    assertEquals(0, body.held());
    assertEquals(WEALTH - 40 * ONE, body.coin("rob"));
    assertEquals(0, body.burned());
  }

  @Test
  void shouldBurnPartOfTheBond_whenTheEvidenceIsRejected() {
    work();
    jobs.submit("r1");
    assertTrue(stakes("edd", true, 10 * ONE));
    assertTrue(stakes("eli", false, 20 * ONE));
    jobs.pass(1000);
    jobs.assertRequest("r1", "rejected", "eva");
    // Kept and minted are 20, for Eli, with a quarter of Edd's 10; a quarter of 30 is burned.
    assertEquals(92_500_000, body.rep("eva"));
    assertEquals(97_500_000, body.rep("edd"));
    assertEquals(122_500_000, body.rep("eli"));
    assertEquals(7_500_000, body.burned());
    jobs.assertOffer("a1", true, 52_500_000, 0);
    assertEquals(WEALTH - 20 * ONE, body.coin("rob"));
    assertEquals(0, body.value("r1/post"));
  }

  @Test
  void shouldKeepTheBond_whenASupermajorityIsMissed() {
    found(Map.of("pool.bindingRatio", 250_000L, "pool.winRatio", 800_000L));
    work();
    jobs.submit("r1");
    assertTrue(body.withdrawOffer(jobs.stage.at, "eva", "a1"));
    jobs.assertOffer("a1", false, 30 * ONE, 30 * ONE);
    assertTrue(stakes("edd", true, 30 * ONE));
    assertTrue(stakes("eli", false, 20 * ONE));
    jobs.pass(1000);
    jobs.assertRequest("r1", "rejected", "eva");
    assertEquals(100 * ONE, body.rep("eva"));
    assertEquals(0, body.staked("eva"));
    assertEquals(0, body.burned());
    jobs.assertOffer("a1", false, 0, 0);
  }

  @Test
  void shouldReturnEverything_whenTheQuorumIsMissed() {
    body.setParameter("pool.quorum", 500_000);
    body.setParameter("pool.maxExtensions", 0);
    work();
    jobs.submit("r1");
    assertTrue(stakes("edd", false, 10 * ONE));
    jobs.file("r2", 1);
    assertTrue(jobs.mayFile("roy", "r3", "welding", 2, null));
    jobs.assertRequest("r3", "open", null);
    jobs.pass(999);
    // The time to answer r2 has passed, and its silence has ended the offer.
    jobs.assertRequest("r2", "open", null);
    jobs.pass(1);
    jobs.assertRequest("r1", "inconclusive", "eva");
    assertEquals(97 * ONE, body.rep("eva"));
    assertEquals(WEALTH - 1, body.coin("rob"));
    assertEquals(0, body.staked("edd"));
    assertEquals(0, body.staked("eva"));
  }

  @Test
  void shouldLetNeitherAuthorsNorTheRequesterJudge() {
    jobs.stage.earn("rob", 10 * ONE);
    jobs.stage.earn("roy", 10 * ONE);
    work();
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    authors.put("eva", 500_000L);
    authors.put("edd", 500_000L);
    assertTrue(jobs.stage.mayPublish(authors, "r1/post"));
    assertTrue(submits("r1/post"));
    assertTrue(body.allow(jobs.stage.at, "rob", "eli", 10 * ONE, NaiveJobStage.FAR));
    assertTrue(body.allow(jobs.stage.at, "eli", "rob", 10 * ONE, NaiveJobStage.FAR));
    for (String conflicted : List.of("eva", "edd", "rob")) {
      assertFalse(stakes(conflicted, true, 1), conflicted);
    }
    assertFalse(body.stake(jobs.stage.at, "eli", "r1/pool", true, 1, "rob"));
    assertFalse(body.stake(jobs.stage.at, "rob", "r1/pool", true, 1, "eli"));
    // POOL-6: all but the three is Eli's 100 and Roy's 10.
    assertTrue(stakes("eli", true, 100 * ONE));
    assertEquals("open", body.poolState("r1/pool"));
    assertTrue(stakes("roy", false, 10 * ONE));
    jobs.assertRequest("r1", "ratified", "eva");
  }

  @Test
  void shouldTakeStatementsOfTheRequester_untilThePoolEnds() {
    work();
    assertFalse(body.comment(jobs.stage.at, "rob", "r1", 1));
    jobs.submit("r1");
    assertFalse(body.comment(jobs.stage.at, "roy", "r1", 1));
    assertFalse(body.comment(jobs.stage.at, "rob", "r1", 65_537));
    assertTrue(body.comment(jobs.stage.at, "rob", "r1", 65_536));
    assertTrue(body.comment(jobs.stage.at, "rob", "r1", 0));
    jobs.pass(1000);
    assertFalse(body.comment(jobs.stage.at, "rob", "r1", 1));
  }

  @Test
  void shouldJudgeByTheParametersOfTheFiling() {
    work();
    body.setParameter("pool.duration", 7);
    body.setParameter("pool.mintingRatio", 0);
    body.setParameter("pool.bindingRatio", 1_000_000);
    body.setParameter("pool.minFee", 50 * ONE);
    jobs.submit("r1");
    assertEquals(jobs.stage.at + 1000, body.deadline("r1/pool"));
    assertTrue(stakes("eli", true, 10 * ONE));
    assertTrue(stakes("edd", false, 4 * ONE));
    jobs.pass(1000);
    assertEquals(120 * ONE, body.rep("eva"));
    assertEquals(99 * ONE, body.rep("edd"));
  }

  @Test
  void shouldAcceptAtOnce_whenThereIsNoReputation() {
    NaiveStage stage = new NaiveStage(Map.of("pool.minFee", 0L), "eva", "rob");
    body = stage.body;
    List<String> skills = List.of("welding");
    assertTrue(body.offer(0, "eva", "a1", 0, skills, 1, NaiveJobStage.FAR, 0));
    assertTrue(body.file(0, "rob", "r1", "R", 0, "welding", 7, 10, null));
    assertTrue(body.accept(0, "eva", "r1"));
    stage.publish("eva", "p");
    assertTrue(body.submit(0, "eva", "r1", "p"));
    assertEquals("ratified", body.view().requestState("r1"));
    assertEquals(7, body.rep("eva"));
  }

  /** The evidence takes from an older post of its own author while the bond is free. */
  @Test
  void shouldStakeOfTheBondAgainWhatTheFlowLeft() {
    jobs.offer("eva", "a1", 100 * ONE, 2);
    jobs.file("r1", 160 * ONE);
    jobs.accept("r1");
    assertTrue(
        jobs.stage.mayPublish(
            NaiveStage.alone("eva"),
            "p",
            NaiveStage.cite("earned-by-eva", -0.5),
            NaiveStage.cite("incinerator", 1)));
    assertTrue(submits("p"));
    jobs.pass(1000);
    jobs.assertRequest("r1", "ratified", "eva");
    // Wanted are 80 of the older post: 50 are free again, 30 of the other 50 are released; all
    // 160 + 80 are destroyed, so nothing is free to be staked again.
    assertEquals(20 * ONE, body.rep("eva"));
    assertEquals(240 * ONE, body.burned());
    jobs.assertOffer("a1", true, 20 * ONE, 0);
  }

  @Test
  void shouldGiveTheFreedCapacityToTheNextRequest() {
    jobs.offer("eva", "a1", 50 * ONE, 1);
    jobs.file("r1", 40 * ONE);
    jobs.accept("r1");
    jobs.file("r2", 0);
    jobs.file("r3", 5);
    jobs.submit("r1");
    jobs.assertRequest("r3", "open", null);
    // Everyone who may stake does, so the pool settles within this command, and draws in it.
    assertTrue(stakes("edd", true, 100 * ONE));
    long position = jobs.view.position();
    assertTrue(stakes("eli", true, 100 * ONE));
    jobs.assertRequest("r1", "ratified", "eva");
    jobs.assertRequest("r3", "offered", "eva");
    jobs.assertRequest("r2", "open", null);
    assertEquals(position + 1, jobs.view.draws().get(1).position());
    assertEquals(50 * ONE, jobs.view.bond("r3"));
  }
}
