package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Parameter;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Goal: what was foretold is what the settlement does. Method: random pools, settled both ways. */
final class StakeOutlookTest {
  private static final String[] VOTERS = {"ann", "bob", "cat", "dan"};

  @Test
  void shouldForetellTheSettlementToTheUnit() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      check(random, "seed " + seed + ", round " + round);
    }
  }

  private static void check(SplittableRandom random, String repeat) {
    PoolStage stage =
        new PoolStage(
            Map.of(
                Parameter.POOL_QUORUM, 0L,
                Parameter.POOL_MIN_FEE, 0L,
                Parameter.POOL_MINTING_RATIO, random.nextLong(1_000_001),
                Parameter.POOL_AUTHOR_SHARE, random.nextLong(1_000_001),
                Parameter.POOL_BINDING_RATIO, random.nextLong(1_000_001),
                Parameter.POOL_REDISTRIBUTE, random.nextLong(2)),
            "wim",
            "ann",
            "bob",
            "cat",
            "dan");
    for (String voter : VOTERS) {
      stage.mint(voter, 1_000);
    }
    int pool = stage.open("wim", stage.post("wim"), random.nextLong(ONE));
    boolean isFor = random.nextBoolean();
    for (int voter = 1; voter < VOTERS.length; voter++) {
      Side side = random.nextBoolean() ? Side.FOR : Side.AGAINST;
      stage.stake(VOTERS[voter], pool, side, 1 + random.nextLong(300));
    }
    Side side = isFor ? Side.FOR : Side.AGAINST;
    stage.stake("ann", pool, side, 7);
    long amount = 1 + random.nextLong(900);
    StakeOutlook outlook =
        StakeOutlook.of(stage.reputation, stage.pools.get(pool), side, stage.number("ann"), amount);
    stage.stake("ann", pool, side, amount);
    long before = stage.rep("ann");
    long inFavour = stage.pools.staked(stage.pools.get(pool), Side.FOR);
    long against = stage.pools.staked(stage.pools.get(pool), Side.AGAINST);
    stage.passDeadline(pool);
    // With a winning ratio of one half, what is rejected had f < g: whoever was for it loses.
    long expected = inFavour >= against ? outlook.accepted() : outlook.rejected();
    assertThat(stage.rep("ann") - before).as(repeat).isEqualTo(expected);
    assertThat(outlook.inconclusive()).isZero();
  }
}
