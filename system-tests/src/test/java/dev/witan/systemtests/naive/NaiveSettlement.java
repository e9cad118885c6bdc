package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.share;
import static dev.witan.systemtests.naive.NaiveNumbers.split;
import static dev.witan.systemtests.naive.NaiveNumbers.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a pool does when it ends: POOL-8 to POOL-11, with FEE-1 to FEE-3. */
final class NaiveSettlement {
  private static final int FRACTION_BITS = 64;

  private final NaiveState state;
  private final NaivePool pool;
  private final Map<String, BigInteger> inFavour;
  private final Map<String, BigInteger> against;

  NaiveSettlement(NaiveState state, NaivePool pool) {
    this.state = state;
    this.pool = pool;
    this.inFavour = pool.stakers(true);
    this.against = pool.stakers(false);
  }

  private BigInteger parameter(String name) {
    return pool.parameters.get(name);
  }

  /** POOL-8, in the order of POOL-11. */
  void accept() {
    BigInteger kept = pool.fee;
    // FEE-1: the shares of authors, treasury and salary.
    BigInteger toAuthors = share(kept, parameter("fee.authorShare"));
    BigInteger remainder = kept.subtract(toAuthors);
    BigInteger toTreasury = share(remainder, parameter("fee.treasuryShare"));
    paySalary(remainder.subtract(toTreasury));
    lose(against, inFavour);
    pool.state = NaivePool.ACCEPTED;
    releaseBond(BigInteger.ZERO);
    BigInteger mint = share(pool.fee, parameter("pool.mintingRatio"));
    BigInteger toVoters = mint.subtract(share(mint, parameter("pool.authorShare")));
    if (inFavour.isEmpty()) {
      toVoters = BigInteger.ZERO;
    }
    state.minted = state.minted.add(mint);
    giveRep(toVoters, inFavour);
    if (!pool.referendum) {
      new NaiveFlow(state, pool.parameters).run(pool.name, pool.post, mint.subtract(toVoters));
    }
    giveCoin(toAuthors, pool.post.authorWeights);
    state.treasury = state.treasury.add(toTreasury);
  }

  /** POOL-9, in the order of POOL-11. */
  void reject() {
    BigInteger kept = pool.fee.subtract(share(pool.fee, parameter("pool.authorShare")));
    // FEE-1: on rejection nothing goes to the authors.
    BigInteger toTreasury = share(kept, parameter("fee.treasuryShare"));
    paySalary(kept.subtract(toTreasury));
    BigInteger bondLoss = BigInteger.ZERO;
    if (pool.total(true).compareTo(pool.total(false)) <= 0) {
      lose(inFavour, against);
      bondLoss = parameter("pool.bindingRatio");
    }
    pool.state = NaivePool.REJECTED;
    releaseBond(bondLoss);
    BigInteger mint = share(kept, parameter("pool.mintingRatio"));
    state.minted = state.minted.add(mint);
    giveRep(mint, against);
    returnFee(pool.fee.subtract(kept));
    state.treasury = state.treasury.add(toTreasury);
  }

  /** POOL-10: the stakes return because they count only while the pool is open. */
  void endInconclusive() {
    pool.state = NaivePool.INCONCLUSIVE;
    releaseBond(BigInteger.ZERO);
    returnFee(pool.fee);
  }

  /** POOL-11: the bond is free, less the share of it that POOL-9 burns. */
  private void releaseBond(BigInteger lostShare) {
    if (pool.request != null) {
      BigInteger lost = share(pool.request.job.bond(), lostShare);
      pool.freed = state.freeBond(pool.request, lost);
    }
  }

  private void returnFee(BigInteger amount) {
    if (!pool.referendum) {
      state.addCoin(pool.payer, amount);
    }
  }

  /** The losses of POOL-8 and POOL-9. */
  private void lose(Map<String, BigInteger> losers, Map<String, BigInteger> winners) {
    BigInteger lost = BigInteger.ZERO;
    for (Map.Entry<String, BigInteger> loser : losers.entrySet()) {
      BigInteger loss = share(loser.getValue(), parameter("pool.bindingRatio"));
      state.addRep(loser.getKey(), loss.negate());
      lost = lost.add(loss);
    }
    if (parameter("pool.redistribute").signum() == 0 || winners.isEmpty()) {
      state.burned = state.burned.add(lost);
    } else {
      giveRep(lost, winners);
    }
  }

  private void giveRep(BigInteger amount, Map<String, BigInteger> weights) {
    List<String> handles = new ArrayList<>(weights.keySet());
    List<BigInteger> parts = split(amount, new ArrayList<>(weights.values()));
    for (int i = 0; i < handles.size(); i++) {
      state.addRep(handles.get(i), parts.get(i));
    }
  }

  private void giveCoin(BigInteger amount, Map<String, BigInteger> weights) {
    List<String> handles = new ArrayList<>(weights.keySet());
    List<BigInteger> parts = split(amount, new ArrayList<>(weights.values()));
    for (int i = 0; i < handles.size(); i++) {
      state.addCoin(handles.get(i), parts.get(i));
    }
  }

  /** FEE-2 and FEE-3: every member, one by one. */
  private void paySalary(BigInteger amount) {
    if (amount.signum() == 0) {
      return; // Nothing is distributed, so the index takes no step and the carry waits.
    }
    BigInteger supply = state.supply();
    if (supply.signum() == 0) {
      state.treasury = state.treasury.add(amount);
      return;
    }
    BigInteger dividend = amount.shiftLeft(FRACTION_BITS).add(state.salaryCarry);
    BigInteger step = dividend.divide(supply);
    state.salaryCarry = dividend.mod(supply);
    state.salaryIn = state.salaryIn.add(amount);
    List<BigInteger> paid = new ArrayList<>();
    for (NaiveMember member : state.members.values()) {
      BigInteger accrued = member.accrued.add(member.rep.multiply(step));
      BigInteger whole = accrued.shiftRight(FRACTION_BITS);
      member.coin = member.coin.add(whole);
      member.accrued = accrued.subtract(whole.shiftLeft(FRACTION_BITS));
      paid.add(whole);
    }
    state.salaryOut = state.salaryOut.add(sum(paid));
  }
}
