package dev.witan.kernel;

import java.util.Optional;

/**
 * The catalogue of parameters (rules section 8): name, type, default and the bounds of proposals.
 * The order is that of the values in events and snapshots; new ones are added at the end.
 */
public enum Parameter {
  MEMBER_FEE("member.fee", Type.AMOUNT, 0, 0, 1_000_000_000_000L),
  COIN_INITIAL_GRANT("coin.initialGrant", Type.AMOUNT, 0, 0, 1_000_000_000_000L),
  FORUM_CHAIN_LIMIT("forum.chainLimit", Type.COUNT, 3, 0, 10),
  FORUM_MAX_CITATIONS("forum.maxCitations", Type.COUNT, 100, 0, 1000),
  FORUM_MIN_FLOW("forum.minFlow", Type.AMOUNT, 1000, 0, 1_000_000_000),
  FORUM_MAX_FLOW_STEPS("forum.maxFlowSteps", Type.COUNT, 10_000, 100, 1_000_000),
  FORUM_DAILY_BYTES("forum.dailyBytes", Type.COUNT, 4L << 20, 64L << 10, 1L << 30),
  POOL_DURATION("pool.duration", Type.DURATION, Unit.DAY * 3, Unit.HOUR, Unit.DAY * 90),
  POOL_QUORUM("pool.quorum", Type.RATIO, 100_000, 0, 500_000),
  POOL_WIN_RATIO("pool.winRatio", Type.RATIO, 500_000, 500_000, 800_000),
  POOL_BINDING_RATIO("pool.bindingRatio", Type.RATIO, 100_000, 0, Ppm.ONE),
  POOL_AUTHOR_SHARE("pool.authorShare", Type.RATIO, 500_000, 0, Ppm.ONE),
  POOL_MINTING_RATIO("pool.mintingRatio", Type.COUNT, Ppm.ONE, 0, 100_000_000),
  POOL_REDISTRIBUTE("pool.redistribute", Type.BOOLEAN, 1, 0, 1),
  POOL_MIN_FEE("pool.minFee", Type.AMOUNT, 1_000_000, 0, 1_000_000_000_000_000L),
  POOL_MAX_EXTENSIONS("pool.maxExtensions", Type.COUNT, 2, 0, 10),
  POOL_QUIET_PERIOD("pool.quietPeriod", Type.RATIO, 100_000, 0, 500_000),
  POOL_MAX_QUIET_EXTENSIONS("pool.maxQuietExtensions", Type.COUNT, 3, 0, 20),
  FEE_AUTHOR_SHARE("fee.authorShare", Type.RATIO, 0, 0, Ppm.ONE),
  FEE_TREASURY_SHARE("fee.treasuryShare", Type.RATIO, 100_000, 0, 500_000),
  AVAILABILITY_ACCEPT_WITHIN(
      "availability.acceptWithin", Type.DURATION, Unit.DAY, Unit.MINUTE, Unit.DAY * 30),
  AVAILABILITY_SILENCE_PENALTY("availability.silencePenalty", Type.RATIO, 100_000, 0, Ppm.ONE),
  AVAILABILITY_MISS_PENALTY("availability.missPenalty", Type.RATIO, 500_000, 0, Ppm.ONE),
  BUSINESS_MATCH_WITHIN(
      "business.matchWithin", Type.DURATION, Unit.DAY * 7, Unit.MINUTE, Unit.DAY * 365),
  BUSINESS_MAX_ATTEMPTS("business.maxAttempts", Type.COUNT, 5, 1, 100),
  GOVERNANCE_ATTESTATION("governance.attestation", Type.RATIO, 100_000, 10_000, 300_000),
  GOVERNANCE_ATTEST_WITHIN(
      "governance.attestWithin", Type.DURATION, Unit.DAY * 14, Unit.HOUR, Unit.DAY * 365),
  GOVERNANCE_DURATION("governance.duration", Type.DURATION, Unit.DAY * 3, Unit.HOUR, Unit.DAY * 90),
  GOVERNANCE_QUORUM("governance.quorum", Type.RATIO, 200_000, 50_000, 500_000),
  GOVERNANCE_WIN_RATIO("governance.winRatio", Type.RATIO, 500_000, 500_000, 800_000),
  GOVERNANCE_BINDING_1("governance.binding1", Type.RATIO, 0, 0, Ppm.ONE),
  GOVERNANCE_BINDING_2("governance.binding2", Type.RATIO, 10_000, 0, Ppm.ONE),
  GOVERNANCE_BINDING_3("governance.binding3", Type.RATIO, Ppm.ONE, 0, Ppm.ONE),
  GOVERNANCE_MAX_RETRIES("governance.maxRetries", Type.COUNT, 3, 0, 10),
  GOVERNANCE_MIN_DELAY("governance.minDelay", Type.DURATION, Unit.DAY, Unit.HOUR, Unit.DAY * 90);

  /** What a value means; all are integers but for {@link #BOOLEAN}, which is held as 0 or 1. */
  public enum Type {
    /** Micro-units. */
    AMOUNT,
    /** Parts per million, at most 1 000 000. */
    RATIO,
    /** A plain number, or a ratio that may pass 100 %. */
    COUNT,
    /** Milliseconds, at least 1. */
    DURATION,
    /** True or false. */
    BOOLEAN
  }

  private static final class Unit {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;
  }

  private static final Parameter[] ALL = values();

  private final String text;
  private final Type type;
  private final long initial;
  private final long lowest;
  private final long highest;

  Parameter(String text, Type type, long initial, long lowest, long highest) {
    this.text = text;
    this.type = type;
    this.initial = initial;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** The parameter with this name in the rules, if there is one. */
  public static Optional<Parameter> named(String text) {
    for (Parameter parameter : ALL) {
      if (parameter.text.equals(text)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /** The name in the rules, such as {@code pool.minFee}. */
  public String text() {
    return text;
  }

  public Type type() {
    return type;
  }

  /** The value of a body whose founding does not set it. */
  public long initial() {
    return initial;
  }

  /** The lowest value that a proposal may set. */
  public long lowest() {
    return lowest;
  }

  /** The highest value that a proposal may set. */
  public long highest() {
    return highest;
  }

  /** Whether a founding may set this value. */
  public boolean allowsFounding(long value) {
    return switch (type) {
      case AMOUNT, COUNT -> value >= 0;
      case RATIO -> value >= 0 && value <= Ppm.ONE;
      case DURATION -> value >= 1;
      case BOOLEAN -> value == 0 || value == 1;
    };
  }

  /** Whether a proposal may set this value. */
  public boolean allowsProposal(long value) {
    return value >= lowest && value <= highest;
  }
}
