package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.WEALTH;
import static dev.witan.systemtests.naive.NaiveStage.cite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: what the worked examples leave open about settlements and flows is as the clauses say.
 * Method: small stories whose figures were worked out by hand, one for each clause at its edge.
 */
final class NaiveSettlementTest {
  private NaiveStage stage;
  private NaiveBody body;

  private void found(Object... namesAndValues) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1000L);
    founding.put("pool.quorum", 0L);
    founding.put("pool.minFee", 0L);
    founding.put("pool.bindingRatio", 1_000_000L);
    founding.put("fee.treasuryShare", 0L);
    founding.put("forum.minFlow", 0L);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      founding.put((String) namesAndValues[i], ((Number) namesAndValues[i + 1]).longValue());
    }
    stage = new NaiveStage(founding, "ann", "bob", "cat", "wil");
    body = stage.body;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private void openOnPostOfWil(String pool, long fee) {
    stage.publish("wil", pool + "/post");
    stage.open("wil", pool, pool + "/post", fee);
  }

  @Test
  void shouldAcceptATieAtOneHalf() {
    found();
    stage.earn("ann", 10);
    stage.earn("bob", 10);
    openOnPostOfWil("v", 0);
    stage.stake("ann", "v", true, 10);
    stage.stake("bob", "v", false, 10);
    assertEquals("accepted", body.poolState("v"));
    assertEquals(20, body.rep("ann"));
    assertEquals(0, body.rep("bob"));
  }

  @Test
  void shouldTakeFromTheForStakers_whenATieMissesTheMajority() {
    found("pool.winRatio", 500_001);
    stage.earn("ann", 10);
    stage.earn("bob", 10);
    openOnPostOfWil("v", 0);
    stage.stake("ann", "v", true, 10);
    stage.stake("bob", "v", false, 10);
    assertEquals("rejected", body.poolState("v"));
    assertEquals(0, body.rep("ann"));
    assertEquals(20, body.rep("bob"));
  }

  @Test
  void shouldBurnLosses_whenNobodyStakedForWhatWasAccepted() {
    found("pool.winRatio", 0);
    stage.earn("ann", 10);
    openOnPostOfWil("v", 100);
    stage.stake("ann", "v", false, 10);
    assertEquals("accepted", body.poolState("v"));
    assertEquals(0, body.rep("ann"));
    assertEquals(10, body.burned());
    assertEquals(100, body.rep("wil"), "the voters' part goes with the rest");
  }

  @Test
  void shouldPaySalaryBeforeAnyBalanceChanges() {
    found();
    stage.earn("ann", 64 * ONE);
    stage.earn("bob", 64 * ONE);
    long before = body.coin("bob");
    openOnPostOfWil("v", 128 * ONE);
    stage.stake("ann", "v", true, 64 * ONE);
    stage.stake("bob", "v", false, 64 * ONE);
    assertEquals("accepted", body.poolState("v"));
    assertEquals(64 * ONE, body.coin("bob") - before);
    assertEquals(0, body.rep("bob"));
  }

  @Test
  void shouldGiveTheUnitLeftOverToWhoStakedFirst() {
    found("pool.authorShare", 0);
    stage.earn("ann", 10);
    stage.earn("bob", 10);
    openOnPostOfWil("v", 3);
    stage.stake("bob", "v", true, 4);
    stage.stake("ann", "v", true, 10);
    stage.stake("bob", "v", true, 6);
    assertEquals(12, body.rep("bob"));
    assertEquals(11, body.rep("ann"));
  }

  @Test
  void shouldCountOwnAndDelegatedStakesAsOne() {
    found("pool.authorShare", 0);
    stage.earn("ann", 10);
    stage.earn("bob", 10);
    stage.earn("cat", 10);
    openOnPostOfWil("v", 3);
    assertTrue(body.allow(stage.at, "ann", "cat", 5, stage.at + 9999));
    assertTrue(body.allow(stage.at, "bob", "cat", 10, stage.at + 9999));
    assertTrue(body.stake(stage.at, "cat", "v", true, 5, "ann"));
    assertTrue(body.stake(stage.at, "cat", "v", true, 10, "bob"));
    stage.stake("ann", "v", true, 5);
    stage.stake("cat", "v", false, 10);
    assertEquals("accepted", body.poolState("v"));
    // Of 3 minted and 10 lost, ann gets the odd unit of the mint: she stands first.
    assertEquals(10 + 2 + 5, body.rep("ann"));
    assertEquals(10 + 1 + 5, body.rep("bob"));
    assertEquals(0, body.rep("cat"), "a delegate gains nothing by a holder's stake");
  }

  @Test
  void shouldNotSettleAtOnce_whenTheQuorumIsNotMet() {
    found();
    stage.earn("wil", 60);
    stage.earn("ann", 40);
    body.setParameter("pool.quorum", 500_000);
    openOnPostOfWil("v", 0);
    stage.stake("ann", "v", true, 40);
    assertEquals("open", body.poolState("v"));
    body.time(stage.at + 3000);
    assertEquals("inconclusive", body.poolState("v"));
  }

  @Test
  void shouldAcceptAtOnce_whenThereIsNoRep() {
    found("pool.quorum", 500_000);
    stage.publish("wil", "w");
    assertTrue(body.openPool(stage.at, "wil", "v", "w", 100, 2000L, null));
    assertEquals("accepted", body.poolState("v"));
    assertEquals(2000, body.deadline("v"));
    assertEquals(100, body.value("w"));
    assertEquals(100, body.treasury(), "FEE-2: nobody could earn the salary");
    assertEquals(WEALTH - 100, body.coin("wil"));
  }

  @Test
  void shouldCountCitationsThatWantNothing() {
    found("forum.maxFlowSteps", 1);
    stage.publish("ann", "a");
    stage.publish("wil", "w", cite("incinerator", 0.001), cite("a", 0.5));
    stage.ratify("wil", "w", 999);
    assertEquals(0, body.value("a"));
    assertEquals(999, body.value("w"));
  }

  @Test
  void shouldTakeByWhatEachAuthorStillHasInThePost() {
    found("pool.authorShare", 1_000_000);
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    authors.put("ann", 500_000L);
    authors.put("bob", 500_000L);
    assertTrue(stage.mayPublish(authors, "d"));
    stage.ratify("ann", "d", 40);
    stage.earn("cat", 1);
    stage.publish("wil", "w");
    assertTrue(body.openPool(stage.at, "wil", "v", "w", 0, 1500L, null));
    stage.stake("ann", "v", true, 20);
    stage.publish("cat", "c", cite("d", -0.5));
    stage.ratify("cat", "c", 40);
    // 20 were wanted, 10 from each author; ann's REP is staked, and bob does not stand in for her.
    assertEquals(20, body.valueOf("d", "ann"));
    assertEquals(10, body.valueOf("d", "bob"));
    assertEquals(1 + 50, body.rep("cat"));
    stage.publish("cat", "c2", cite("d", -0.5));
    stage.ratify("cat", "c2", 30);
    // 15 of the value of 30 are wanted, in proportion to what each has: 10 from ann, 5 from bob.
    assertEquals(5, body.valueOf("d", "bob"));
    assertEquals(10, body.valueOf("d", "ann"));
  }
}
