package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.stake.Purpose;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: POOL-3 and POOL-4. Method: each check, own and delegated stakes, and who is conflicted. */
final class StakeHandlerTest {
  private final PoolStage stage =
      new PoolStage(Map.of(Parameter.POOL_QUIET_PERIOD, 0L), "ann", "bob", "cat", "dan");
  private final int pool;

  StakeHandlerTest() {
    for (String member : List.of("ann", "bob", "cat", "dan")) {
      stage.mint(member, 100);
    }
    List<AuthorShare> authors = List.of(new AuthorShare(0, 500_000), new AuthorShare(3, 500_000));
    pool = stage.open("ann", stage.post(PostKind.EVIDENCE, authors), ONE);
  }

  @Test
  void shouldStake() {
    assertThat(stage.stake("bob", pool, Side.FOR, 60)).isEqualTo("accepted");
    assertThat(stage.events())
        .containsExactly(
            new RepStaked(Purpose.POOL_FOR, pool, 1, -1, 60),
            new PoolStaked(pool, Side.FOR, 1, -1, 60));
    assertThat(stage.stake("bob", pool, Side.FOR, 40)).isEqualTo("accepted");
    assertThat(stage.stake("cat", pool, Side.AGAINST, 7)).isEqualTo("accepted");
    assertThat(stage.events())
        .containsExactly(
            new RepStaked(Purpose.POOL_AGAINST, pool, 2, -1, 7),
            new PoolStaked(pool, Side.AGAINST, 2, -1, 7));
    assertThat(stage.pools.staked(stage.pool(pool), Side.FOR)).isEqualTo(100);
    assertThat(stage.pools.staked(stage.pool(pool), Side.AGAINST)).isEqualTo(7);
    assertThat(stage.pool(pool).stakes()).isEqualTo(3);
    assertThat(stage.reputation.free(1)).isZero();
  }

  @Test
  void shouldCheckThePoolAndTheAmount() {
    assertThat(stage.stake("bob", 1, Side.FOR, 0)).isEqualTo("pool-unknown: pool_1");
    assertThat(stage.stake("bob", -1, Side.FOR, 0)).isEqualTo("pool-unknown: pool_-1");
    assertThat(stage.stake("bob", pool, Side.FOR, 0)).isEqualTo("amount-not-positive");
    assertThat(stage.stake("bob", pool, Side.FOR, -1)).isEqualTo("amount-not-positive");
    assertThat(stage.stakeFor("x", "ann", pool, Side.FOR, 0)).isEqualTo("amount-not-positive");
    assertThat(stage.stake("bob", pool, Side.FOR, 101)).isEqualTo("insufficient-rep: 100 free");
    assertThat(stage.stake("bob", pool, Side.FOR, 100)).isEqualTo("accepted");
    stage.passDeadline(pool);
    assertThat(stage.stake("cat", pool, Side.FOR, 0)).isEqualTo("pool-closed");
  }

  @Test
  void shouldKeepTheConflictedOut() {
    stage.allow("bob", "ann", 10, 9000);
    stage.allow("bob", "dan", 10, 9000);
    stage.allow("ann", "bob", 10, 9000);
    stage.allow("dan", "bob", 10, 9000);
    assertThat(stage.stake("ann", pool, Side.FOR, 1)).isEqualTo("conflict-of-interest");
    assertThat(stage.stake("dan", pool, Side.AGAINST, 1)).isEqualTo("conflict-of-interest");
    assertThat(stage.stakeFor("bob", "dan", pool, Side.FOR, 1)).isEqualTo("conflict-of-interest");
    assertThat(stage.stakeFor("dan", "bob", pool, Side.FOR, 1)).isEqualTo("conflict-of-interest");
    assertThat(stage.stakeFor("x", "ann", pool, Side.FOR, 1))
        .isEqualTo("holder-unknown: " + PoolStage.id("x"));
  }

  @Test
  void shouldStakeUnderAnAllowance() {
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 5)).isEqualTo("no-allowance");
    stage.allow("bob", "cat", 10, stage.time + 1);
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 11))
        .isEqualTo("allowance-exceeded: 10 left");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 4)).isEqualTo("accepted");
    assertThat(stage.events())
        .containsExactly(
            new RepStaked(Purpose.POOL_FOR, pool, 1, 2, 4),
            new PoolStaked(pool, Side.FOR, 1, 2, 4));
    assertThat(stage.reputation.free(1)).isEqualTo(96);
    assertThat(stage.reputation.free(2)).isEqualTo(100);
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 7))
        .isEqualTo("allowance-exceeded: 6 left");
    stage.time++;
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 1)).isEqualTo("no-allowance");
  }

  /** Who names oneself as holder stakes one's own, and needs no allowance. */
  @Test
  void shouldTakeTheHolderWhoActsForTheOwner() {
    assertThat(stage.stakeFor("bob", "bob", pool, Side.FOR, 5)).isEqualTo("accepted");
    assertThat(stage.events()).contains(new PoolStaked(pool, Side.FOR, 1, -1, 5));
    assertThat(stage.stake("bob", pool, Side.AGAINST, 1)).isEqualTo("other-side");
  }

  /** POOL-4: a holder's own stakes are on one side; so are those of each delegate. */
  @Test
  void shouldKeepEachToItsSide() {
    stage.allow("bob", "cat", 50, 9000);
    assertThat(stage.stake("bob", pool, Side.FOR, 5)).isEqualTo("accepted");
    assertThat(stage.stake("bob", pool, Side.AGAINST, 999)).isEqualTo("other-side");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.AGAINST, 5)).isEqualTo("accepted");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 5)).isEqualTo("other-side");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.FOR, 46)).isEqualTo("other-side");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.AGAINST, 46))
        .isEqualTo("allowance-exceeded: 45 left");
    assertThat(stage.stakeFor("bob", "cat", pool, Side.AGAINST, 5)).isEqualTo("accepted");
    assertThat(stage.stake("cat", pool, Side.FOR, 5)).isEqualTo("accepted");
    int other = stage.open("ann", stage.post("ann"), ONE);
    assertThat(stage.stake("bob", other, Side.AGAINST, 5)).isEqualTo("accepted");
  }

  /** POOL-6: all that may be staked is staked, by the balances of now. */
  @Test
  void shouldSettleAtOnceWhenEverythingIsStaked() {
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.stake("cat", pool, Side.AGAINST, 99)).isEqualTo("accepted");
    assertThat(stage.state(pool)).isEqualTo(PoolState.OPEN);
    assertThat(stage.stake("cat", pool, Side.AGAINST, 1)).isEqualTo("accepted");
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(stage.timers.isEmpty()).isTrue();
    assertThat(stage.pools.staked(stage.pool(pool), Side.FOR)).isEqualTo(100);
    assertThat(stage.pools.staked(stage.pool(pool), Side.AGAINST)).isEqualTo(100);
  }

  @Test
  void shouldSettleAtOnceAsRejected() {
    stage.burn("bob", 99);
    stage.stake("cat", pool, Side.AGAINST, 100);
    stage.stake("bob", pool, Side.FOR, 1);
    assertThat(stage.state(pool)).isEqualTo(PoolState.REJECTED);
  }

  /** It is looked at only right after a stake on this pool, and only with a quorum. */
  @Test
  void shouldNotSettleEarlyWithoutAQuorum() {
    stage.burn("bob", 100);
    stage.burn("cat", 61);
    stage.stake("cat", pool, Side.FOR, 39);
    assertThat(stage.pool(pool).supply()).isEqualTo(400);
    assertThat(stage.state(pool)).as("39 of 400 is no quorum").isEqualTo(PoolState.OPEN);
    stage.mint("bob", 1);
    stage.stake("bob", pool, Side.FOR, 1);
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
  }

  @Test
  void shouldNotSettleEarlyBecauseOthersLeave() {
    stage.stake("bob", pool, Side.FOR, 100);
    stage.burn("cat", 100);
    assertThat(stage.state(pool)).isEqualTo(PoolState.OPEN);
    stage.mint("cat", 1);
    stage.stake("cat", pool, Side.FOR, 1);
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
  }
}
