package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of section 8 with their values; booleans are 0 or 1, durations milliseconds. */
final class NaiveParameters {
  private static final long MINUTE = 60_000L;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long MIB = 1024 * 1024;
  private static final long WHOLE = 1_000_000;

  /** The upper bounds that POOL-2 names. */
  static final BigInteger LONGEST_DURATION = BigInteger.valueOf(90 * DAY);

  static final BigInteger HIGHEST_QUORUM = BigInteger.valueOf(500_000);

  private final Map<String, BigInteger> values = new LinkedHashMap<>();
  private final Map<String, BigInteger> lowest = new LinkedHashMap<>();
  private final Map<String, BigInteger> highest = new LinkedHashMap<>();

  NaiveParameters(Map<String, Long> founding) {
    memberForumAndFeeDefaults();
    poolDefaults();
    jobDefaults();
    governanceDefaults();
    for (Map.Entry<String, Long> entry : founding.entrySet()) {
      set(entry.getKey(), BigInteger.valueOf(entry.getValue()));
    }
  }

  private NaiveParameters(NaiveParameters other) {
    values.putAll(other.values);
    lowest.putAll(other.lowest);
    highest.putAll(other.highest);
  }

  NaiveParameters copy() {
    return new NaiveParameters(this);
  }

  /** All names with their values. */
  Map<String, BigInteger> all() {
    return values;
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

  /** GOV-1: the bounds of section 8 bind proposals. */
  boolean mayBeProposed(String name, BigInteger value) {
    return values.containsKey(name)
        && value.compareTo(lowest.get(name)) >= 0
        && value.compareTo(highest.get(name)) <= 0;
  }

  private void by(String name, long value, long from, long to) {
    values.put(name, BigInteger.valueOf(value));
    lowest.put(name, BigInteger.valueOf(from));
    highest.put(name, BigInteger.valueOf(to));
  }

  private void memberForumAndFeeDefaults() {
    by("member.fee", 0, 0, 1_000_000_000_000L);
    by("coin.initialGrant", 0, 0, 1_000_000_000_000L);
    by("forum.chainLimit", 3, 0, 10);
    by("forum.maxCitations", 100, 0, 1000);
    by("forum.minFlow", 1000, 0, 1_000_000_000);
    by("forum.maxFlowSteps", 10_000, 100, 1_000_000);
    by("forum.dailyBytes", 4 * MIB, 64 * 1024, 1024 * MIB);
    by("fee.authorShare", 0, 0, WHOLE);
    by("fee.treasuryShare", 100_000, 0, 500_000);
  }

  private void poolDefaults() {
    by("pool.duration", 3 * DAY, HOUR, 90 * DAY);
    by("pool.quorum", 100_000, 0, 500_000);
    by("pool.winRatio", 500_000, 500_000, 800_000);
    by("pool.bindingRatio", 100_000, 0, WHOLE);
    by("pool.authorShare", 500_000, 0, WHOLE);
    by("pool.mintingRatio", WHOLE, 0, 100_000_000);
    by("pool.redistribute", 1, 0, 1);
    by("pool.minFee", 1_000_000, 0, 1_000_000_000_000_000L);
    by("pool.maxExtensions", 2, 0, 10);
    by("pool.quietPeriod", 100_000, 0, 500_000);
    by("pool.maxQuietExtensions", 3, 0, 20);
  }

  private void jobDefaults() {
    by("availability.acceptWithin", 24 * HOUR, MINUTE, 30 * DAY);
    by("availability.silencePenalty", 100_000, 0, WHOLE);
    by("availability.missPenalty", 500_000, 0, WHOLE);
    by("business.matchWithin", 7 * DAY, MINUTE, 365 * DAY);
    by("business.maxAttempts", 5, 1, 100);
  }

  private void governanceDefaults() {
    by("governance.attestation", 100_000, 10_000, 300_000);
    by("governance.attestWithin", 14 * DAY, HOUR, 365 * DAY);
    by("governance.duration", 3 * DAY, HOUR, 90 * DAY);
    by("governance.quorum", 200_000, 50_000, 500_000);
    by("governance.winRatio", 500_000, 500_000, 800_000);
    by("governance.binding1", 0, 0, WHOLE);
    by("governance.binding2", 10_000, 0, WHOLE);
    by("governance.binding3", WHOLE, 0, WHOLE);
    by("governance.maxRetries", 3, 0, 10);
    by("governance.minDelay", DAY, HOUR, 90 * DAY);
  }
}
