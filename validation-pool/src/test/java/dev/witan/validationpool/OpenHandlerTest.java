package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static dev.witan.validationpool.PoolStage.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Goal: POOL-1 and POOL-2. Method: each check at both sides of its bound, and what opens. */
final class OpenHandlerTest {
  private static final long DAY = 86_400_000;

  private final PoolStage stage = new PoolStage(Map.of(), "ann", "bob", "cat");

  OpenHandlerTest() {
    stage.mint("cat", 100 * ONE);
  }

  @Test
  void shouldOpen() {
    int post = stage.post("ann");
    assertThat(stage.run("ann", open(post, 7 * ONE))).isEqualTo("accepted");
    assertThat(stage.events())
        .containsExactly(
            new CoinMoved(0, Account.HELD, 7 * ONE, Cause.of(Clause.POOL_1, 0, post)),
            new MintReserved(7 * ONE, Cause.of(Clause.NUM_4, 0, post)),
            new PoolOpened(0, post, 0, 7 * ONE, 0, 3 * DAY, 100_000, 100 * ONE, 1000 + 3 * DAY));
    assertThat(stage.state(0)).isEqualTo(PoolState.OPEN);
    assertThat(stage.coin("ann")).isEqualTo(993 * ONE);
    assertThat(stage.timers.isDue(1000 + 3 * DAY - 1)).isFalse();
    assertThat(stage.timers.isDue(1000 + 3 * DAY)).isTrue();
  }

  @Test
  void shouldTakeALongerDurationAndAHigherQuorum() {
    assertThat(ask(3 * DAY - 1, null)).isEqualTo("duration-out-of-range: 259199999");
    assertThat(ask(90 * DAY + 1, null)).isEqualTo("duration-out-of-range: 7776000001");
    assertThat(ask(null, 99_999L)).isEqualTo("quorum-out-of-range: 99999");
    assertThat(ask(null, 500_001L)).isEqualTo("quorum-out-of-range: 500001");
    assertThat(ask(1L, 1L)).isEqualTo("duration-out-of-range: 1");
    assertThat(ask(3 * DAY, 100_000L)).isEqualTo("accepted");
    assertThat(ask(90 * DAY, 500_000L)).isEqualTo("accepted");
    assertThat(stage.pool(1).duration()).isEqualTo(90 * DAY);
    assertThat(stage.pool(1).quorum()).isEqualTo(500_000);
    assertThat(stage.pool(1).deadline()).isEqualTo(1000 + 90 * DAY);
    assertThat(ask(null, null)).isEqualTo("accepted");
    assertThat(stage.pool(2).duration()).isEqualTo(3 * DAY);
    assertThat(stage.pool(2).quorum()).isEqualTo(100_000);
  }

  @Test
  void shouldCheckThePost() {
    assertThat(stage.run("ann", open(0, 0))).isEqualTo("post-unknown: " + PoolStage.postId(0));
    int post = stage.post("ann");
    assertThat(stage.run("bob", open(post, 0))).isEqualTo("not-author");
    AuthorShare ann = new AuthorShare(0, 400_000);
    AuthorShare bob = new AuthorShare(1, 600_000);
    int proposal = stage.post(PostKind.PROPOSAL, List.of(ann, bob));
    assertThat(stage.run("bob", open(proposal, 0))).isEqualTo("proposal-post");
    int shared = stage.post(PostKind.REVIEW, List.of(ann, bob));
    assertThat(stage.run("bob", open(shared, ONE))).isEqualTo("accepted");
    assertThat(stage.coin("bob")).isEqualTo(999 * ONE);
  }

  @Test
  void shouldHaveOneOpenPoolOnAPost() {
    int first = stage.post("ann");
    int second = stage.post("ann");
    int pool = stage.open("ann", first, ONE);
    assertThat(stage.run("ann", open(first, 0))).isEqualTo("pool-open-already");
    stage.open("ann", second, ONE);
    stage.stake("cat", pool, Side.FOR, 10 * ONE);
    stage.passDeadline(pool);
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(stage.run("ann", open(first, 0))).isEqualTo("already-accepted");
  }

  @Test
  void shouldOpenAgainAfterARejectionOrNoResult() {
    int post = stage.post("ann");
    int rejected = stage.open("ann", post, ONE);
    stage.stake("cat", rejected, Side.AGAINST, 10 * ONE);
    stage.passDeadline(rejected);
    assertThat(stage.state(rejected)).isEqualTo(PoolState.REJECTED);
    int inconclusive = stage.open("ann", post, ONE);
    stage.pass(stage.time + 9 * DAY);
    assertThat(stage.state(inconclusive)).isEqualTo(PoolState.INCONCLUSIVE);
    int third = stage.open("ann", post, ONE);
    assertThat(stage.pools.lastOfPost(post)).isEqualTo(third).isEqualTo(2);
  }

  @Test
  void shouldCheckTheFee() {
    int post = stage.post("ann");
    assertThat(stage.run("ann", open(post, ONE - 1))).isEqualTo("fee-too-low: 999999");
    assertThat(stage.run("ann", open(post, 1000 * ONE + 1)))
        .isEqualTo("insufficient-coin: 1000000000 free");
    assertThat(stage.run("ann", open(post, 1000 * ONE))).isEqualTo("accepted");
    assertThat(stage.coin("ann")).isZero();
  }

  /** NUM-4: what all open pools may mint counts. */
  @Test
  void shouldReserveWhatItMayMint() {
    long million = 1_000_000 * ONE;
    PoolStage great = new PoolStage(Map.of(Parameter.POOL_MINTING_RATIO, million), "ann", "bob");
    great.mint("bob", Limits.ASSET_MAX - 1000 * million);
    assertThat(great.run("ann", open(great.post("ann"), 1000 * ONE + 1)))
        .startsWith("insufficient-coin");
    great.mint("bob", 1);
    assertThat(great.run("ann", open(great.post("ann"), 1000 * ONE))).isEqualTo("supply-limit");
    great.burn("bob", 1);
    great.open("ann", great.post("ann"), 400 * ONE);
    assertThat(great.reputation.ledger().mintReserve()).isEqualTo(400 * million);
    great.mint("bob", 1);
    assertThat(great.run("ann", open(great.post("ann"), 600 * ONE))).isEqualTo("supply-limit");
    great.burn("bob", 1);
    assertThat(great.run("ann", open(great.post("ann"), 600 * ONE))).isEqualTo("accepted");
    assertThat(great.reputation.ledger().mintReserve()).isEqualTo(1000 * million);
  }

  @Test
  void shouldCheckInTheDocumentedOrder() {
    int post = stage.post("ann");
    OptionalLong one = OptionalLong.of(1);
    assertThat(stage.run("ann", new OpenPool(PoolStage.postId(post), 0, one, one)))
        .startsWith("fee-too-low");
    assertThat(stage.run("ann", new OpenPool(PoolStage.postId(post), Long.MAX_VALUE, one, one)))
        .startsWith("duration-out-of-range");
    assertThat(
            stage.run(
                "ann",
                new OpenPool(
                    PoolStage.postId(post), Long.MAX_VALUE, OptionalLong.of(3 * DAY), one)))
        .startsWith("quorum-out-of-range");
    assertThat(stage.run("ann", open(post, Long.MAX_VALUE))).startsWith("insufficient-coin");
  }

  /** POOL-6: while no REP exists the first post is accepted at once. */
  @Test
  void shouldAcceptTheFoundingPostAtOnce() {
    PoolStage empty = new PoolStage(Map.of(), "ann", "bob");
    int pool = empty.open("ann", empty.post("ann"), 100 * ONE);
    assertThat(empty.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(empty.rep("ann")).isEqualTo(100 * ONE);
    assertThat(empty.own(Account.TREASURY)).isEqualTo(100 * ONE);
    assertThat(empty.timers.isEmpty()).isTrue();
    int second = empty.open("bob", empty.post("bob"), ONE);
    assertThat(empty.state(second)).isEqualTo(PoolState.OPEN);
    assertThat(empty.pool(second).supply()).isEqualTo(100 * ONE);
  }

  @Test
  void shouldOpenWithoutAFeeWhereNoneIsAsked() {
    PoolStage free = new PoolStage(Map.of(Parameter.POOL_MIN_FEE, 0L), "ann", "bob");
    free.mint("bob", 10);
    assertThat(free.run("ann", open(free.post("ann"), -1))).isEqualTo("fee-too-low: -1");
    free.open("ann", free.post("ann"), 0);
    assertThat(free.events()).hasSize(1).first().isInstanceOf(PoolOpened.class);
  }

  @Test
  void shouldEndAtTheEndOfTimeAtTheLatest() {
    stage.time = Limits.TIME_MAX - 5;
    int pool = stage.open("ann", stage.post("ann"), ONE);
    assertThat(stage.pool(pool).deadline()).isEqualTo(Limits.TIME_MAX);
    stage.passDeadline(pool);
    assertThat(stage.state(pool)).isEqualTo(PoolState.INCONCLUSIVE);
  }

  private String ask(Long duration, Long quorum) {
    return stage.run(
        "ann",
        new OpenPool(
            PoolStage.postId(stage.post("ann")),
            ONE,
            duration == null ? OptionalLong.empty() : OptionalLong.of(duration),
            quorum == null ? OptionalLong.empty() : OptionalLong.of(quorum)));
  }
}
