package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static dev.witan.business.BusinessStage.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: what evidence is, how it is judged, and what the judgement does to bond, fee and offer
 * (BUS-5, BUS-6, POOL-2, POOL-9, POOL-11). Method: ann works for rita; ben and cat judge.
 */
final class EvidenceTest {
  private final BusinessStage stage =
      new BusinessStage(
          Map.of(
              Parameter.POOL_MIN_FEE, ONE,
              Parameter.POOL_DURATION, 1000L,
              Parameter.POOL_BINDING_RATIO, 500_000L,
              Parameter.POOL_MAX_EXTENSIONS, 0L),
          "rita",
          "ann",
          "ben",
          "cat");
  private int offer;

  @BeforeEach
  void work() {
    stage.mint("ann", 100 * ONE);
    stage.mint("ben", 100 * ONE);
    stage.mint("cat", 100 * ONE);
    offer = stage.offer("ann", 40 * ONE, 2, 0, "sql");
    stage.file("rita", request("sql", 10 * ONE));
  }

  private String submit(int post) {
    return stage.run("ann", new SubmitEvidence(0, BusinessStage.postId(post)));
  }

  @Test
  void shouldTakeTheRightPostOnly() {
    stage.time = 1001;
    int early = stage.post("ann");
    stage.time = 1002;
    stage.must("ann", new AcceptRequest(0));
    assertThat(submit(99)).startsWith("evidence-unknown: ");
    assertThat(submit(stage.post("ben"))).isEqualTo("evidence-not-yours");
    assertThat(submit(stage.post(PostKind.REVIEW, "ann"))).isEqualTo("evidence-wrong-kind: review");
    assertThat(submit(early)).isEqualTo("evidence-too-early: 1001");
    int pooled = stage.post("ann");
    stage.must(
        "ann",
        new OpenPool(
            BusinessStage.postId(pooled), ONE, OptionalLong.empty(), OptionalLong.empty()));
    assertThat(submit(pooled)).isEqualTo("evidence-pooled-before");
    stage.pass(5000);
    stage.file("rita", request("sql", 10 * ONE));
    stage.must("ann", new AcceptRequest(1));
    assertThat(stage.run("ann", new SubmitEvidence(1, BusinessStage.postId(pooled))))
        .as("its pool has ended, inconclusive")
        .isEqualTo("evidence-too-early: 1002");
    assertThat(
            stage.run("ann", new SubmitEvidence(1, BusinessStage.postId(stage.post("ben", "ann")))))
        .as("one author of two")
        .isEqualTo("accepted");
  }

  @Test
  void shouldOpenThePoolWithTheRequestsTerms() {
    stage.set(Parameter.POOL_DURATION, 9999);
    stage.set(Parameter.POOL_QUORUM, 444_444);
    stage.set(Parameter.POOL_BINDING_RATIO, 1);
    stage.time = 1500;
    Pool pool = stage.pools.get(stage.submit("ann", 0));
    assertThat(pool.deadline()).isEqualTo(2500);
    assertThat(pool.quorum()).isEqualTo(100_000);
    assertThat(pool.fee()).isEqualTo(10 * ONE);
    assertThat(pool.supply()).isEqualTo(300 * ONE);
    assertThat(pool.opener()).isEqualTo(stage.number("rita"));
    assertThat(pool.terms().owner()).isEqualTo(new PoolOwner(PoolOwner.Kind.REQUEST, 0, 0));
    assertThat(pool.terms().conflicted()).isEqualTo(stage.number("rita"));
    assertThat(pool.terms().job()).isZero();
    assertThat(pool.terms().bindingRatio()).isEqualTo(500_000);
    assertThat(stage.requests.get(0).pool()).isEqualTo(pool.number());
  }

  @Test
  void shouldReturnTheBondToTheOffer_whenRatified() {
    int pool = stage.submit("ann", 0);
    assertThat(stage.bonded(offer)).isEqualTo(20 * ONE);
    stage.stake("ben", pool, Side.FOR, 40 * ONE);
    stage.pass(2000);
    assertThat(stage.state(0)).isEqualTo(RequestState.RATIFIED);
    assertThat(stage.bonded(offer)).isZero();
    assertThat(stage.unbonded(offer)).isEqualTo(40 * ONE);
    assertThat(stage.rep("ann")).isEqualTo(105 * ONE);
    assertThat(stage.offer(offer).jobs()).isEmpty();
  }

  @Test
  void shouldBurnPartOfTheBond_whenRejected() {
    int pool = stage.submit("ann", 0);
    stage.stake("ben", pool, Side.AGAINST, 40 * ONE);
    stage.stake("cat", pool, Side.FOR, 40 * ONE - 1);
    stage.pass(2000);
    assertThat(stage.state(0)).isEqualTo(RequestState.REJECTED);
    assertThat(stage.unbonded(offer)).isEqualTo(30 * ONE);
    assertThat(stage.rep("ann")).isEqualTo(90 * ONE);
    assertThat(stage.coin("rita")).as("half of the fee returns").isEqualTo(995 * ONE);
    assertThat(stage.reputation.ledger().burned()).isEqualTo(10 * ONE);
  }

  /**
   * POOL-9: with more than half for it, yet too few, nobody was wrong; at exactly half, they were.
   */
  @ParameterizedTest
  @CsvSource({"40000001, 20, 100", "40000000, 10, 90", "39999999, 10, 90"})
  void shouldBurnOfTheBond_onlyWhereNoMajorityWasForIt(long inFavour, long unbonded, long rep) {
    stage.set(Parameter.POOL_WIN_RATIO, 600_000);
    stage.file("rita", request("sql", 10 * ONE));
    int pool = stage.submit("ann", 1);
    stage.stake("ben", pool, Side.FOR, inFavour);
    stage.stake("cat", pool, Side.AGAINST, 40 * ONE);
    stage.pass(2000);
    assertThat(stage.state(1)).isEqualTo(RequestState.REJECTED);
    assertThat(stage.unbonded(offer)).isEqualTo(unbonded * ONE);
    assertThat(stage.rep("ann")).isEqualTo(rep * ONE);
  }

  @Test
  void shouldReturnEverything_whenInconclusive() {
    stage.submit("ann", 0);
    stage.pass(2000);
    assertThat(stage.state(0)).isEqualTo(RequestState.INCONCLUSIVE);
    assertThat(stage.unbonded(offer)).isEqualTo(40 * ONE);
    assertThat(stage.rep("ann")).isEqualTo(100 * ONE);
    assertThat(stage.coin("rita")).isEqualTo(1000 * ONE);
    assertThat(stage.expert(0)).isEqualTo("ann");
  }

  @Test
  void shouldFreeTheBond_whenTheOfferHasEnded() {
    int pool = stage.submit("ann", 0);
    stage.pass(1001);
    stage.registry.begin(Hash256.ofText("end"));
    stage.availability.endOffer(stage.registry, offer);
    stage.stake("ben", pool, Side.FOR, 40 * ONE);
    stage.pass(2000);
    assertThat(stage.staked("ann")).isZero();
  }

  /** POOL-3, POOL-6: the requester is conflicted, and all the others' REP ends it early. */
  @Test
  void shouldCountRequesterAndAuthorsAsConflicted() {
    stage.mint("rita", 7 * ONE);
    int pool = stage.submit("ann", 0);
    assertThat(stakes("rita", pool)).isEqualTo("conflict-of-interest");
    assertThat(stakes("ann", pool)).isEqualTo("conflict-of-interest");
    stage.must("ben", new AllowStaking(BusinessStage.id("rita"), ONE, 9000));
    assertThat(
            stage.run(
                "rita", new StakeOnPool(pool, Side.FOR, 1, Optional.of(BusinessStage.id("ben")))))
        .isEqualTo("conflict-of-interest");
    stage.stake("ben", pool, Side.FOR, 100 * ONE);
    assertThat(stage.state(0)).isEqualTo(RequestState.JUDGED);
    stage.stake("cat", pool, Side.FOR, 100 * ONE);
    assertThat(stage.state(0)).isEqualTo(RequestState.RATIFIED);
    assertThat(stage.pools.get(pool).state()).isEqualTo(PoolState.ACCEPTED);
  }

  private String stakes(String member, int pool) {
    return stage.run(member, new StakeOnPool(pool, Side.FOR, 1, Optional.empty()));
  }

  @Test
  void shouldDeliverAFreeRequestWithoutAPool() {
    stage.file("rita", request("sql", 0));
    stage.file("rita", request("sql", 0));
    assertThat(stage.state(1)).isEqualTo(RequestState.OFFERED);
    assertThat(stage.bonded(offer)).as("the paid one's").isEqualTo(20 * ONE);
    assertThat(stage.state(2)).isEqualTo(RequestState.OPEN);
    stage.must("ann", new AcceptRequest(1));
    int post = stage.post("ann");
    stage.must("ann", new SubmitEvidence(1, BusinessStage.postId(post)));
    assertThat(stage.state(1)).isEqualTo(RequestState.DELIVERED);
    assertThat(stage.requests.get(1).pool()).isEqualTo(Context.NOBODY);
    assertThat(stage.pools.size()).isZero();
    assertThat(stage.state(2)).as("there is room at once").isEqualTo(RequestState.OFFERED);
    // It was never pooled: it may be the evidence for another request.
    stage.must("ann", new AcceptRequest(0));
    assertThat(submit(post)).isEqualTo("accepted");
  }

  @Test
  void shouldTakeStatementsWhileThePoolIsOpen() {
    int pool = stage.submit("ann", 0);
    String text = "x".repeat((int) Limits.POST_BODY_BYTES_MAX);
    assertThat(stage.run("rita", new CommentRequest(0, false, text + "x")))
        .isEqualTo("comment-too-long: 65537 bytes");
    assertThat(stage.run("rita", new CommentRequest(0, false, text))).isEqualTo("accepted");
    assertThat(stage.registry.events).containsExactly(new BusinessEvent.RequestCommented(0, false));
    assertThat(stage.run("rita", new CommentRequest(0, true, ""))).isEqualTo("accepted");
    stage.pass(stage.pools.get(pool).deadline());
    assertThat(stage.run("rita", new CommentRequest(0, true, "")))
        .isEqualTo("request-not-judged: inconclusive");
  }
}
