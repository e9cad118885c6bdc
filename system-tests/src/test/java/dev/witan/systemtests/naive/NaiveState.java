package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.TOTAL_MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the body remembers, and the sums that the rules speak of. */
final class NaiveState {
  /** One flow, kept so that FORUM-6 can be checked afterwards. */
  record Flow(String pool, BigInteger minted, BigInteger balancesChange, BigInteger destroyed) {}

  private static final int OPEN_MOST = 64;

  long now;
  final NaiveEntries entries;
  final NaiveTimers timers = new NaiveTimers();
  final NaiveParameters parameters;
  final Set<String> treasurers = new LinkedHashSet<>();
  final Map<String, NaiveMember> members = new LinkedHashMap<>();
  final Map<String, NaivePost> posts = new LinkedHashMap<>();
  final Map<String, NaivePool> pools = new LinkedHashMap<>();
  final Map<String, NaiveOffer> offers = new LinkedHashMap<>();
  final Map<String, NaiveRequest> requests = new LinkedHashMap<>();
  final Map<String, NaiveProposal> proposals = new LinkedHashMap<>();
  final List<NaiveDraw> draws = new ArrayList<>();

  /** GOV-6: names, without {@code artifact.}, and the posts that they name. */
  final Map<String, String> artifacts = new LinkedHashMap<>();

  final List<NaiveAllowance> allowances = new ArrayList<>();
  final Set<String> references = new LinkedHashSet<>();
  final List<Flow> flows = new ArrayList<>();

  BigInteger minted = BigInteger.ZERO;
  BigInteger burned = BigInteger.ZERO;
  BigInteger issued = BigInteger.ZERO;
  BigInteger redeemed = BigInteger.ZERO;
  BigInteger treasury = BigInteger.ZERO;

  /** FEE-3: the salary account: what came in, what became members' coin, and the carry. */
  BigInteger salaryIn = BigInteger.ZERO;

  BigInteger salaryOut = BigInteger.ZERO;
  BigInteger salaryCarry = BigInteger.ZERO;

  NaiveState(NaiveParameters parameters, long now, NaiveEntries entries) {
    this.parameters = parameters;
    this.entries = entries;
    this.now = now;
  }

  List<NaivePool> openPools() {
    List<NaivePool> open = new ArrayList<>();
    for (NaivePool pool : pools.values()) {
      if (pool.isOpen()) {
        open.add(pool);
      }
    }
    return open;
  }

  BigInteger supply() {
    BigInteger total = BigInteger.ZERO;
    for (NaiveMember member : members.values()) {
      total = total.add(member.rep);
    }
    return total;
  }

  /** REP-1. */
  BigInteger staked(String holder) {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      for (NaiveStake stake : pool.stakes) {
        if (stake.holder().equals(holder)) {
          total = total.add(stake.amount());
        }
      }
    }
    for (NaiveOffer offer : offers.values()) {
      if (offer.owner.equals(holder)) {
        total = total.add(amount(offer));
      }
    }
    for (NaiveProposal proposal : proposals.values()) {
      for (NaiveProposal.Attestation attestation : proposal.attestations) {
        if (attestation.member().equals(holder)) {
          total = total.add(attestation.amount());
        }
      }
    }
    return total;
  }

  /** REP-1: free = balance - staked. */
  BigInteger free(String holder) {
    return members.get(holder).rep.subtract(staked(holder));
  }

  /** REP-1: what is free for stakes on pools and for FORUM-5. */
  BigInteger freeOrReleasable(String holder) {
    BigInteger total = free(holder);
    for (NaiveOffer offer : offers.values()) {
      if (offer.owner.equals(holder)) {
        total = total.add(offer.unbonded);
      }
    }
    return total;
  }

  /** REP-1: releases availability that is not bonded, newest offer first, as far as needed. */
  void makeFree(String holder, BigInteger amount) {
    List<NaiveOffer> newestFirst = new ArrayList<>(offers.values());
    Collections.reverse(newestFirst);
    for (NaiveOffer offer : newestFirst) {
      BigInteger missing = amount.subtract(free(holder));
      if (offer.owner.equals(holder) && missing.signum() > 0) {
        offer.unbonded = offer.unbonded.subtract(offer.unbonded.min(missing));
      }
    }
  }

  /** The requests whose job the offer has. */
  List<NaiveRequest> jobs(NaiveOffer offer) {
    List<NaiveRequest> jobs = new ArrayList<>();
    for (NaiveRequest request : requests.values()) {
      if (request.job != null && request.job.offer() == offer) {
        jobs.add(request);
      }
    }
    return jobs;
  }

  BigInteger bonded(NaiveOffer offer) {
    BigInteger total = BigInteger.ZERO;
    for (NaiveRequest request : jobs(offer)) {
      total = total.add(request.job.bond());
    }
    return total;
  }

  BigInteger amount(NaiveOffer offer) {
    return bonded(offer).add(offer.unbonded);
  }

  /** AVAIL-3: what it would put up as bond for one more job. */
  BigInteger bondOf(NaiveOffer offer) {
    return amount(offer).divide(big(offer.capacity)).min(offer.unbonded);
  }

  /** AVAIL-2: in the order of price and creation. */
  List<NaiveOffer> candidates(NaiveRequest request) {
    List<NaiveOffer> candidates = new ArrayList<>();
    for (NaiveOffer offer : offers.values()) {
      boolean offersIt = offer.active && offer.skills.contains(request.skill);
      boolean mayTakeIt =
          jobs(offer).size() < offer.capacity
              && !less(request.fee, offer.price)
              && !offer.owner.equals(request.requester)
              && !request.drawn.contains(offer.owner);
      boolean isMeant = request.direct == null || request.direct.equals(offer.owner);
      if (offersIt && mayTakeIt && isMeant) {
        candidates.add(offer);
      }
    }
    candidates.sort(Comparator.comparing(offer -> offer.price));
    return candidates;
  }

  /** Burns a part of the bond; the rest is the offer's again, or free when the offer has ended. */
  void endJob(NaiveRequest request, BigInteger lost) {
    NaiveJob ended = freeBond(request, lost);
    returnBond(ended.offer(), ended.bond());
  }

  /** Burns a part of the bond and makes the rest free; tells what is free and whose it was. */
  NaiveJob freeBond(NaiveRequest request, BigInteger lost) {
    NaiveOffer offer = request.job.offer();
    BigInteger rest = request.job.bond().subtract(lost);
    request.job = null;
    addRep(offer.owner, lost.negate());
    burned = burned.add(lost);
    return new NaiveJob(offer, rest);
  }

  /** What was a bond is staked as availability again, unless the offer has ended. */
  void returnBond(NaiveOffer offer, BigInteger rest) {
    if (offer.active) {
      offer.unbonded = offer.unbonded.add(rest.min(free(offer.owner)));
    }
  }

  /** FORUM-8: requests that go on, active offers and allowances in force, without one more. */
  boolean mayOpenOneMore(String handle) {
    int open = 0;
    for (NaiveRequest request : requests.values()) {
      open = open + (request.requester.equals(handle) && request.isGoingOn() ? 1 : 0);
    }
    for (NaiveOffer offer : offers.values()) {
      open = open + (offer.owner.equals(handle) && offer.active ? 1 : 0);
    }
    for (NaiveAllowance allowance : allowances) {
      open = open + (allowance.holder().equals(handle) && allowance.isOpen(now) ? 1 : 0);
    }
    return open < OPEN_MOST;
  }

  /** REP-3: open stakes of a delegate for a holder. */
  BigInteger stakedFor(String holder, String delegate) {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      for (NaiveStake stake : pool.stakes) {
        if (stake.holder().equals(holder) && stake.staker().equals(delegate)) {
          total = total.add(stake.amount());
        }
      }
    }
    return total;
  }

  /** Coin in escrow for requests and open pools. */
  BigInteger held() {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      total = total.add(pool.fee);
    }
    for (NaiveRequest request : requests.values()) {
      if (request.holdsItsFee()) {
        total = total.add(request.fee);
      }
    }
    return total;
  }

  BigInteger mayStillMint() {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      total = total.add(pool.mayStillMint());
    }
    for (NaiveRequest request : requests.values()) {
      total = total.add(request.mayStillMint());
    }
    return total;
  }

  /** NUM-4. */
  boolean mayMintMore(BigInteger amount) {
    BigInteger mayMint = mayStillMint().add(amount);
    return !less(MOST, supply().add(mayMint)) && !less(TOTAL_MOST, minted.add(mayMint));
  }

  /** COIN-1: what treasurers issued and nobody redeemed. */
  BigInteger coinInExistence() {
    return issued.subtract(redeemed);
  }

  void addRep(String handle, BigInteger amount) {
    NaiveMember member = members.get(handle);
    member.rep = member.rep.add(amount);
  }

  void addCoin(String handle, BigInteger amount) {
    NaiveMember member = members.get(handle);
    member.coin = member.coin.add(amount);
  }
}
