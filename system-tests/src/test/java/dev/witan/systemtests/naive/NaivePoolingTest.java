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
 * Goal: the naive body opens, stakes, extends and ends pools as POOL-1 to POOL-7, TIME-2, REP-3 and
 * NUM-4 say. Method: small stories whose figures were worked out by hand.
 */
final class NaivePoolingTest {
  private NaiveStage stage;
  private NaiveBody body;

  @BeforeEach
  void found() {
    found(Map.of("pool.quorum", 0L));
  }

  private void found(Map<String, Long> more) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1000L);
    founding.put("pool.minFee", 0L);
    founding.put("fee.treasuryShare", 0L);
    founding.putAll(more);
    stage = new NaiveStage(founding, "ann", "bob", "cat", "wil");
    body = stage.body;
    stage.earn("ann", 100 * ONE);
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private boolean stake(long at, String as, boolean inFavour, long amount, String holder) {
    stage.at = at;
    return body.stake(at, as, "v", inFavour, amount, holder);
  }

  @Test
  void shouldExtendAndThenEndInconclusive_whenTheQuorumIsNotMet() {
    body.setParameter("pool.quorum", 500_000);
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 7);
    long opened = stage.at;
    body.time(opened + 999);
    assertEquals(opened + 1000, body.deadline("v"));
    body.time(opened + 1000);
    assertEquals(opened + 2000, body.deadline("v"));
    assertEquals(7, body.held());
    stage.at = opened + 1000;
    stage.stake("ann", "v", true, 50 * ONE - 1);
    assertEquals(50 * ONE - 1, body.staked("ann"));
    body.time(opened + 9000);
    assertEquals("inconclusive", body.poolState("v"));
    assertEquals(opened + 3000, body.deadline("v"));
    assertEquals(50 * ONE - 1, body.poolFor("v"));
    assertEquals(0, body.staked("ann"));
    assertEquals(WEALTH, body.coin("wil"));
    assertEquals(0, body.held());
  }

  @Test
  void shouldMeetTheQuorum_whenTheStakeIsJustEnough() {
    body.setParameter("pool.quorum", 500_000);
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 7);
    stage.stake("ann", "v", true, 50 * ONE);
    body.time(stage.at + 1000);
    assertEquals("accepted", body.poolState("v"));
  }

  @Test
  void shouldMoveTheDeadline_whenALateStakeChangesTheResult() {
    found(Map.of("pool.quorum", 0L, "pool.authorShare", 1_000_000L));
    stage.earn("bob", 100 * ONE);
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 0);
    long d = body.deadline("v");
    assertTrue(stake(d - 101, "ann", false, 10, null));
    assertEquals(d, body.deadline("v"), "before the quiet period");
    assertTrue(stake(d - 100, "bob", true, 20, null));
    assertEquals(d, body.deadline("v"), "it would not grow");
    assertTrue(stake(d - 50, "bob", true, 1, null));
    assertEquals(d, body.deadline("v"), "the result did not change");
    assertTrue(stake(d - 40, "ann", false, 20, null));
    assertEquals(d + 60, body.deadline("v"));
    assertTrue(stake(d + 59, "bob", true, 20, null));
    assertEquals(d + 159, body.deadline("v"));
    assertTrue(stake(d + 158, "ann", false, 20, null));
    assertEquals(d + 258, body.deadline("v"));
    assertTrue(stake(d + 257, "bob", true, 20, null));
    assertEquals(d + 300, body.deadline("v"), "three quiet periods in all");
    assertTrue(stake(d + 299, "ann", false, 20, null));
    assertEquals(d + 300, body.deadline("v"));
    assertFalse(stake(d + 300, "bob", true, 1, null));
    assertEquals("rejected", body.poolState("v"));
  }

  @Test
  void shouldFireTimersInOrderOfCreation_whenDeadlinesAreEqual() {
    stage.publish("bob", "b");
    stage.publish("cat", "c");
    stage.open("bob", "vb", "b", 100 * ONE);
    stage.open("cat", "vc", "c", 100 * ONE);
    body.time(stage.at + 1000);
    // The first settlement gave bob 100 REP, so that half of the second one's salary is bob's.
    assertEquals(WEALTH - 50 * ONE, body.coin("bob"));
    assertEquals(WEALTH - 100 * ONE, body.coin("cat"));
  }

  @Test
  void shouldCountAMovedDeadlineAsNew() {
    stage.publish("bob", "b");
    stage.publish("cat", "c");
    long t = stage.at;
    assertTrue(body.openPool(t, "bob", "v", "b", 100 * ONE, null, 500_000L));
    assertTrue(body.openPool(t + 500, "cat", "vc", "c", 100 * ONE, 1500L, null));
    assertTrue(stake(t + 1500, "ann", true, 60 * ONE, null));
    assertEquals(t + 2000, body.deadline("v"));
    assertEquals(t + 2000, body.deadline("vc"));
    body.time(t + 2000);
    assertEquals(WEALTH - 100 * ONE, body.coin("bob"));
    assertEquals(WEALTH - 50 * ONE, body.coin("cat"));
  }

  @Test
  void shouldSettleAtOnce_whenAllEligibleRepIsStaked() {
    found(Map.of("pool.quorum", 0L, "pool.bindingRatio", 0L));
    stage.publish("wil", "w");
    stage.open("wil", "first", "w", 0);
    long deadline = body.deadline("first");
    stage.stake("ann", "first", true, 99 * ONE);
    assertEquals("open", body.poolState("first"));
    stage.stake("ann", "first", true, ONE);
    assertEquals("accepted", body.poolState("first"));
    assertEquals(deadline, body.deadline("first"));
    assertEquals(0, body.staked("ann"));
  }

  @Test
  void shouldLimitADelegate() {
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 0);
    long t = stage.at;
    assertFalse(stake(t, "bob", true, 1, "ann"));
    assertTrue(body.allow(t, "ann", "bob", 30, t + 100));
    assertTrue(stake(t, "bob", true, 20, "ann"));
    assertFalse(stake(t, "bob", true, 11, "ann"));
    assertFalse(stake(t, "bob", false, 1, "ann"), "POOL-4: a delegate's one side");
    assertTrue(stake(t, "ann", false, 1, null), "POOL-4: the holder's own side");
    assertFalse(stake(t, "ann", true, 1, null));
    assertTrue(body.allow(t, "ann", "bob", 25, t + 200));
    assertFalse(stake(t + 150, "bob", true, 6, "ann"));
    assertTrue(stake(t + 150, "bob", true, 5, "ann"));
    assertTrue(body.allow(t + 150, "ann", "bob", 90, t + 200));
    assertFalse(stake(t + 200, "bob", true, 1, "ann"), "the allowance has ended");
    assertEquals(26, body.staked("ann"));
    assertEquals(25, body.poolFor("v"));
    assertEquals(1, body.poolAgainst("v"));
    body.time(t + 1000);
    assertEquals("accepted", body.poolState("v"));
    assertTrue(body.allow(t + 1000, "ann", "bob", 3, t + 9000));
    stage.at = t + 1000;
    stage.publish("wil", "w2");
    assertTrue(body.openPool(t + 1000, "wil", "v2", "w2", 0, null, null));
    assertTrue(body.stake(t + 1000, "bob", "v2", true, 3, "ann"), "ended stakes do not count");
    stage.at = body.deadline("v2");
    stage.earn("cat", 100 * ONE);
    t = stage.at;
    stage.publish("wil", "w3");
    assertTrue(body.openPool(t, "wil", "v3", "w3", 0, null, null));
    assertTrue(body.allow(t, "ann", "bob", 3, t + 9000));
    assertTrue(body.allow(t, "cat", "bob", 3, t + 9000));
    assertTrue(body.stake(t, "bob", "v3", true, 3, "ann"));
    assertTrue(body.stake(t, "bob", "v3", true, 3, "cat"), "each holder for itself");
  }

  @Test
  void shouldRefuseTheConflicted() {
    stage.publish("ann", "a");
    stage.open("ann", "v", "a", 0);
    long t = stage.at;
    assertTrue(body.allow(t, "ann", "bob", 30, t + 100));
    assertFalse(stake(t, "ann", true, 1, null));
    assertFalse(stake(t, "bob", true, 1, "ann"));
    stage.earn("bob", 5);
    t = stage.at;
    assertEquals("accepted", body.poolState("v"));
    stage.publish("ann", "a2");
    assertTrue(body.openPool(t, "ann", "v2", "a2", 0, null, null));
    assertTrue(body.allow(t, "bob", "ann", 30, t + 100));
    assertFalse(body.stake(t, "ann", "v2", true, 1, "bob"));
    assertTrue(body.stake(t, "bob", "v2", true, 5, null));
    assertEquals("accepted", body.poolState("v2"), "POOL-6: only ann's own REP is missing");
  }

  @Test
  void shouldRefuseStakesThatAreNotFreeRep() {
    stage.publish("wil", "w");
    stage.publish("wil", "w2");
    stage.open("wil", "v", "w", 0);
    stage.open("wil", "v2", "w2", 0);
    assertFalse(stake(stage.at, "ann", true, 0, null));
    assertFalse(stake(stage.at, "ann", true, 100 * ONE + 1, null));
    assertFalse(stake(stage.at, "bob", true, 1, null));
    assertFalse(stake(stage.at, "nobody", true, 1, null));
    assertFalse(body.stake(stage.at, "ann", "none", true, 1, null));
    stage.stake("ann", "v2", true, 60 * ONE);
    assertFalse(stake(stage.at, "ann", true, 40 * ONE + 1, null));
    assertTrue(stake(stage.at, "ann", true, 40 * ONE, null));
  }

  @Test
  void shouldKeepTheParametersItBeganWith() {
    stage.publish("wil", "w");
    stage.open("wil", "v", "w", 10 * ONE);
    body.setParameter("pool.mintingRatio", 5_000_000);
    body.setParameter("pool.duration", 1);
    stage.publish("bob", "b");
    stage.open("bob", "v2", "b", 10 * ONE);
    long t = stage.at;
    body.time(t + 1);
    assertEquals(50 * ONE, body.value("b"));
    assertEquals("open", body.poolState("v"));
    body.time(t + 1000);
    assertEquals(10 * ONE, body.value("w"));
  }

  @Test
  void shouldOpenOnlyWhatMayBeOpened() {
    body.setParameter("pool.minFee", 5);
    stage.publish("wil", "w");
    long t = stage.at;
    long longest = 90L * 86_400_000;
    assertFalse(body.openPool(t, "ann", "v", "w", 5, null, null));
    assertFalse(body.openPool(t, "wil", "v", "none", 5, null, null));
    assertFalse(body.openPool(t, "wil", "v", "w", 4, null, null));
    assertFalse(body.openPool(t, "wil", "v", "w", WEALTH + 1, null, null));
    assertFalse(body.openPool(t, "wil", "v", "w", 5, 999L, null));
    assertFalse(body.openPool(t, "wil", "v", "w", 5, longest + 1, null));
    assertFalse(body.openPool(t, "wil", "v", "w", 5, null, 500_001L));
    assertTrue(body.openPool(t, "wil", "v", "w", 5, longest, 500_000L));
    assertEquals(t + longest, body.deadline("v"));
    assertFalse(body.openPool(t, "wil", "v2", "w", 5, null, null), "one open pool");
    assertFalse(body.openPool(t, "ann", "v2", "earned-by-ann", 5, null, null), "accepted once");
    assertTrue(
        body.publish(
            t,
            "wil",
            "p",
            "proposal",
            NaiveStage.alone("wil"),
            List.of(),
            null,
            "T",
            1,
            List.of()));
    assertFalse(body.openPool(t, "wil", "v2", "p", 5, null, null));
    assertFalse(body.openPool(t + longest, "wil", "v2", "w", 4, null, null));
    for (int extension = 1; extension <= 2; extension++) {
      body.time(t + (1 + extension) * longest);
    }
    assertEquals("inconclusive", body.poolState("v"));
    assertTrue(body.openPool(t + 3 * longest, "wil", "v2", "w", 5, null, null), "judged anew");
  }

  @Test
  void shouldNeverLetMoreExistThanTheLimit() {
    long most = 1L << 60;
    long existing = body.coinIssued();
    assertFalse(body.issue(stage.at, "bank", "wil", most - existing + 1, "big"));
    assertTrue(body.issue(stage.at, "bank", "wil", most - existing, "big"));
    assertFalse(body.issue(stage.at, "bank", "wil", 1, "small"));
    body.setParameter("pool.mintingRatio", 100_000_000);
    stage.publish("wil", "w");
    stage.publish("wil", "w2");
    long left = most - 100 * ONE;
    long fee = left / 100;
    assertFalse(body.openPool(stage.at, "wil", "v", "w", fee + 1, null, null));
    assertTrue(body.openPool(stage.at, "wil", "v", "w", fee, null, null));
    assertFalse(body.openPool(stage.at, "wil", "v2", "w2", 1, null, null));
    assertTrue(body.openPool(stage.at, "wil", "v2", "w2", 0, null, null));
    body.time(stage.at + 1000);
    assertEquals(100 * fee, body.value("w"));
  }
}
