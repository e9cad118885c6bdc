package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of section 8 with their values; booleans are 0 or 1, durations milliseconds. */
final class NaiveParameters {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** The upper bounds that POOL-2 names. */
  static final BigInteger LONGEST_DURATION = BigInteger.valueOf(90 * DAY);

  static final BigInteger HIGHEST_QUORUM = BigInteger.valueOf(500_000);

  private final Map<String, BigInteger> values = new LinkedHashMap<>();

  NaiveParameters(Map<String, Long> founding) {
    memberForumAndFeeDefaults();
    poolDefaults();
    laterDefaults();
    for (Map.Entry<String, Long> entry : founding.entrySet()) {
      set(entry.getKey(), BigInteger.valueOf(entry.getValue()));
    }
  }

  private NaiveParameters(NaiveParameters other) {
    values.putAll(other.values);
  }

  NaiveParameters copy() {
    return new NaiveParameters(this);
  }

  BigInteger get(String name) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException("no parameter " + name);
    }
    return values.get(name);
  }

  void set(String name, BigInteger value) {
    if (!values.containsKey(name) || value.signum() < 0) {
      throw new IllegalArgumentException("no parameter " + name + " with value " + value);
    }
    values.put(name, value);
  }

  private void by(String name, long value) {
    values.put(name, BigInteger.valueOf(value));
  }

  private void memberForumAndFeeDefaults() {
    by("member.fee", 0);
    by("coin.initialGrant", 0);
    by("forum.chainLimit", 3);
    by("forum.maxCitations", 100);
    by("forum.minFlow", 1000);
    by("forum.maxFlowSteps", 10_000);
    by("forum.dailyBytes", 4L * 1024 * 1024);
    by("fee.authorShare", 0);
    by("fee.treasuryShare", 100_000);
  }

  private void poolDefaults() {
    by("pool.duration", 3 * DAY);
    by("pool.quorum", 100_000);
    by("pool.winRatio", 500_000);
    by("pool.bindingRatio", 100_000);
    by("pool.authorShare", 500_000);
    by("pool.mintingRatio", 1_000_000);
    by("pool.redistribute", 1);
    by("pool.minFee", 1_000_000);
    by("pool.maxExtensions", 2);
    by("pool.quietPeriod", 100_000);
    by("pool.maxQuietExtensions", 3);
  }

  /** What no command of this model reads, but a founding may name. */
  private void laterDefaults() {
    by("availability.acceptWithin", 24 * HOUR);
    by("availability.silencePenalty", 100_000);
    by("availability.missPenalty", 500_000);
    by("business.matchWithin", 7 * DAY);
    by("business.maxAttempts", 5);
    by("governance.attestation", 100_000);
    by("governance.attestWithin", 14 * DAY);
    by("governance.duration", 3 * DAY);
    by("governance.quorum", 200_000);
    by("governance.winRatio", 500_000);
    by("governance.binding1", 0);
    by("governance.binding2", 10_000);
    by("governance.binding3", 1_000_000);
    by("governance.maxRetries", 3);
    by("governance.minDelay", DAY);
  }
}
