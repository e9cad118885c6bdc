package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that the body remembers, and the sums that the rules speak of. */
final class NaiveState {
  /** One flow, kept so that FORUM-6 can be checked afterwards. */
  record Flow(String pool, BigInteger minted, BigInteger balancesChange, BigInteger destroyed) {}

  long now;
  long timersMade;
  final NaiveParameters parameters;
  final Set<String> treasurers = new LinkedHashSet<>();
  final Map<String, NaiveMember> members = new LinkedHashMap<>();
  final Map<String, NaivePost> posts = new LinkedHashMap<>();
  final Map<String, NaivePool> pools = new LinkedHashMap<>();
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

  NaiveState(NaiveParameters parameters, long now) {
    this.parameters = parameters;
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
    return total;
  }

  /** REP-1: free = balance - staked. */
  BigInteger free(String holder) {
    return members.get(holder).rep.subtract(staked(holder));
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

  /** Coin in escrow for open pools. */
  BigInteger held() {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      total = total.add(pool.fee);
    }
    return total;
  }

  BigInteger mayStillMint() {
    BigInteger total = BigInteger.ZERO;
    for (NaivePool pool : openPools()) {
      total = total.add(pool.mayStillMint());
    }
    return total;
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
