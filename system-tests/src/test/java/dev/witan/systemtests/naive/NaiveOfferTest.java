package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveJobStage.FAR;
import static dev.witan.systemtests.naive.NaiveStage.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Goal: offers are made, changed, bonded, released and ended as AVAIL-1, AVAIL-3, REP-1 and FORUM-8
 * say. Method: small stories whose figures were worked out by hand.
 */
final class NaiveOfferTest {
  private NaiveJobStage jobs;
  private NaiveBody body;

  @BeforeEach
  void found() {
    jobs = new NaiveJobStage(Map.of());
    body = jobs.body;
  }

  @AfterEach
  void shouldKeepTheInvariants() {
    body.assertInvariants();
  }

  private boolean offers(List<String> skills, long capacity, long until, long amount) {
    return body.offer(jobs.stage.at, "eva", "a1", amount, skills, capacity, until, 0);
  }

  @Test
  void shouldRefuseOffers_whenTheyAreNoOffers() {
    long now = jobs.stage.at;
    assertFalse(offers(List.of(), 1, FAR, 0));
    assertFalse(offers(IntStream.range(0, 17).mapToObj(i -> "s" + i).toList(), 1, FAR, 0));
    for (String skill : List.of("", "A", "a b", "a_b", "a".repeat(36))) {
      assertFalse(offers(List.of(skill), 1, FAR, 0), skill);
    }
    assertFalse(offers(List.of("a", "a"), 1, FAR, 0));
    assertFalse(offers(List.of("a"), 0, FAR, 0));
    assertFalse(offers(List.of("a"), 101, FAR, 0));
    assertFalse(offers(List.of("a"), 1, now, 0));
    assertFalse(offers(List.of("a"), 1, now + 1, 100 * ONE + 1));
    assertTrue(offers(List.of("c++", "c#", "x.y-z", "a".repeat(35)), 100, now + 1, 100 * ONE));
    jobs.assertOffer("a1", true, 100 * ONE, 0);
    assertEquals(100 * ONE, body.staked("eva"));
    jobs.pass(1);
    jobs.assertOffer("a1", false, 0, 0);
    assertEquals(0, body.staked("eva"));
  }

  @Test
  void shouldHaveOneActiveOfferForASkill() {
    assertTrue(jobs.mayOffer("eva", "a1", 0, 1, 0, "welding", "sewing"));
    assertFalse(jobs.mayOffer("eva", "a2", 0, 1, 0, "cooking", "sewing"));
    assertTrue(jobs.mayOffer("edd", "a2", 0, 1, 0, "sewing"));
    assertTrue(body.withdrawOffer(jobs.stage.at, "eva", "a1"));
    assertTrue(jobs.mayOffer("eva", "a3", 0, 1, 0, "cooking", "sewing"));
  }

  @Test
  void shouldPutUpTheBondOfAvail3() {
    jobs.offer("eva", "a1", 100, 3);
    jobs.file("r1", 1);
    jobs.file("r2", 1);
    jobs.file("r3", 1);
    jobs.file("r4", 1);
    // floor(100 / 3) each time; the fourth finds no capacity.
    jobs.assertOffer("a1", true, 100, 99);
    jobs.assertRequest("r4", "open", null);
    assertEquals(33, jobs.view.bond("r3"));
  }

  @Test
  void shouldPutUpNoMoreThanIsUnbonded() {
    jobs.offer("eva", "a1", 100 * ONE, 3);
    jobs.file("r1", 1);
    jobs.stage.publish("edd", "w");
    jobs.stage.open("edd", "v", "w", 0);
    jobs.stage.stake("eva", "v", true, 60 * ONE);
    // 33 333 333 are bonded and 6 666 667 are left of 66 666 667; a third of all is 13 333 333.
    jobs.assertOffer("a1", true, 40 * ONE, 33_333_333);
    jobs.file("r2", 1);
    assertEquals(6_666_667, jobs.view.bond("r2"));
    jobs.file("r3", 1);
    assertEquals(0, jobs.view.bond("r3"));
    assertFalse(body.stake(jobs.stage.at, "eva", "v", true, 1, null));
    // Declining puts the bond back, where a stake finds it.
    assertTrue(body.decline(jobs.stage.at, "eva", "r1"));
    jobs.stage.stake("eva", "v", true, 33_333_333);
    jobs.assertOffer("a1", true, 6_666_667, 6_666_667);
  }

  @Test
  void shouldChangeAmountAndEnd() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 1);
    long now = jobs.stage.at;
    assertFalse(body.changeOffer(now, "edd", "a1", 70 * ONE, FAR));
    assertFalse(body.changeOffer(now, "eva", "none", 70 * ONE, FAR));
    assertFalse(body.changeOffer(now, "eva", "a1", 60 * ONE, FAR));
    assertFalse(body.changeOffer(now, "eva", "a1", 70 * ONE, FAR - 1));
    assertFalse(body.changeOffer(now, "eva", "a1", 30 * ONE - 1, FAR));
    assertFalse(body.changeOffer(now, "eva", "a1", 100 * ONE + 1, FAR));
    assertTrue(body.changeOffer(now, "eva", "a1", 100 * ONE, FAR));
    jobs.assertOffer("a1", true, 100 * ONE, 30 * ONE);
    assertTrue(body.changeOffer(now, "eva", "a1", 30 * ONE, FAR + 5));
    jobs.assertOffer("a1", true, 30 * ONE, 30 * ONE);
    assertTrue(body.accept(now, "eva", "r1"));
    assertTrue(body.extend(now, "rob", "r1", FAR + 20));
    jobs.pass(FAR + 4 - now);
    assertTrue(jobs.view.isActive("a1"));
    jobs.pass(1);
    // The job and its bond outlast the offer.
    jobs.assertOffer("a1", false, 30 * ONE, 30 * ONE);
    jobs.assertRequest("r1", "working", "eva");
    assertFalse(body.changeOffer(jobs.stage.at, "eva", "a1", 40 * ONE, FAR + 9));
    assertFalse(body.withdrawOffer(jobs.stage.at, "eva", "a1"));
    assertEquals(30 * ONE, body.staked("eva"));
  }

  @Test
  void shouldKeepUnansweredJobs_whenTheOfferIsWithdrawn() {
    jobs.offer("eva", "a1", 60 * ONE, 2);
    jobs.file("r1", 1);
    jobs.file("r2", 1);
    assertFalse(body.withdrawOffer(jobs.stage.at, "edd", "a1"));
    assertTrue(body.withdrawOffer(jobs.stage.at, "eva", "a1"));
    jobs.assertOffer("a1", false, 60 * ONE, 60 * ONE);
    assertTrue(body.accept(jobs.stage.at, "eva", "r1"));
    assertTrue(body.decline(jobs.stage.at, "eva", "r2"));
    jobs.assertOffer("a1", false, 30 * ONE, 30 * ONE);
    assertEquals(30 * ONE, body.staked("eva"));
  }

  @Test
  void shouldReleaseTheNewestOfferFirst() {
    assertTrue(jobs.mayOffer("eva", "a1", 40 * ONE, 1, 0, "welding"));
    assertTrue(jobs.mayOffer("eva", "a2", 30 * ONE, 1, 0, "sewing"));
    assertTrue(jobs.mayOffer("eva", "a3", 20 * ONE, 1, 0, "cooking"));
    assertTrue(jobs.mayFile("rob", "r3", "cooking", 1, null));
    jobs.stage.publish("edd", "w");
    jobs.stage.open("edd", "v", "w", 0);
    // 10 are free; all 20 of a3 are bonded.
    jobs.stage.stake("eva", "v", true, 11 * ONE);
    jobs.assertOffer("a2", true, 29 * ONE, 0);
    assertFalse(body.stake(jobs.stage.at, "eva", "v", true, 69 * ONE + 1, null));
    jobs.assertOffer("a2", true, 29 * ONE, 0);
    jobs.stage.stake("eva", "v", true, 39 * ONE);
    jobs.assertOffer("a1", true, 30 * ONE, 0);
    jobs.assertOffer("a2", true, 0, 0);
    jobs.assertOffer("a3", true, 20 * ONE, 20 * ONE);
    // What was released stays released when the pool is over.
    jobs.pass(2000);
    jobs.assertOffer("a1", true, 30 * ONE, 0);
    assertFalse(body.changeOffer(jobs.stage.at, "eva", "a1", 101 * ONE, FAR));
  }

  @Test
  void shouldReleaseForADelegate_butNotForAnotherOffer() {
    jobs.offer("eva", "a1", 90 * ONE, 1);
    assertFalse(jobs.mayOffer("eva", "a2", 10 * ONE + 1, 1, 0, "sewing"));
    assertTrue(body.allow(jobs.stage.at, "eva", "eli", 50 * ONE, FAR));
    jobs.stage.publish("edd", "w");
    jobs.stage.open("edd", "v", "w", 0);
    assertTrue(body.stake(jobs.stage.at, "eli", "v", false, 50 * ONE, "eva"));
    jobs.assertOffer("a1", true, 50 * ONE, 0);
  }

  @Test
  void shouldReleaseForATakingAsFarAsNeeded() {
    // Of eva's post 50 are taken, of which 20 are free and 30 are availability of a2 and a1.
    assertTrue(jobs.mayOffer("eva", "a1", 60 * ONE, 1, 0, "welding"));
    assertTrue(jobs.mayOffer("eva", "a2", 20 * ONE, 1, 0, "sewing"));
    jobs.stage.publish("edd", "w", NaiveStage.cite("earned-by-eva", -0.5));
    jobs.stage.ratify("edd", "w", 100 * ONE);
    assertEquals(50 * ONE, body.rep("eva"));
    assertEquals(50 * ONE, body.value("earned-by-eva"));
    jobs.assertOffer("a1", true, 50 * ONE, 0);
    jobs.assertOffer("a2", true, 0, 0);
  }

  @Test
  void shouldHaveAtMost64Open() {
    assertTrue(body.allow(jobs.stage.at, "eva", "edd", 1, FAR));
    for (int i = 0; i < 31; i++) {
      assertTrue(jobs.mayOffer("eva", "a" + i, 0, 1, 0, "s" + i));
      assertTrue(jobs.mayFile("eva", "r" + i, "t" + i, 0, null));
    }
    assertTrue(jobs.mayFile("eva", "r31", "t", 0, null));
    assertFalse(jobs.mayFile("eva", "r32", "t", 0, null));
    assertFalse(jobs.mayOffer("eva", "a32", 0, 1, 0, "t"));
    assertFalse(body.allow(jobs.stage.at, "eva", "eli", 1, FAR));
    assertTrue(body.allow(jobs.stage.at, "eva", "edd", 2, FAR));
    assertTrue(body.withdrawOffer(jobs.stage.at, "eva", "a0"));
    assertTrue(body.allow(jobs.stage.at, "eva", "eli", 1, FAR));
  }
}
