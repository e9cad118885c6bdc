package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.share;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** BUS-1 and BUS-2: a request and where it stands. */
final class NaiveRequest {
  static final String OPEN = "open";
  static final String OFFERED = "offered";
  static final String WORKING = "working";
  static final String JUDGED = "judged";
  static final String RATIFIED = "ratified";
  static final String REJECTED = "rejected";
  static final String INCONCLUSIVE = "inconclusive";
  static final String DELIVERED = "delivered";
  static final String CANCELLED = "cancelled";
  static final String EXPIRED = "expired";

  final String name;
  final String requester;
  final String skill;
  final BigInteger fee;
  final long deliverWithin;

  /** BUS-1: the only candidate of a direct request, or null. */
  final String direct;

  /** POOL-2: the parameters in force at the filing. */
  final NaiveParameters parameters;

  String state = OPEN;

  /** The job that is going on, or null. */
  NaiveJob job;

  /** Who has the job, or had it when it was judged or delivered; otherwise null. */
  String expert;

  /** AVAIL-2: who was drawn before. */
  final List<String> drawn = new ArrayList<>();

  /** BUS-7: silent, late and given back. */
  BigInteger attempts = BigInteger.ZERO;

  long acceptedAt;
  BigInteger deadline;

  NaiveRequest(
      String name,
      String requester,
      String skill,
      BigInteger fee,
      long deliverWithin,
      String direct,
      NaiveParameters parameters) {
    this.name = name;
    this.requester = requester;
    this.skill = skill;
    this.fee = fee;
    this.deliverWithin = deliverWithin;
    this.direct = direct;
    this.parameters = parameters;
  }

  boolean isFree() {
    return fee.signum() == 0;
  }

  boolean is(String word) {
    return state.equals(word);
  }

  /** Whether the fee is in escrow for the request itself, and not for a pool. */
  boolean holdsItsFee() {
    return is(OPEN) || is(OFFERED) || is(WORKING);
  }

  /** FORUM-8: whether it counts as open. */
  boolean isGoingOn() {
    return holdsItsFee() || is(JUDGED);
  }

  /** NUM-4: the most that it may still mint, before a pool stands for it. */
  BigInteger mayStillMint() {
    return holdsItsFee() ? share(fee, parameters.get("pool.mintingRatio")) : BigInteger.ZERO;
  }

  /** The name of the one timer that it has at a time. */
  String timer() {
    return "request " + name;
  }
}
