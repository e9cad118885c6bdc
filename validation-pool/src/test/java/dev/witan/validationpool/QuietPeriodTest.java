package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: POOL-7, no sniping. Method: stakes on both sides of every bound of the quiet period. */
final class QuietPeriodTest {
  /** Duration 1000 from time 1000 on, quiet for 100, prolonged by at most 300 in all. */
  private final PoolStage stage = stage(1000, 100_000, 3);

  private final int pool = stage.open("ann", stage.post("ann"), ONE);

  @Test
  void shouldLeaveTheDeadlineBeforeTheQuietPeriod() {
    stage.pass(1899);
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2000);
    assertThat(stage.events()).hasSize(2);
  }

  /** At its very beginning the deadline would move to where it is: nothing moves. */
  @Test
  void shouldMoveNothing_whenTheDeadlineWouldNotGrow() {
    stage.pass(1900);
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2000);
    assertThat(stage.events()).hasSize(2);
  }

  @Test
  void shouldProlong_whenTheStandingResultChanges() {
    stage.pass(1901);
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.events()).endsWith(new PoolProlonged(pool, 2001));
    assertThat(stage.pool(pool).deadline()).isEqualTo(2001);
    assertThat(stage.pool(pool).prolonged()).isEqualTo(1);
    assertThat(stage.timers.isDue(2000)).isFalse();
    stage.pass(1999);
    stage.stake("cat", pool, Side.AGAINST, 100);
    assertThat(stage.pool(pool).deadline()).as("a tie is still accepted").isEqualTo(2001);
    stage.stake("cat", pool, Side.AGAINST, 1);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2099);
    assertThat(stage.pool(pool).prolonged()).isEqualTo(99);
  }

  @Test
  void shouldLeaveTheDeadline_whenTheStandingResultStays() {
    stage.stake("bob", pool, Side.FOR, 100);
    stage.pass(1999);
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2000);
  }

  @Test
  void shouldProlongByABoundedTimeInAll() {
    long[] deadlines = {2099, 2198, 2297, 2300, 2300};
    long[] amounts = {100, 101, 2, 2, 2};
    stage.pass(1999);
    for (int i = 0; i < deadlines.length; i++) {
      boolean even = i % 2 == 0;
      stage.stake(even ? "bob" : "cat", pool, even ? Side.FOR : Side.AGAINST, amounts[i]);
      assertThat(stage.pool(pool).deadline()).isEqualTo(deadlines[i]);
      stage.pass(deadlines[i] - 1);
    }
    assertThat(stage.pool(pool).prolonged()).isEqualTo(300);
    stage.pass(2300);
    assertThat(stage.state(pool)).isNotEqualTo(PoolState.OPEN);
  }

  @Test
  void shouldNeverProlong_whenTheParametersSayNo() {
    for (PoolStage none : new PoolStage[] {stage(1000, 0, 3), stage(1000, 100_000, 0)}) {
      int number = none.open("ann", none.post("ann"), ONE);
      none.pass(1999);
      none.stake("bob", number, Side.FOR, 100);
      assertThat(none.pool(number).deadline()).isEqualTo(2000);
      assertThat(none.events()).hasSize(2);
    }
  }

  /** An extension for want of a quorum is no prolonging, and does not use up its bound. */
  @Test
  void shouldCountProlongingAlone() {
    stage.pass(2000);
    assertThat(stage.pool(pool).deadline()).isEqualTo(3000);
    assertThat(stage.pool(pool).prolonged()).isZero();
    stage.pass(2999);
    stage.stake("bob", pool, Side.FOR, 100);
    assertThat(stage.pool(pool).deadline()).isEqualTo(3099);
    assertThat(stage.pool(pool).prolonged()).isEqualTo(99);
    assertThat(stage.pool(pool).extensions()).isEqualTo(1);
  }

  /** The stake that settles the pool at once moves no deadline. */
  @Test
  void shouldSettleRatherThanProlong() {
    stage.burn("ann", stage.rep("ann"));
    stage.burn("cat", stage.rep("cat"));
    stage.burn("bob", stage.rep("bob") - 200);
    stage.pass(1999);
    stage.stake("bob", pool, Side.FOR, 200);
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(stage.pool(pool).deadline()).isEqualTo(2000);
  }

  /** Time ends at 2^53 - 1: no deadline lies beyond, or the pool would never end. */
  @Test
  void shouldProlongToTheEndOfTimeAtTheLatest() {
    stage.pass(9000);
    stage.time = Limits.TIME_MAX - 1020;
    int last = stage.open("ann", stage.post("ann"), ONE);
    stage.pass(Limits.TIME_MAX - 30);
    stage.stake("bob", last, Side.FOR, 100);
    assertThat(stage.events()).endsWith(new PoolProlonged(last, Limits.TIME_MAX));
    stage.pass(Limits.TIME_MAX);
    assertThat(stage.state(last)).isEqualTo(PoolState.ACCEPTED);
  }

  private static PoolStage stage(long duration, long quietPeriod, long most) {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.POOL_DURATION, duration);
    set.put(Parameter.POOL_QUIET_PERIOD, quietPeriod);
    set.put(Parameter.POOL_MAX_QUIET_EXTENSIONS, most);
    PoolStage stage = new PoolStage(set, "ann", "bob", "cat");
    stage.mint("bob", 490);
    stage.mint("cat", 500);
    stage.mint("ann", 10);
    return stage;
  }
}
