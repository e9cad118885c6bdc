package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: POOL-5 and POOL-6 at the deadline. Method: extensions up to their bound, and after. */
final class DeadlineTest {
  private final PoolStage stage = stage(2);
  private final int pool = stage.open("ann", stage.post("ann"), ONE);

  @Test
  void shouldExtendWhileTheQuorumIsMissed() {
    stage.pass(1999);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2000);
    stage.pass(2000);
    assertThat(stage.events()).containsExactly(new PoolExtended(pool, 3000));
    stage.pass(3500);
    assertThat(stage.events()).containsExactly(new PoolExtended(pool, 4000));
    assertThat(stage.pool(pool).extensions()).isEqualTo(2);
    stage.pass(4000);
    assertThat(stage.state(pool)).isEqualTo(PoolState.INCONCLUSIVE);
    assertThat(stage.pool(pool).extensions()).isEqualTo(2);
    assertThat(stage.timers.isEmpty()).isTrue();
  }

  @Test
  void shouldSettleOnceTheQuorumIsMet() {
    stage.pass(2500);
    stage.stake("bob", pool, Side.AGAINST, 10);
    stage.pass(2999);
    assertThat(stage.state(pool)).isEqualTo(PoolState.OPEN);
    stage.pass(3000);
    assertThat(stage.state(pool)).isEqualTo(PoolState.REJECTED);
    assertThat(stage.pool(pool).deadline()).isEqualTo(3000);
  }

  @Test
  void shouldExtendNever_whenTheParameterSaysSo() {
    PoolStage hasty = stage(0);
    int number = hasty.open("ann", hasty.post("ann"), ONE);
    hasty.pass(2000);
    assertThat(hasty.state(number)).isEqualTo(PoolState.INCONCLUSIVE);
  }

  @Test
  void shouldPassUndisputed_whenThereIsNoQuorum() {
    PoolStage open =
        new PoolStage(
            Map.of(Parameter.POOL_DURATION, 1000L, Parameter.POOL_QUORUM, 0L), "ann", "bob");
    open.mint("bob", 100);
    int number = open.open("ann", open.post("ann"), ONE);
    open.pass(2000);
    assertThat(open.state(number)).isEqualTo(PoolState.ACCEPTED);
    assertThat(open.rep("ann")).isEqualTo(ONE);
  }

  @Test
  void shouldFireInTheOrderOfTheDeadlines() {
    stage.pass(1500);
    int second = stage.open("ann", stage.post("ann"), ONE);
    stage.pass(3500);
    assertThat(stage.events())
        .containsExactly(
            new PoolExtended(pool, 3000),
            new PoolExtended(second, 3500),
            new PoolExtended(pool, 4000),
            new PoolExtended(second, 4500));
  }

  /** Time ends at 2^53 - 1: a pool that would go beyond ends there. */
  @Test
  void shouldEndAtTheEndOfTime() {
    stage.pass(9000);
    stage.time = Limits.TIME_MAX - 1500;
    int last = stage.open("ann", stage.post("ann"), ONE);
    stage.pass(Limits.TIME_MAX - 500);
    assertThat(stage.pool(last).deadline()).isEqualTo(Limits.TIME_MAX);
    assertThat(stage.pool(last).extensions()).isEqualTo(1);
    stage.pass(Limits.TIME_MAX);
    assertThat(stage.state(last)).isEqualTo(PoolState.INCONCLUSIVE);
    assertThat(stage.pool(last).extensions()).isEqualTo(1);
  }

  private static PoolStage stage(long maxExtensions) {
    PoolStage stage =
        new PoolStage(
            Map.of(Parameter.POOL_DURATION, 1000L, Parameter.POOL_MAX_EXTENSIONS, maxExtensions),
            "ann",
            "bob");
    stage.mint("bob", 100);
    return stage;
  }
}
