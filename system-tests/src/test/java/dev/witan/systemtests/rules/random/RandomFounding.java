package dev.witan.systemtests.rules.random;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Foundings with values at and beyond the bounds of section 8, which bind proposals only. Each
 * parameter that the rules of this part read is drawn from a few values: the ends, the odd ones in
 * between, and sometimes the default by being left out.
 */
final class RandomFounding {
  /** The largest integer that signed JSON can hold. */
  static final long MOST = (1L << 53) - 1;

  private static final long MILLION = 1_000_000;
  private static final long DAY_MS = 24L * 60 * 60 * 1000;

  private final Dice dice;
  private final long scale;

  /** The scale is about what members have, in micro-units. */
  RandomFounding(Dice dice, long scale) {
    this.dice = dice;
    this.scale = scale;
  }

  Run founded() {
    Map<String, Long> parameters = new TreeMap<>();
    int wild = (int) dice.one(0, 3, 8, 20);
    for (String name : names()) {
      if (dice.chance(85)) {
        parameters.put(name, dice.chance(wild) ? wild(name) : usual(name));
      }
    }
    if (scale < MILLION) {
      parameters.putIfAbsent("pool.minFee", dice.one(0, 1, 2));
      parameters.putIfAbsent("forum.minFlow", dice.one(0, 1, 3));
    }
    long foundedAt = dice.one(0, 5, DAY_MS - 300, 20_000 * DAY_MS - 1);
    return new Run(foundedAt, parameters, List.of());
  }

  private static List<String> names() {
    return List.of(
        "pool.duration",
        "pool.quorum",
        "pool.winRatio",
        "pool.bindingRatio",
        "pool.authorShare",
        "pool.mintingRatio",
        "pool.redistribute",
        "pool.minFee",
        "pool.maxExtensions",
        "pool.quietPeriod",
        "pool.maxQuietExtensions",
        "fee.authorShare",
        "fee.treasuryShare",
        "forum.chainLimit",
        "forum.maxCitations",
        "forum.minFlow",
        "forum.maxFlowSteps",
        "forum.dailyBytes",
        "member.fee",
        "coin.initialGrant",
        "availability.acceptWithin",
        "availability.silencePenalty",
        "availability.missPenalty",
        "business.matchWithin",
        "business.maxAttempts",
        "governance.attestation",
        "governance.attestWithin",
        "governance.duration",
        "governance.quorum",
        "governance.winRatio",
        "governance.binding1",
        "governance.binding2",
        "governance.binding3",
        "governance.maxRetries",
        "governance.minDelay");
  }

  /** The name of a parameter that may change while the body lives. */
  String name() {
    return dice.one(names());
  }

  /** A value for this parameter. */
  long value(String name) {
    return dice.chance(10) ? wild(name) : usual(name);
  }

  /** Values with which a body stays alive. */
  private long usual(String name) {
    return switch (name) {
      case "pool.duration" -> dice.one(50, 100, 100, 1000, 3 * DAY_MS);
      case "pool.quorum" -> dice.one(0, 1, 100_000, 100_000, 333_333, 500_000);
      case "pool.winRatio", "governance.winRatio" ->
          dice.one(333_333, 500_000, 500_000, 500_001, 666_667, 800_000);
      case "pool.authorShare" -> dice.one(0, 333_333, 500_000, 500_000, 1_000_000);
      case "pool.mintingRatio" -> dice.one(333_333, 1_000_000, 1_000_000, 2_500_000);
      case "pool.redistribute" -> dice.one(0, 1, 1);
      case "pool.minFee" -> dice.one(0, 1, scale / 50);
      case "pool.maxExtensions" -> dice.one(0, 1, 2);
      case "pool.quietPeriod" -> dice.one(100_000, 250_000, 500_000);
      case "pool.maxQuietExtensions" -> dice.one(1, 3, 20);
      case "fee.treasuryShare" -> dice.one(0, 1, 100_000, 333_333);
      case "forum.chainLimit" -> dice.one(1, 2, 3, 3, 5, 10);
      case "forum.maxCitations" -> dice.one(5, 100);
      case "forum.minFlow" -> dice.one(0, 1, 3, scale / 1000);
      case "forum.maxFlowSteps" -> dice.one(5, 10, 100, 10_000);
      case "forum.dailyBytes" -> dice.one(200_000, 4 << 20);
      case "member.fee", "coin.initialGrant" -> dice.one(0, 0, 1, scale / 100);
      case "availability.acceptWithin" -> dice.one(1, 20, 100, 1000, DAY_MS);
      case "business.matchWithin" -> dice.one(20, 100, 1000, DAY_MS, 7 * DAY_MS);
      case "business.maxAttempts" -> dice.one(1, 2, 2, 3, 5);
      case "governance.attestation" -> dice.one(0, 1, 10_000, 100_000, 300_000);
      case "governance.attestWithin" -> dice.one(50, 200, 1000, DAY_MS);
      case "governance.duration" -> dice.one(10, 20, 50, 100, DAY_MS);
      case "governance.quorum" -> dice.one(0, 0, 1, 50_000, 200_000);
      case "governance.maxRetries" -> dice.one(0, 1, 2);
      case "governance.minDelay" -> dice.one(1, 20, 100);
      default -> dice.one(0, 1, 100_000, 333_333, 500_000, 1_000_000);
    };
  }

  /** Values at the ends of what a founding may set, at which little may still happen. */
  private long wild(String name) {
    return switch (name) {
      case "pool.duration" -> dice.one(1, 1, 2, 10);
      case "pool.mintingRatio" ->
          dice.one(0, 1, 100_000_000, 1_000_000_000_000L, 30_000_000_000_000L, MOST);
      case "pool.minFee" -> dice.one(0, scale, MOST);
      case "pool.maxExtensions" -> dice.one(0, 10);
      case "pool.maxQuietExtensions" -> dice.one(0, MOST);
      case "pool.redistribute" -> dice.one(0, 1);
      case "forum.chainLimit", "forum.minFlow" -> dice.one(0, MOST);
      case "forum.maxCitations" -> dice.one(0, 1, 2, 1000);
      case "forum.maxFlowSteps" -> dice.one(0, 1, 2, 3, MOST);
      case "forum.dailyBytes" -> dice.one(0, 10, 1000, MOST);
      case "member.fee" -> dice.one(scale / 10, MOST);
      case "coin.initialGrant" -> dice.one(scale, MOST);
      case "availability.acceptWithin", "business.matchWithin", "governance.minDelay" ->
          dice.one(1, MOST);
      case "business.maxAttempts" -> dice.one(0, MOST);
      case "governance.attestWithin" -> dice.one(1, 2, MOST);
      case "governance.duration" -> dice.one(1, 1, 2, 10);
      case "governance.maxRetries" -> dice.one(0, 10);
      default -> dice.one(0, 1, 999_999, 1_000_000);
    };
  }
}
