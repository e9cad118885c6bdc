package dev.witan.node.http;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Books of a small body, kept by hand from the clauses of the rules: they share nothing with the
 * node, so that its balances can be held against them. Members go by their names; each pool here
 * has one voter, and everybody's parameters are the defaults.
 */
final class LifeBooks {
  private static final long MILLION = 1_000_000;
  private static final long POOL_AUTHOR_SHARE = 500_000;
  private static final long FEE_TREASURY_SHARE = 100_000;
  private static final long FORUM_MIN_FLOW = 1_000;
  private static final int FORUM_CHAIN_LIMIT = 3;

  final Map<String, Long> rep = new TreeMap<>();
  long treasury;
  long minted;
  long burned;
  long held;
  private final Map<String, Long> coin = new TreeMap<>();
  private final Map<String, BigInteger> earned = new TreeMap<>();
  private BigInteger carry = BigInteger.ZERO;

  /** A post of one author, with what it cites and how much. */
  record Work(String author, Map<Work, Long> cites) {}

  /** NUM-2. */
  static long share(long amount, long ppm) {
    return amount * ppm / MILLION;
  }

  /** Coin with the whole units of the salary (FEE-3). */
  long coin(String member) {
    return coin.getOrDefault(member, 0L)
        + earned.getOrDefault(member, BigInteger.ZERO).shiftRight(64).longValueExact();
  }

  void issue(String member, long amount) {
    coin.merge(member, amount, Long::sum);
  }

  /** A fee goes into escrow. */
  void pay(String member, long fee) {
    coin.merge(member, -fee, Long::sum);
    held += fee;
  }

  void burn(String member, long amount) {
    rep.merge(member, -amount, Long::sum);
    burned += amount;
  }

  /**
   * A pool that is accepted without anybody against it (POOL-8, POOL-11).
   *
   * @param voters who staked for: one, or nobody
   */
  void accept(long fee, Work work, List<String> voters) {
    held -= fee;
    distribute(fee);
    minted += fee; // the minting ratio is one
    long rest = share(fee, POOL_AUTHOR_SHARE);
    if (voters.isEmpty()) {
      rest = fee;
    } else {
      rep.merge(voters.get(0), fee - rest, Long::sum);
    }
    give(work, rest, 1);
  }

  /** FEE-1 to FEE-3; no part goes to the authors. */
  private void distribute(long fee) {
    long part = share(fee, FEE_TREASURY_SHARE);
    treasury += part;
    long salary = fee - part;
    long supply = rep.values().stream().mapToLong(Long::longValue).sum();
    if (supply == 0) {
      treasury += salary;
      return;
    }
    BigInteger[] step =
        BigInteger.valueOf(salary)
            .shiftLeft(64)
            .add(carry)
            .divideAndRemainder(BigInteger.valueOf(supply));
    carry = step[1];
    rep.forEach(
        (member, balance) ->
            earned.merge(member, step[0].multiply(BigInteger.valueOf(balance)), BigInteger::add));
  }

  /** FORUM-4, the second pass. */
  private void give(Work to, long amount, int depth) {
    long rest = amount;
    if (depth <= FORUM_CHAIN_LIMIT) {
      for (Map.Entry<Work, Long> cited : to.cites().entrySet()) {
        long want = share(amount, cited.getValue());
        if (want >= FORUM_MIN_FLOW) {
          rest -= want;
          give(cited.getKey(), want, depth + 1);
        }
      }
    }
    rep.merge(to.author(), rest, Long::sum);
  }
}
