package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static dev.witan.systemtests.naive.NaiveStage.WEALTH;
import static dev.witan.systemtests.naive.NaiveStage.alone;
import static dev.witan.systemtests.naive.NaiveStage.cite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: the naive body's arithmetic, members, coin, allowances, posts and fees are those of
 * sections 0 to 3. Method: each limit is tried on both of its sides.
 */
final class NaiveRulesTest {
  private static final long DAY = 86_400_000;

  private NaiveStage stage = new NaiveStage(Map.of(), "ann", "bob");
  private NaiveBody body = stage.body;

  private void found(Map<String, Long> more) {
    Map<String, Long> founding = new LinkedHashMap<>();
    founding.put("pool.duration", 1000L);
    founding.put("pool.quorum", 0L);
    founding.put("pool.minFee", 0L);
    founding.put("fee.treasuryShare", 0L);
    founding.putAll(more);
    stage = new NaiveStage(founding, "ann", "bob", "cat", "dan");
    body = stage.body;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private static List<BigInteger> numbers(long... numbers) {
    List<BigInteger> list = new ArrayList<>();
    for (long number : numbers) {
      list.add(BigInteger.valueOf(number));
    }
    return list;
  }

  private static List<BigInteger> split(long amount, long... weights) {
    return NaiveNumbers.split(BigInteger.valueOf(amount), numbers(weights));
  }

  @Test
  void shouldSplitExactly() {
    assertEquals(numbers(4, 3, 3), split(10, 1, 1, 1));
    assertEquals(numbers(4, 4, 3), split(11, 1, 1, 1));
    assertEquals(numbers(1, 2, 0), split(3, 3, 4, 0));
    assertEquals(numbers(0, 0, 1), split(1, 1, 1, 2));
    assertEquals(numbers(0, 0), split(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> split(1, 0, 0));
  }

  @Test
  void shouldRegisterMembers() {
    assertTrue(body.register(0, "a-9", null));
    assertFalse(body.register(0, "a-9", null));
    for (String wrong : List.of("ab", "a".repeat(33), "Ann", "a_b", "treasury", "incinerator")) {
      assertFalse(body.register(0, wrong, null), wrong);
    }
    assertTrue(body.register(0, "a".repeat(32), "ann"));
    assertFalse(body.register(0, "eve", "nobody"));
    body.setParameter("member.fee", 5);
    body.setParameter("coin.initialGrant", 7);
    assertFalse(body.register(0, "eve", null));
    assertFalse(body.register(0, "eve", "a-9"));
    assertTrue(body.register(0, "eve", "ann"));
    assertEquals(WEALTH - 5, body.coin("ann"));
    assertEquals(0, body.coin("eve"), "only an invitation brings a grant");
    assertEquals(5, body.treasury());
    assertFalse(body.register(0, "fay", "bank"));
    assertTrue(body.issue(0, "bank", "bank", 10, "own"));
    assertTrue(body.register(0, "fay", "bank"));
    assertEquals(7, body.coin("fay"), "the fee has reached the treasury before the grant");
    assertEquals(3, body.treasury());
    body.setParameter("member.fee", 0);
    body.setParameter("coin.initialGrant", 3);
    assertTrue(body.register(0, "guy", "ann"));
    assertEquals(0, body.coin("guy"), "ann is no treasurer");
    body.setParameter("coin.initialGrant", 4);
    assertTrue(body.register(0, "gil", "bank"));
    assertEquals(0, body.coin("gil"), "the treasury cannot pay the whole grant");
    assertEquals(3, body.treasury());
  }

  @Test
  void shouldMoveCoin() {
    assertFalse(body.issue(0, "ann", "ann", 1, "r"));
    assertFalse(body.issue(0, "bank", "nobody", 1, "r"));
    assertFalse(body.issue(0, "bank", "ann", 0, "r"));
    assertFalse(body.issue(0, "bank", "ann", 1, ""));
    assertFalse(body.issue(0, "bank", "ann", 1, "for-ann"));
    assertTrue(body.issue(0, "bank", "treasury", 9, "r"));
    assertEquals(9, body.treasury());
    assertFalse(body.transfer(0, "ann", "ann", 1));
    assertFalse(body.transfer(0, "ann", "treasury", 1));
    assertFalse(body.transfer(0, "ann", "bob", 0));
    assertFalse(body.transfer(0, "ann", "bob", WEALTH + 1));
    assertFalse(body.transfer(0, "nobody", "bob", 1));
    assertTrue(body.transfer(0, "ann", "bob", WEALTH));
    assertEquals(2 * WEALTH, body.coin("bob"));
    assertFalse(body.redeem(0, "ann", 1));
    assertFalse(body.redeem(0, "bob", 0));
    assertTrue(body.redeem(0, "bob", 2));
    assertEquals(2 * WEALTH - 2, body.coin("bob"));
    assertEquals(2, body.coinRedeemed());
  }

  @Test
  void shouldKeepAllowances() {
    assertFalse(body.allow(10, "ann", "ann", 1, 99));
    assertFalse(body.allow(10, "ann", "nobody", 1, 99));
    assertFalse(body.allow(10, "ann", "bob", 1, 10));
    assertFalse(body.allow(10, "ann", "bob", 0, 99));
    assertTrue(body.allow(10, "ann", "bob", 1, 99));
    assertFalse(body.allow(10, "ann", "bob", 1, 99), "nothing would change");
    assertTrue(body.allow(10, "ann", "bob", 1, 98));
    assertTrue(body.allow(10, "ann", "bob", 0, 0));
    assertFalse(body.allow(10, "ann", "bob", 0, 0));
    assertTrue(body.allow(10, "ann", "bob", 1, 50));
    assertFalse(body.allow(50, "ann", "bob", 0, 0), "it has ended");
  }

  @Test
  void shouldBoundOpenAllowances() {
    for (int i = 0; i < 66; i++) {
      assertTrue(body.register(0, "member-" + i, null));
    }
    assertTrue(body.allow(0, "ann", "member-0", 1, 50));
    for (int i = 1; i < 64; i++) {
      assertTrue(body.allow(0, "ann", "member-" + i, 1, 99));
    }
    assertFalse(body.allow(0, "ann", "member-64", 1, 99));
    assertTrue(body.allow(0, "ann", "member-63", 2, 99), "replaced");
    assertTrue(body.allow(50, "ann", "member-64", 1, 99), "the first one has ended");
    assertFalse(body.allow(50, "ann", "member-0", 1, 99));
    assertTrue(body.allow(50, "ann", "member-5", 0, 0), "withdrawn");
    assertTrue(body.allow(50, "ann", "member-0", 1, 99));
  }

  private boolean publish(String post, String replyTo, String title, long bytes, Long... attached) {
    return body.publish(
        stage.at,
        "ann",
        post,
        "review",
        alone("ann"),
        List.of(),
        replyTo,
        title,
        bytes,
        List.of(attached));
  }

  @Test
  void shouldBoundContent() {
    assertTrue(publish("p", null, "T", 0));
    assertFalse(publish("p", null, "T", 0), "the same content again");
    assertFalse(publish("p1", null, "", 0));
    assertTrue(publish("p1", "p", "", 0));
    assertFalse(publish("p2", "none", "T", 0));
    assertFalse(publish("p2", null, "x".repeat(201), 0));
    assertTrue(publish("p2", null, "x".repeat(200), 65_536));
    assertFalse(publish("p3", null, "T", 65_537));
    assertFalse(publish("p3", null, "T", 0, 1_048_577L));
    assertTrue(publish("p3", null, "T", 0, 1_048_576L));
    assertFalse(publish("p4", null, "T", 0, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L));
    assertTrue(publish("p4", null, "T", 0, 1L, 1L, 1L, 1L, 1L, 1L, 1L, 1L));
    assertFalse(
        body.publish(0, "ann", "p5", "poem", alone("ann"), List.of(), null, "T", 0, List.of()));
  }

  @Test
  void shouldBoundBytesOfADay() {
    body.setParameter("forum.dailyBytes", 100);
    stage.at = DAY - 1;
    assertTrue(publish("p", null, "T", 60, 30L));
    assertFalse(publish("p1", null, "T", 11));
    assertTrue(publish("p1", null, "T", 10));
    assertFalse(publish("p2", null, "T", 1));
    assertTrue(stage.mayPublish("bob", "b"), "each member for itself");
    stage.at = DAY;
    assertTrue(publish("p2", null, "T", 1), "a new UTC day");
  }

  private boolean mayWrite(String post, Object... handlesAndWeights) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    for (int i = 0; i < handlesAndWeights.length; i += 2) {
      authors.put((String) handlesAndWeights[i], ((Number) handlesAndWeights[i + 1]).longValue());
    }
    return body.publish(0, "ann", post, "review", authors, List.of(), null, "T", 0, List.of());
  }

  @Test
  void shouldCheckAuthors() {
    assertFalse(mayWrite("p"));
    assertFalse(mayWrite("p", "bob", 1_000_000));
    assertFalse(mayWrite("p", "ann", 999_999));
    assertFalse(mayWrite("p", "ann", 1_000_000, "bob", 0));
    assertFalse(mayWrite("p", "ann", 1_000_001, "bob", -1));
    assertFalse(mayWrite("p", "ann", 999_999, "nobody", 1));
    assertTrue(mayWrite("p", "bob", 999_999, "ann", 1));
    List<Object> many = new ArrayList<>(List.of("ann", 1_000_000 - 99));
    for (int i = 1; i < 100; i++) {
      assertTrue(body.register(0, "author-" + i, null));
      Collections.addAll(many, "author-" + i, 1);
    }
    assertTrue(mayWrite("p1", many.toArray()));
    assertTrue(body.register(0, "author-100", null));
    many.set(1, 1_000_000 - 100);
    Collections.addAll(many, "author-100", 1);
    assertFalse(mayWrite("p2", many.toArray()));
  }

  @Test
  void shouldCheckCitations() {
    stage.publish("ann", "p");
    stage.publish("ann", "q");
    assertFalse(stage.mayPublish("bob", "x", cite("x", 0.1)), "itself");
    assertFalse(stage.mayPublish("bob", "x", cite("none", 0.1)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", 0)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", 1.000001)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", -1.000001)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", 0.1), cite("p", -0.1)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", 0.5), cite("q", 0.500001)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", -0.5), cite("q", -0.500001)));
    assertFalse(stage.mayPublish("bob", "x", cite("p", 0.5), cite("incinerator", 0.500001)));
    assertFalse(stage.mayPublish("bob", "x", cite("incinerator", -0.1)));
    assertTrue(stage.mayPublish("bob", "x", cite("p", 1), cite("q", -1)));
    body.setParameter("forum.maxCitations", 1);
    assertFalse(stage.mayPublish("bob", "y", cite("p", 0.1), cite("incinerator", 0.1)));
    assertTrue(stage.mayPublish("bob", "y", cite("p", 0.1)));
  }

  @Test
  void shouldLeaveSmallWantsWhereTheyAre() {
    found(Map.of("forum.minFlow", 50L));
    stage.publish("ann", "p");
    stage.publish("bob", "q", cite("p", 0.5));
    stage.publish("bob", "q2", cite("p", 0.5));
    stage.ratify("bob", "q", 99);
    assertEquals(99, body.value("q"));
    assertEquals(0, body.value("p"));
    stage.ratify("bob", "q2", 100);
    assertEquals(50, body.value("q2"));
    assertEquals(50, body.value("p"));
  }

  @Test
  void shouldStopAFlow_whenItsStepsAreUsedUp() {
    found(Map.of("forum.maxFlowSteps", 3L, "forum.minFlow", 0L));
    stage.publish("ann", "a");
    stage.publish("bob", "b", cite("a", 0.5));
    stage.publish("cat", "c", cite("a", -0.1), cite("b", 0.5), cite("incinerator", 0.5));
    stage.ratify("cat", "c", 100 * ONE);
    // Looked at in order: a is asked for 10 (has none), b takes 50, and a takes 25 of it.
    assertEquals(25 * ONE, body.value("a"));
    assertEquals(25 * ONE, body.value("b"));
    assertEquals(50 * ONE, body.value("c"));
    assertEquals(0, body.burned());
  }

  @Test
  void shouldShareAKeptFee() {
    found(Map.of("fee.authorShare", 200_000L, "fee.treasuryShare", 500_000L));
    stage.publish("ann", "a");
    stage.ratify("ann", "a", 100);
    // Nobody held REP, so the 40 of the salary went to the treasury with its own 40.
    assertEquals(80, body.treasury());
    assertEquals(WEALTH - 100 + 20, body.coin("ann"));
    stage.earn("bob", 200);
    assertEquals(160, body.treasury());
    // The salary of 80 is ann's, but 80 x 2^64 / 100 is not whole: she is just short of the last.
    assertEquals(WEALTH - 100 + 20 + 79, body.coin("ann"));
    assertEquals(1, body.salaryLeft());
    stage.earn("cat", 10);
    // The salary of 4 is shared 100 : 200, and the carry of the last one with it.
    assertEquals(WEALTH - 100 + 20 + 80 + 1, body.coin("ann"));
    assertEquals(WEALTH - 200 + 40 + 2, body.coin("bob"));
    assertEquals(1, body.salaryLeft());
    stage.earn("dan", 5);
    // ann has 4/3 + 2 x 100/310, bob 8/3 + 2 x 200/310, cat 2 x 10/310 coin by now.
    assertEquals(WEALTH - 100 + 20 + 80 + 1, body.coin("ann"));
    assertEquals(WEALTH - 200 + 40 + 3, body.coin("bob"));
    assertEquals(WEALTH - 10 + 2, body.coin("cat"));
    assertEquals(2, body.salaryLeft());
  }
}
