package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Goal: draws are those of RAND-1 and AVAIL-2. Method: the numbers that the documentation gives
 * (docs/scenario.md), lists of candidates worked out by hand, and counts over many draws.
 */
final class NaiveDrawTest {
  private static byte[] seed(long position) {
    return NaiveEntries.ofScenario("s1").apply(position);
  }

  private static void assertDrawn(String expected, long position, int k, BigInteger total) {
    assertEquals(new BigInteger(expected), NaiveEntries.draw(seed(position), k, total));
  }

  @Test
  void shouldDrawTheDocumentedNumbers() {
    assertEquals(
        "92455441ecc6173cbc9570a344db883ba90acf560c1d4599153bc6fa93067f46",
        HexFormat.of().formatHex(seed(1)));
    BigInteger thousand = BigInteger.valueOf(1000);
    assertDrawn("715", 1, 0, thousand);
    assertDrawn("322", 1, 1, thousand);
    assertDrawn("204", 2, 0, thousand);
    BigInteger half = BigInteger.TWO.pow(63).add(BigInteger.ONE);
    assertDrawn("582076043058935999", 1, 0, half);
    assertDrawn("8038816604103204166", 25, 0, half);
  }

  @Test
  void shouldPutTheCandidatesInTheOrderOfPriceAndCreation() {
    NaiveJobStage jobs = new NaiveJobStage(Map.of());
    assertTrue(jobs.mayOffer("eva", "a1", 50 * ONE, 2, 7, "welding"));
    assertTrue(jobs.mayOffer("edd", "a2", 30 * ONE, 1, 5, "sewing", "welding"));
    assertTrue(jobs.mayOffer("eli", "a3", 10 * ONE, 1, 7, "welding"));
    assertTrue(jobs.mayOffer("roy", "a4", 0, 1, 8, "welding"));
    jobs.file("r1", 7);
    // Weights 30, 25 and 10 in the order a2, a1, a3; a4 is too dear.
    NaiveDraw draw = jobs.view.draws().get(0);
    assertEquals(BigInteger.valueOf(65 * ONE), draw.total());
    long before = Map.of("a2", 0L, "a1", 30L, "a3", 55L).get(draw.offer());
    long through = Map.of("a2", 30L, "a1", 55L, "a3", 65L).get(draw.offer());
    assertEquals(BigInteger.valueOf(before * ONE), draw.sumBefore());
    assertEquals(BigInteger.valueOf(through * ONE), draw.sumThrough());
    assertEquals(jobs.view.position(), draw.position());
    assertEquals(0, draw.number());
    jobs.body.assertInvariants();
  }

  @Test
  void shouldDrawInProportionToTheBonds() {
    Map<String, Integer> counts = new TreeMap<>();
    NaiveJobStage jobs = new NaiveJobStage(Map.of());
    jobs.offer("eva", "a1", 10 * ONE, 1);
    jobs.offer("edd", "a2", 60 * ONE, 2);
    jobs.offer("eli", "a3", 0, 1);
    for (int i = 0; i < 400; i++) {
      jobs.file("r" + i, 1);
      counts.merge(jobs.view.offerOf("r" + i), 1, Integer::sum);
      jobs.pass(1);
      // Declining costs nothing; after both experts the third offer is drawn, then nobody.
      for (int decline = 0; decline < 2; decline++) {
        jobs.body.decline(jobs.stage.at, jobs.view.expert("r" + i), "r" + i);
      }
      assertEquals("eli", jobs.view.expert("r" + i));
      jobs.body.decline(jobs.stage.at, "eli", "r" + i);
      jobs.assertRequest("r" + i, "open", null);
      assertTrue(jobs.body.cancel(jobs.stage.at, "rob", "r" + i));
    }
    assertEquals(400, counts.get("a1") + counts.get("a2"));
    // 100 expected of a weight of 10 in 40, with a standard deviation below 9.
    assertTrue(counts.get("a1") > 65 && counts.get("a1") < 135, counts.toString());
  }

  @Test
  void shouldCountEachOfferOnce_whenAllWeightsAreZero() {
    NaiveJobStage jobs = new NaiveJobStage(Map.of());
    jobs.offer("eva", "a1", 0, 1);
    jobs.offer("edd", "a2", 1, 2);
    jobs.offer("eli", "a3", 99, 100);
    jobs.file("r1", 0);
    assertEquals(BigInteger.valueOf(3), jobs.view.draws().get(0).total());
    jobs.file("r2", 0);
    jobs.file("r3", 0);
    assertEquals(3, jobs.view.draws().size());
  }

  @Test
  void shouldDrawForDirectRequestsToo() {
    NaiveJobStage jobs = new NaiveJobStage(Map.of());
    jobs.offer("eva", "a1", 0, 1);
    jobs.offer("edd", "a2", 5, 1);
    jobs.fileDirect("r1", 1, "eva");
    jobs.fileDirect("r2", 1, "edd");
    assertEquals(List.of("a1", "a2"), jobs.view.draws().stream().map(NaiveDraw::offer).toList());
    assertEquals(
        List.of(BigInteger.ONE, BigInteger.valueOf(5)),
        jobs.view.draws().stream().map(NaiveDraw::total).toList());
  }

  @Test
  void shouldNumberTheDrawsOfOneEntry_paidBeforeFreeThenByFeeThenByAge() {
    NaiveJobStage jobs = new NaiveJobStage(Map.of());
    jobs.file("free", 0);
    jobs.file("small", 5);
    jobs.file("large", 9);
    jobs.file("late", 9);
    jobs.offer("eva", "a1", 10 * ONE, 3);
    List<NaiveDraw> draws = jobs.view.draws();
    assertEquals(
        List.of("large", "late", "small"), draws.stream().map(NaiveDraw::request).toList());
    assertEquals(List.of(0, 1, 2), draws.stream().map(NaiveDraw::number).toList());
    assertEquals(draws.get(0).position(), draws.get(2).position());
    jobs.assertRequest("free", "open", null);
    jobs.offer("edd", "a2", 0, 1);
    jobs.assertRequest("free", "offered", "edd");
    assertEquals(0, jobs.view.draws().get(3).number());
    assertEquals(draws.get(0).position() + 1, jobs.view.draws().get(3).position());
  }
}
