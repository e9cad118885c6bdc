package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveJobStage.ACCEPT;
import static dev.witan.systemtests.naive.NaiveJobStage.DELIVER;
import static dev.witan.systemtests.naive.NaiveJobStage.MATCH;
import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.WEALTH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: requests are filed, matched, refused, missed, given back and ended as BUS-1 to BUS-8 and
 * AVAIL-2 to AVAIL-4 say. Method: small stories whose figures were worked out by hand.
 */
final class NaiveRequestTest {
  private static final long YEAR = 365L * 24 * 60 * 60 * 1000;

  private NaiveJobStage jobs;
  private NaiveBody body;

  @BeforeEach
  void found() {
    found(Map.of());
  }

  private void found(Map<String, Long> more) {
    jobs = new NaiveJobStage(more);
    body = jobs.body;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private boolean files(String title, long bodyBytes, String skill, long fee, long deliverWithin) {
    return body.file(jobs.stage.at, "rob", "r1", title, bodyBytes, skill, fee, deliverWithin, null);
  }

  @Test
  void shouldRefuseRequests_whenTheyAreNoRequests() {
    body.setParameter("pool.minFee", 5);
    assertFalse(files("", 0, "s", 5, 1));
    assertFalse(files("x".repeat(201), 0, "s", 5, 1));
    assertFalse(files("R", 65_537, "s", 5, 1));
    assertFalse(files("R", 0, "S", 5, 1));
    assertFalse(files("R", 0, "s", 4, 1));
    assertFalse(files("R", 0, "s", 5, 0));
    assertFalse(files("R", 0, "s", 5, YEAR + 1));
    assertFalse(files("R", 0, "s", WEALTH + 1, 1));
    assertFalse(jobs.mayFile("rob", "r1", "s", 5, "rob"));
    assertFalse(jobs.mayFile("rob", "r1", "s", 5, "nobody"));
    assertFalse(jobs.mayFile("nobody", "r1", "s", 5, null));
    assertTrue(files("x".repeat(200), 65_536, "s", WEALTH, YEAR));
    assertEquals(WEALTH, body.held());
    assertTrue(jobs.mayFile("rob", "r2", "s", 0, null));
  }

  @Test
  void shouldReserveWhatItMayMint() {
    body.setParameter("pool.mintingRatio", 1L << 40);
    // 2^40 / 10^6 of the fee; 2^60 is passed at about 1.05 times 10^12.
    assertTrue(jobs.mayFile("rob", "r1", "s", 900_000 * ONE, null));
    assertFalse(jobs.mayFile("roy", "r2", "s", 200_000 * ONE, null));
    assertTrue(body.cancel(jobs.stage.at, "rob", "r1"));
    assertTrue(jobs.mayFile("roy", "r2", "s", 200_000 * ONE, null));
  }

  @Test
  void shouldExpire_whenNobodyIsFoundInTime() {
    jobs.file("r1", 9);
    assertEquals(9, body.held());
    jobs.pass(MATCH - 1);
    jobs.assertRequest("r1", "open", null);
    jobs.pass(1);
    jobs.assertRequest("r1", "expired", null);
    assertEquals(WEALTH, body.coin("rob"));
    assertFalse(body.cancel(jobs.stage.at, "rob", "r1"));
  }

  @Test
  void shouldBeMatchedOnlyByWhoMayDoIt() {
    assertTrue(jobs.mayOffer("rob", "a0", 0, 1, 0, "welding"));
    assertTrue(jobs.mayOffer("edd", "a1", 0, 1, 10, "welding"));
    assertTrue(jobs.mayOffer("eli", "a2", 0, 1, 0, "sewing"));
    jobs.file("r1", 9);
    jobs.assertRequest("r1", "open", null);
    assertTrue(body.cancel(jobs.stage.at, "rob", "r1"));
    jobs.file("r2", 10);
    jobs.assertRequest("r2", "offered", "edd");
    assertFalse(body.cancel(jobs.stage.at, "rob", "r2"));
    assertFalse(body.accept(jobs.stage.at, "eli", "r2"));
    jobs.accept("r2");
    assertFalse(body.accept(jobs.stage.at, "edd", "r2"));
    assertFalse(body.decline(jobs.stage.at, "edd", "r2"));
  }

  @Test
  void shouldDrawAgainAndCountTheTimeAnew_whenDeclined() {
    jobs.offer("eva", "a1", 40 * ONE, 1);
    jobs.file("r1", 9);
    jobs.pass(ACCEPT - 1);
    assertTrue(body.decline(jobs.stage.at, "eva", "r1"));
    jobs.assertRequest("r1", "open", null);
    jobs.assertOffer("a1", true, 40 * ONE, 0);
    assertEquals(0, jobs.view.attempts("r1"));
    assertEquals(jobs.stage.at + MATCH, jobs.view.deadline("r1"));
    // Eva was drawn before, whatever she offers now.
    assertTrue(body.withdrawOffer(jobs.stage.at, "eva", "a1"));
    jobs.offer("eva", "a2", 50 * ONE, 1);
    jobs.assertRequest("r1", "open", null);
    jobs.offer("edd", "a3", 0, 1);
    jobs.assertRequest("r1", "offered", "edd");
  }

  @Test
  void shouldBurnPartOfTheBondAndEndTheOffer_whenTheExpertIsSilent() {
    found(Map.of("availability.silencePenalty", 250_000L));
    jobs.offer("eva", "a1", 60 * ONE, 3);
    jobs.file("r1", 9);
    jobs.pass(1);
    jobs.file("r2", 8);
    jobs.file("r3", 7);
    jobs.accept("r3");
    jobs.pass(ACCEPT - 1);
    // A quarter of 20 is burned; the rest of the offer is free, but for the job of r3.
    assertEquals(95 * ONE, body.rep("eva"));
    assertEquals(5 * ONE, body.burned());
    jobs.assertOffer("a1", false, 20 * ONE, 20 * ONE);
    jobs.assertRequest("r1", "open", null);
    jobs.assertRequest("r2", "open", null);
    jobs.assertRequest("r3", "working", "eva");
    assertEquals(1, jobs.view.attempts("r1"));
    assertEquals(0, jobs.view.attempts("r2"));
    // Both draw again, but not Eva, and it costs her no more.
    jobs.offer("eva", "a2", 0, 5);
    jobs.assertRequest("r2", "open", null);
    jobs.offer("edd", "a3", 0, 5);
    jobs.assertRequest("r1", "offered", "edd");
    jobs.assertRequest("r2", "offered", "edd");
  }

  @Test
  void shouldBurnPartOfTheBondAndKeepTheOffer_whenTheDeliveryIsLate() {
    jobs.offer("eva", "a1", 60 * ONE, 3);
    jobs.file("r1", 9);
    jobs.pass(ACCEPT - 1);
    jobs.accept("r1");
    jobs.pass(DELIVER - 1);
    jobs.assertRequest("r1", "working", "eva");
    jobs.pass(1);
    jobs.assertRequest("r1", "open", null);
    assertEquals(90 * ONE, body.rep("eva"));
    jobs.assertOffer("a1", true, 50 * ONE, 0);
    assertEquals(1, jobs.view.attempts("r1"));
    // The time to deliver is the full one for the next expert.
    jobs.offer("edd", "a2", 0, 1);
    jobs.accept("r1");
    assertEquals(jobs.stage.at + DELIVER, jobs.view.deadline("r1"));
  }

  @Test
  void shouldMoveTheDeadline_whenTheRequesterWantsIt() {
    jobs.offer("eva", "a1", 60 * ONE, 3);
    jobs.file("r1", 9);
    long now = jobs.stage.at;
    assertFalse(body.extend(now, "rob", "r1", now + 999));
    jobs.accept("r1");
    assertFalse(body.extend(now, "roy", "r1", now + 999));
    assertFalse(body.extend(now, "rob", "r1", now + DELIVER));
    assertTrue(body.extend(now, "rob", "r1", now + DELIVER + 1));
    jobs.pass(DELIVER);
    jobs.assertRequest("r1", "working", "eva");
    jobs.pass(1);
    jobs.assertRequest("r1", "open", null);
  }

  @Test
  void shouldBurnPartOfTheBondAndEndTheOffer_whenTheJobIsGivenBack() {
    jobs.offer("eva", "a1", 60 * ONE, 3);
    jobs.file("r1", 9);
    jobs.file("r2", 9);
    assertFalse(body.giveBack(jobs.stage.at, "eva", "r1"));
    jobs.accept("r1");
    assertFalse(body.giveBack(jobs.stage.at, "rob", "r1"));
    assertTrue(body.giveBack(jobs.stage.at, "eva", "r1"));
    assertEquals(98 * ONE, body.rep("eva"));
    assertEquals(1, jobs.view.attempts("r1"));
    jobs.assertRequest("r1", "open", null);
    // The other job stays, although it was not answered yet.
    jobs.assertRequest("r2", "offered", "eva");
    jobs.assertOffer("a1", false, 20 * ONE, 20 * ONE);
    jobs.accept("r2");
  }

  @Test
  void shouldExpireAfterTooManyAttempts() {
    found(Map.of("business.maxAttempts", 2L));
    jobs.offer("eva", "a1", 0, 1);
    jobs.file("r1", 9);
    assertTrue(body.decline(jobs.stage.at, "eva", "r1"));
    jobs.offer("edd", "a2", 0, 1);
    jobs.pass(ACCEPT);
    assertEquals(1, jobs.view.attempts("r1"));
    jobs.assertRequest("r1", "open", null);
    jobs.offer("eli", "a3", 0, 1);
    jobs.accept("r1");
    jobs.offer("roy", "a4", 0, 1);
    jobs.pass(DELIVER);
    jobs.assertRequest("r1", "expired", null);
    assertEquals(WEALTH, body.coin("rob"));
  }

  @Test
  void shouldGiveADirectRequestToNobodyElse() {
    jobs.fileDirect("r1", 9, "eva");
    jobs.offer("edd", "a1", 0, 9);
    jobs.assertRequest("r1", "open", null);
    jobs.offer("eva", "a2", 60 * ONE, 4);
    jobs.assertRequest("r1", "offered", "eva");
    assertTrue(body.decline(jobs.stage.at, "eva", "r1"));
    jobs.assertRequest("r1", "expired", null);
    assertEquals(WEALTH, body.coin("rob"));
    jobs.fileDirect("r2", 9, "eva");
    jobs.fileDirect("r3", 9, "eva");
    jobs.fileDirect("r4", 9, "eva");
    jobs.fileDirect("r5", 9, "eva");
    jobs.accept("r3");
    jobs.accept("r4");
    assertTrue(body.extend(jobs.stage.at, "rob", "r4", jobs.stage.at + DELIVER + 1));
    jobs.pass(ACCEPT);
    // r2 is silent, which ends the offer, and r5 with it.
    jobs.assertRequest("r2", "expired", null);
    jobs.assertRequest("r5", "expired", null);
    assertEquals(100 * ONE - 1_500_000, body.rep("eva"));
    jobs.pass(DELIVER - ACCEPT);
    jobs.assertRequest("r3", "expired", null);
    assertTrue(body.giveBack(jobs.stage.at, "eva", "r4"));
    jobs.assertRequest("r4", "expired", null);
    assertEquals(0, body.held());
  }

  @Test
  void shouldCloseAFreeRequest_whenItIsDelivered() {
    jobs.offer("eva", "a1", 60 * ONE, 1);
    jobs.file("r1", 0);
    jobs.file("r2", 0);
    jobs.assertOffer("a1", true, 60 * ONE, 0);
    jobs.assertRequest("r2", "open", null);
    jobs.accept("r1");
    jobs.submit("r1");
    jobs.assertRequest("r1", "delivered", "eva");
    assertEquals(-1, body.pools().indexOf("r1/pool"));
    // The capacity is free again, at once.
    jobs.assertRequest("r2", "offered", "eva");
    assertFalse(body.comment(jobs.stage.at, "rob", "r1", 1));
  }

  @Test
  void shouldKeepTheParametersOfTheFiling() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 9);
    body.setParameter("availability.silencePenalty", 1_000_000);
    body.setParameter("availability.acceptWithin", 1);
    body.setParameter("business.matchWithin", 1);
    jobs.pass(ACCEPT);
    assertEquals(97 * ONE, body.rep("eva"));
    jobs.pass(MATCH - 1);
    jobs.assertRequest("r1", "open", null);
    jobs.pass(1);
    jobs.assertRequest("r1", "expired", null);
  }

  @Test
  void shouldMatchAtTheTimeOfTheTimerThatFreedTheExpert() {
    jobs.offer("eva", "a1", 60 * ONE, 1);
    jobs.file("r1", 9);
    jobs.accept("r1");
    jobs.file("r2", 0);
    long late = jobs.stage.at + DELIVER;
    jobs.pass(DELIVER + ACCEPT - 1);
    jobs.assertRequest("r2", "offered", "eva");
    assertEquals(late + ACCEPT, jobs.view.deadline("r2"));
    jobs.pass(1);
    jobs.assertRequest("r2", "open", null);
  }
}
