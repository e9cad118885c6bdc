package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Parameter;
import dev.witan.reputation.ledger.Account;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: the worked examples of the rules, section 4, and some more of their kind. */
final class SettlementExamplesTest {
  private static final long FEE = 100 * ONE;

  /** A stakes 30 for, B 10 for; every row names what C stakes against, in REP. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "accepted, 500000, 1000000, true, 20, 50, 52.5, 17.5, -20, 0",
    "binding 0.25, 500000, 250000, true, 20, 50, 41.25, 13.75, -5, 0",
    "redistribute off, 500000, 1000000, false, 20, 50, 37.5, 12.5, -20, 20",
    "rejected, 500000, 1000000, true, 60, 0, -30, -10, 90, 0",
    "rejected with f > g, 800000, 1000000, true, 20, 0, 0, 0, 50, 0",
    "rejected with f = g, 500001, 1000000, true, 40, 0, -30, -10, 90, 0",
    "rejected and burned, 500000, 500000, false, 60, 0, -15, -5, 50, 20",
    "nothing is binding, 500000, 0, true, 20, 50, 37.5, 12.5, 0, 0",
    "nobody against, 500000, 1000000, true, 0, 50, 37.5, 12.5, 0, 0"
  })
  void shouldSettle(
      String name,
      long winRatio,
      long binding,
      boolean redistribute,
      long against,
      String w,
      String a,
      String b,
      String c,
      String burned) {
    PoolStage stage = stage(winRatio, binding, redistribute);
    int pool = stage.open("wim", stage.post("wim"), FEE);
    stage.stake("ann", pool, Side.FOR, 30 * ONE);
    stage.stake("bob", pool, Side.FOR, 10 * ONE);
    if (against > 0) {
      stage.stake("cat", pool, Side.AGAINST, against * ONE);
    }
    stage.passDeadline(pool);
    assertThat(stage.rep("wim")).isEqualTo(units(w));
    assertThat(stage.rep("ann") - 1000 * ONE).isEqualTo(units(a));
    assertThat(stage.rep("bob") - 1000 * ONE).isEqualTo(units(b));
    assertThat(stage.rep("cat") - 1000 * ONE).isEqualTo(units(c));
    assertThat(stage.reputation.ledger().burned()).isEqualTo(units(burned));
    assertThat(stage.own(Account.HELD)).isZero();
    assertThat(stage.reputation.ledger().mintReserve()).isZero();
    for (int member = 0; member < 4; member++) {
      assertThat(stage.reputation.free(member)).isEqualTo(stage.reputation.rep(member));
    }
  }

  /** W holds 64 of a supply of 1024 and a fee of 128 is accepted: W earns 8. */
  @Test
  void shouldPayTheSalaryOfTheExample() {
    PoolStage stage =
        new PoolStage(
            Map.of(Parameter.FEE_TREASURY_SHARE, 0L, Parameter.POOL_QUORUM, 0L), "ann", "wim");
    stage.mint("wim", 64 * ONE);
    stage.mint("ann", 960 * ONE);
    int pool = stage.open("ann", stage.post("ann"), 128 * ONE);
    stage.passDeadline(pool);
    assertThat(stage.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(stage.coin("wim")).isEqualTo(1008 * ONE);
    assertThat(stage.coin("ann")).isEqualTo((1000 - 128 + 120) * ONE);
  }

  private static PoolStage stage(long winRatio, long binding, boolean redistribute) {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.POOL_WIN_RATIO, winRatio);
    set.put(Parameter.POOL_BINDING_RATIO, binding);
    set.put(Parameter.POOL_REDISTRIBUTE, redistribute ? 1L : 0L);
    set.put(Parameter.POOL_QUORUM, 0L);
    PoolStage stage = new PoolStage(set, "wim", "ann", "bob", "cat");
    stage.mint("ann", 1000 * ONE);
    stage.mint("bob", 1000 * ONE);
    stage.mint("cat", 1000 * ONE);
    return stage;
  }

  private static long units(String rep) {
    return new BigDecimal(rep).movePointRight(6).longValueExact();
  }
}
