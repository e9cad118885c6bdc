package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.alone;
import static dev.witan.systemtests.naive.NaiveStage.cite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: the naive body gives what the specification's worked examples say, so that it may judge the
 * engine. Method: each example is played from the founding on; every author writes one post, so
 * that the post's value and its author's REP can be read side by side.
 */
final class NaiveBodyTest {
  private NaiveStage stage;

  private static Map<String, Long> founding(Object... namesAndValues) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1000L);
    founding.put("pool.quorum", 0L);
    founding.put("pool.minFee", 0L);
    founding.put("forum.minFlow", 0L);
    founding.put("fee.treasuryShare", 0L);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      founding.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).longValue());
    }
    return founding;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    stage.body.assertInvariants();
  }

  /** The table of section 3; amounts are in REP. */
  @Nested
  final class Flows {
    @BeforeEach
    void found() {
      found(3);
    }

    private void found(long chainLimit) {
      stage =
          new NaiveStage(
              founding("pool.authorShare", 1_000_000, "forum.chainLimit", chainLimit),
              "ann",
              "bob",
              "cat",
              "dan",
              "eve");
    }

    private void assertValue(String post, String author, double rep) {
      assertEquals(Math.round(rep * ONE), stage.body.value(post), post);
      assertEquals(Math.round(rep * ONE), stage.body.rep(author), author);
    }

    /** P1 = 10, P2 = 20 after it took 10 from P1: the set-up of rows 6 and 7. */
    private void takeTenFromTheFirst() {
      stage.publish("ann", "p1");
      stage.ratify("ann", "p1", 10 * ONE);
      stage.publish("bob", "p2", cite("p1", -1));
      stage.ratify("bob", "p2", 10 * ONE);
      assertValue("p1", "ann", 0);
      assertValue("p2", "bob", 20);
    }

    @Test
    void shouldGiveHalf_row1() {
      stage.publish("dan", "d");
      stage.publish("eve", "e", cite("d", 0.5));
      stage.ratify("eve", "e", 100 * ONE);
      assertValue("e", "eve", 50);
      assertValue("d", "dan", 50);
    }

    @ParameterizedTest
    @CsvSource({"0,100,0,0,0", "1,50,50,0,0", "2,50,25,25,0", "3,50,25,12.5,12.5"})
    void shouldGiveAlongTheChain_row2(long limit, double e, double d, double c, double b) {
      found(limit);
      stage.publish("bob", "b");
      stage.publish("cat", "c", cite("b", 0.5));
      stage.publish("dan", "d", cite("c", 0.5));
      stage.publish("eve", "e", cite("d", 0.5));
      stage.ratify("eve", "e", 100 * ONE);
      assertValue("e", "eve", e);
      assertValue("d", "dan", d);
      assertValue("c", "cat", c);
      assertValue("b", "bob", b);
    }

    @ParameterizedTest
    @CsvSource({"100,-0.5,150,50", "40,-1,140,0"})
    void shouldTake_rows3And4(long before, double weight, double e, double d) {
      stage.publish("dan", "d");
      stage.ratify("dan", "d", before * ONE);
      stage.publish("eve", "e", cite("d", weight));
      stage.ratify("eve", "e", 100 * ONE);
      assertValue("e", "eve", e);
      assertValue("d", "dan", d);
    }

    @Test
    void shouldSwapValue_row5() {
      stage.publish("ann", "p1");
      stage.ratify("ann", "p1", 17 * ONE);
      stage.publish("bob", "p2");
      stage.ratify("bob", "p2", 5 * ONE);
      stage.publish("cat", "p3", cite("p1", -1), cite("p2", 0.5), cite("incinerator", 0.5));
      stage.ratify("cat", "p3", 10 * ONE);
      assertValue("p1", "ann", 7);
      assertValue("p2", "bob", 15);
      assertValue("p3", "cat", 0);
      assertEquals(10 * ONE, stage.body.burned());
      assertEquals(22 * ONE, stage.body.supply());
    }

    @Test
    void shouldUndoATaking_row6() {
      takeTenFromTheFirst();
      stage.publish("cat", "p3", cite("p2", -1), cite("p1", 0.5));
      stage.ratify("cat", "p3", 10 * ONE);
      assertValue("p1", "ann", 10);
      assertValue("p2", "bob", 10);
      assertValue("p3", "cat", 10);
    }

    @Test
    void shouldNotReachBehindTheCited_row7() {
      takeTenFromTheFirst();
      stage.publish("cat", "p3", cite("p2", -0.5));
      stage.ratify("cat", "p3", 10 * ONE);
      assertValue("p1", "ann", 0);
      assertValue("p2", "bob", 15);
      assertValue("p3", "cat", 15);
    }

    @Test
    void shouldTakeNothing_whenThereIsNothing_row8() {
      stage.publish("ann", "p1");
      stage.publish("bob", "p2", cite("p1", -1));
      stage.ratify("bob", "p2", 10 * ONE);
      assertValue("p1", "ann", 0);
      assertValue("p2", "bob", 10);
    }

    @Test
    void shouldSplitAmongAuthors_row9() {
      LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
      authors.put("ann", 700_000L);
      authors.put("bob", 300_000L);
      assertTrue(stage.mayPublish(authors, "e"));
      stage.ratify("ann", "e", 100 * ONE);
      assertEquals(70 * ONE, stage.body.rep("ann"));
      assertEquals(30 * ONE, stage.body.rep("bob"));
      assertEquals(70 * ONE, stage.body.valueOf("e", "ann"));
      assertEquals(30 * ONE, stage.body.valueOf("e", "bob"));
    }

    @Test
    void shouldDestroy_row10() {
      stage.publish("eve", "e", cite("incinerator", 0.3));
      stage.ratify("eve", "e", 100 * ONE);
      assertValue("e", "eve", 70);
      assertEquals(30 * ONE, stage.body.burned());
      assertEquals(100 * ONE, stage.body.minted());
    }

    @Test
    void shouldTakeOnlyFreeRep_row11() {
      stage.publish("dan", "d");
      stage.ratify("dan", "d", 40 * ONE);
      stage.publish("bob", "b");
      assertTrue(stage.body.openPool(stage.at, "bob", "long", "b", 0, 1_000_000L, null));
      stage.publish("eve", "e", cite("d", -1));
      stage.publish("cat", "c");
      stage.ratify("cat", "c", ONE);
      stage.stake("dan", "long", true, 30 * ONE);
      assertEquals(10 * ONE, stage.body.free("dan"));
      stage.ratify("eve", "e", 100 * ONE);
      assertValue("e", "eve", 110);
      assertValue("d", "dan", 30);
      assertEquals(0, stage.body.free("dan"));
    }
  }

  /** The table of section 4: F = 100, A stakes 30 for, B 10 for, C against. */
  @ParameterizedTest
  @CsvSource({
    "1000000, 1, 500000, 20, accepted, 50,  52.5,  17.5, -20, 0",
    " 250000, 1, 500000, 20, accepted, 50, 41.25, 13.75,  -5, 0",
    "1000000, 0, 500000, 20, accepted, 50,  37.5,  12.5, -20, 20",
    "1000000, 1, 500000, 60, rejected,  0,   -30,   -10,  90, 0",
    "1000000, 1, 800000, 20, rejected,  0,     0,     0,  50, 0"
  })
  void shouldSettleAsTheExamplesOfPoolsSay(
      long binding,
      long redistribute,
      long winRatio,
      long stakeOfC,
      String outcome,
      double w,
      double a,
      double b,
      double c,
      double burned) {
    stage =
        new NaiveStage(
            founding(
                "pool.bindingRatio", binding,
                "pool.redistribute", redistribute,
                "pool.winRatio", winRatio),
            "ann",
            "bob",
            "cat",
            "wil");
    stage.earn("ann", 30 * ONE);
    stage.earn("bob", 10 * ONE);
    stage.earn("cat", stakeOfC * ONE);
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 100 * ONE);
    stage.stake("ann", "v", true, 30 * ONE);
    stage.stake("bob", "v", true, 10 * ONE);
    stage.stake("cat", "v", false, stakeOfC * ONE);
    assertEquals(outcome, stage.body.poolState("v"), "POOL-6: all eligible REP is staked");
    assertEquals(40 * ONE, stage.body.poolFor("v"));
    assertEquals(stakeOfC * ONE, stage.body.poolAgainst("v"));
    assertEquals(Math.round(w * ONE), stage.body.rep("wil"));
    assertEquals(Math.round(w * ONE), stage.body.value("w"));
    assertEquals(Math.round((30 + a) * ONE), stage.body.rep("ann"));
    assertEquals(Math.round((10 + b) * ONE), stage.body.rep("bob"));
    assertEquals(Math.round((stakeOfC + c) * ONE), stage.body.rep("cat"));
    assertEquals(Math.round(burned * ONE), stage.body.burned());
    // FEE-1 and POOL-9: the whole fee is kept on acceptance, half of it on rejection.
    long returned = outcome.equals("accepted") ? 0 : 50 * ONE;
    assertEquals(NaiveStage.WEALTH - 100 * ONE + returned, stage.body.coin("wil"));
    assertEquals(0, stage.body.held());
  }

  @Test
  void shouldPaySalaryAsTheExampleSays() {
    stage = new NaiveStage(founding(), "wil", "ann", "bob");
    stage.earn("wil", 64 * ONE);
    stage.earn("ann", 960 * ONE);
    assertEquals(1024 * ONE, stage.body.supply());
    long before = stage.body.coin("wil");
    long treasuryBefore = stage.body.treasury();
    stage.earn("bob", 128 * ONE);
    assertEquals(8 * ONE, stage.body.coin("wil") - before);
    assertEquals(treasuryBefore, stage.body.treasury());
    assertEquals(0, stage.body.salaryLeft());
  }

  @Test
  void shouldEndAsTheScenarioSays() {
    Map<String, Long> founding = Map.of("pool.duration", 1000L, "pool.minFee", 0L);
    stage = new NaiveStage(founding);
    NaiveBody body = stage.body;
    assertTrue(body.register(10, "ada", null));
    assertTrue(body.issue(20, "bank", "ada", 100_000_000, "d-1"));
    assertTrue(
        body.publish(
            30, "ada", "p1", "evidence", alone("ada"), List.of(), null, "A", 3, List.of()));
    assertTrue(body.openPool(40, "ada", "v1", "p1", 100_000_000, null, null));
    assertTrue(body.time(5000));
    assertEquals(List.of("bank", "ada"), body.handles());
    assertEquals(100_000_000, body.rep("ada"));
    assertEquals(0, body.staked("ada"));
    assertEquals(0, body.coin("ada"));
    assertEquals(0, body.rep("bank"));
    assertEquals(0, body.coin("bank"));
    assertEquals(100_000_000, body.value("p1"));
    assertEquals("accepted", body.poolState("v1"));
    assertEquals(1040, body.deadline("v1"));
    assertEquals(0, body.poolFor("v1"));
    assertEquals(0, body.poolAgainst("v1"));
    assertEquals(100_000_000, body.supply());
    assertEquals(100_000_000, body.minted());
    assertEquals(0, body.burned());
    assertEquals(100_000_000, body.coinIssued());
    assertEquals(0, body.coinRedeemed());
    assertEquals(100_000_000, body.treasury());
    assertEquals(0, body.held());
    assertEquals(0, body.salaryLeft());
  }
}
