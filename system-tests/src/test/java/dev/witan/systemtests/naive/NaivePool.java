package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MILLION;
import static dev.witan.systemtests.naive.NaiveNumbers.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A pool: what it began with, its stakes, and where it stands. */
final class NaivePool {
  static final String OPEN = "open";
  static final String ACCEPTED = "accepted";
  static final String REJECTED = "rejected";
  static final String INCONCLUSIVE = "inconclusive";

  final String name;
  final NaivePost post;

  /** Null for a referendum, which has no fee. */
  final String payer;

  final BigInteger fee;

  /** POOL-2: the parameters in force when the pool began, with what its opener asked for. */
  final NaiveParameters parameters;

  /** POOL-3: E. */
  final BigInteger supplyAtOpening;

  final List<NaiveStake> stakes = new ArrayList<>();
  BigInteger deadline;

  /** BUS-6: the request whose evidence is judged, or null. */
  NaiveRequest request;

  /** POOL-11: what is free again of the bond, from the release until the pool has ended. */
  NaiveJob freed;

  /** GOV-3: no conflict, flow or early settlement. */
  boolean referendum;

  /** What the end means for others. */
  Runnable whenEnded = () -> {};

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

  /** POOL-3, and GOV-3 for a referendum. */
  Set<String> conflicted() {
    Set<String> conflicted = new LinkedHashSet<>();
    if (!referendum) {
      conflicted.addAll(post.authorWeights.keySet());
    }
    if (request != null) {
      conflicted.add(request.requester);
    }
    return conflicted;
  }

  /** The name of the timer of its deadline. */
  String timer() {
    return "pool " + name;
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
