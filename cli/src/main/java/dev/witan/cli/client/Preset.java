package dev.witan.cli.client;

import dev.witan.kernel.Parameter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parameters that suit a kind of body; all that a preset does not name has its default. */
enum Preset {
  /** A small group that knows each other: 3 days to judge, 10 % quorum, no price for joining. */
  SMALL(Map.of(Parameter.POOL_DURATION, days(3), Parameter.POOL_QUORUM, 100_000L)),

  /** A guild: 7 days to judge, 20 % quorum, 60 % to win, a quarter of a lost stake is lost. */
  GUILD(
      Map.of(
          Parameter.MEMBER_FEE, 1_000_000L,
          Parameter.POOL_DURATION, days(7),
          Parameter.POOL_QUORUM, 200_000L,
          Parameter.POOL_WIN_RATIO, 600_000L,
          Parameter.POOL_BINDING_RATIO, 250_000L,
          Parameter.GOVERNANCE_DURATION, days(7),
          Parameter.GOVERNANCE_QUORUM, 300_000L)),

  /** Open to strangers: 5 days to judge, 5 % quorum, half of a lost stake is lost. */
  OPEN(
      Map.of(
          Parameter.MEMBER_FEE, 5_000_000L,
          Parameter.FORUM_DAILY_BYTES, 1L << 20,
          Parameter.POOL_DURATION, days(5),
          Parameter.POOL_QUORUM, 50_000L,
          Parameter.POOL_BINDING_RATIO, 500_000L,
          Parameter.POOL_QUIET_PERIOD, 200_000L));

  private final SortedMap<Parameter, Long> parameters;

  Preset(Map<Parameter, Long> parameters) {
    this.parameters = new TreeMap<>(parameters);
  }

  /** The values, to which others may be added. */
  SortedMap<Parameter, Long> parameters() {
    return new TreeMap<>(parameters);
  }

  private static long days(int number) {
    return number * 86_400_000L;
  }
}
