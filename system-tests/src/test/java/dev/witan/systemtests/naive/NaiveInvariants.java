package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;

/** What must hold at every moment, summed up from nothing but the balances. */
final class NaiveInvariants {
  private final NaiveState state;

  NaiveInvariants(NaiveState state) {
    this.state = state;
  }

  void check() {
    BigInteger coins = BigInteger.ZERO;
    BigInteger accrued = BigInteger.ZERO;
    for (NaiveMember member : state.members.values()) {
      coins = coins.add(member.coin);
      accrued = accrued.add(member.accrued);
      BigInteger staked = state.staked(member.handle);
      require(member.rep.signum() >= 0, "REP-1: balance of " + member.handle);
      require(member.coin.signum() >= 0, "coin of " + member.handle);
      require(!less(member.rep, staked), "REP-1: staked of " + member.handle);
    }
    equal(state.minted.subtract(state.burned), state.supply(), "LEDGER-1 of REP");
    BigInteger salaryLeft = state.salaryIn.subtract(state.salaryOut);
    BigInteger all = coins.add(state.treasury).add(state.held()).add(salaryLeft);
    equal(state.coinInExistence(), all, "LEDGER-1 of coin");
    equal(salaryLeft.shiftLeft(64), accrued.add(state.salaryCarry), "FEE-3");
    require(state.treasury.signum() >= 0, "treasury");
    require(!less(MOST, state.coinInExistence()), "NUM-4 of coin");
    require(!less(MOST, state.supply().add(state.mayStillMint())), "NUM-4 of REP");
    checkFlowsAndValues();
    new NaiveJobInvariants(state).check();
  }

  private void checkFlowsAndValues() {
    for (NaiveState.Flow flow : state.flows) {
      equal(flow.minted(), flow.balancesChange().add(flow.destroyed()), "FORUM-6 " + flow.pool());
    }
    for (NaivePost post : state.posts.values()) {
      for (BigInteger part : post.values.values()) {
        require(part.signum() >= 0, "FORUM-3: value of " + post.name);
      }
    }
  }

  static void equal(BigInteger left, BigInteger right, String what) {
    require(left.equals(right), what + ": " + left + " is not " + right);
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
