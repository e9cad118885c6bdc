package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MILLION;
import static dev.witan.systemtests.naive.NaiveNumbers.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pool: what it began with, its stakes, and where it stands. */
final class NaivePool {
  static final String OPEN = "open";
  static final String ACCEPTED = "accepted";
  static final String REJECTED = "rejected";
  static final String INCONCLUSIVE = "inconclusive";

  final String name;
  final NaivePost post;
  final String payer;
  final BigInteger fee;

  /** POOL-2: the parameters in force when the pool began, with what its opener asked for. */
  final NaiveParameters parameters;

  /** POOL-3: E. */
  final BigInteger supplyAtOpening;

  final List<NaiveStake> stakes = new ArrayList<>();
  BigInteger deadline;

  /** TIME-2: when this deadline came into being, among all deadlines. */
  long timerNumber;

  BigInteger extensions = BigInteger.ZERO;
  BigInteger quietAdded = BigInteger.ZERO;
  String state = OPEN;

  NaivePool(
      String name,
      NaivePost post,
      String payer,
      BigInteger fee,
      NaiveParameters parameters,
      BigInteger supplyAtOpening) {
    this.name = name;
    this.post = post;
    this.payer = payer;
    this.fee = fee;
    this.parameters = parameters;
    this.supplyAtOpening = supplyAtOpening;
  }

  boolean isOpen() {
    return state.equals(OPEN);
  }

  /** POOL-4 and NUM-3: holders on one side in the order of their first stake there. */
  Map<String, BigInteger> stakers(boolean inFavour) {
    Map<String, BigInteger> sums = new LinkedHashMap<>();
    for (NaiveStake stake : stakes) {
      if (stake.inFavour() == inFavour) {
        BigInteger before = sums.getOrDefault(stake.holder(), BigInteger.ZERO);
        sums.put(stake.holder(), before.add(stake.amount()));
      }
    }
    return sums;
  }

  BigInteger total(boolean inFavour) {
    return NaiveNumbers.sum(stakers(inFavour).values());
  }

  /** NUM-4: the most that this pool may still mint (POOL-8; what POOL-9 mints is never more). */
  BigInteger mayStillMint() {
    return isOpen() ? share(fee, parameters.get("pool.mintingRatio")) : BigInteger.ZERO;
  }

  boolean quorumIsMet() {
    BigInteger staked = total(true).add(total(false));
    BigInteger needed = parameters.get("pool.quorum").multiply(supplyAtOpening);
    return staked.multiply(MILLION).compareTo(needed) >= 0;
  }

  /** POOL-5, and POOL-7's standing result. */
  String standing() {
    if (!quorumIsMet()) {
      return INCONCLUSIVE;
    }
    BigInteger f = total(true);
    BigInteger g = total(false);
    BigInteger needed = parameters.get("pool.winRatio").multiply(f.add(g));
    return f.multiply(MILLION).compareTo(needed) >= 0 ? ACCEPTED : REJECTED;
  }
}
