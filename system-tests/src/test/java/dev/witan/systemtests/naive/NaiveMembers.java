package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.TOTAL_MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;

/** Members, their coin and their allowances: sections 1 and 2 without the settlements. */
final class NaiveMembers {
  static final String TREASURY = "treasury";
  static final Set<String> RESERVED = Set.of(NaiveCitation.INCINERATOR, TREASURY);
  private static final Pattern HANDLE = Pattern.compile("[a-z0-9-]{3,32}");

  private final NaiveState state;

  NaiveMembers(NaiveState state) {
    this.state = state;
  }

  /** MEMBER-1 and MEMBER-3. */
  boolean register(String handle, String sponsor) {
    if (!HANDLE.matcher(handle).matches() || RESERVED.contains(handle)) {
      return false;
    }
    if (state.members.containsKey(handle)) {
      return false;
    }
    BigInteger fee = state.parameters.get("member.fee");
    if (sponsor == null) {
      if (fee.signum() > 0) {
        return false;
      }
    } else {
      if (!state.members.containsKey(sponsor) || less(state.members.get(sponsor).coin, fee)) {
        return false;
      }
    }
    state.members.put(handle, new NaiveMember(handle));
    if (sponsor != null) {
      state.addCoin(sponsor, fee.negate());
      state.treasury = state.treasury.add(fee);
    }
    BigInteger grant = state.parameters.get("coin.initialGrant");
    if (sponsor != null && state.treasurers.contains(sponsor) && !less(state.treasury, grant)) {
      state.treasury = state.treasury.subtract(grant);
      state.addCoin(handle, grant);
    }
    return true;
  }

  /** COIN-1 and NUM-4. */
  boolean issue(String as, String to, long amount, String reference) {
    if (!state.treasurers.contains(as) || amount <= 0) {
      return false;
    }
    if (!to.equals(TREASURY) && !state.members.containsKey(to)) {
      return false;
    }
    if (reference.isEmpty() || state.references.contains(reference)) {
      return false;
    }
    if (less(MOST, state.coinInExistence().add(big(amount)))
        || less(TOTAL_MOST, state.issued.add(big(amount)))) {
      return false;
    }
    state.references.add(reference);
    state.issued = state.issued.add(big(amount));
    if (to.equals(TREASURY)) {
      state.treasury = state.treasury.add(big(amount));
    } else {
      state.addCoin(to, big(amount));
    }
    return true;
  }

  /** COIN-1: free coin to another member. */
  boolean transfer(String as, String to, long amount) {
    if (!canSpend(as, amount) || !state.members.containsKey(to) || as.equals(to)) {
      return false;
    }
    state.addCoin(as, big(-amount));
    state.addCoin(to, big(amount));
    return true;
  }

  /** COIN-1. */
  boolean redeem(String as, long amount) {
    if (!canSpend(as, amount)) {
      return false;
    }
    state.addCoin(as, big(-amount));
    state.redeemed = state.redeemed.add(big(amount));
    return true;
  }

  private boolean canSpend(String as, long amount) {
    return state.members.containsKey(as)
        && amount > 0
        && !less(state.members.get(as).coin, big(amount));
  }

  /** REP-3 and FORUM-8. */
  boolean allow(String as, String to, long amount, long until) {
    if (!state.members.containsKey(as) || !state.members.containsKey(to) || as.equals(to)) {
      return false;
    }
    NaiveAllowance old = null;
    for (NaiveAllowance allowance : state.allowances) {
      boolean same = allowance.holder().equals(as) && allowance.delegate().equals(to);
      if (same && allowance.isOpen(state.now)) {
        old = allowance;
      }
    }
    NaiveAllowance allowance = new NaiveAllowance(as, to, big(amount), until);
    if (amount == 0 && old == null) {
      return false;
    }
    if (amount != 0 && (!allowance.isOpen(state.now) || allowance.equals(old))) {
      return false;
    }
    if (amount != 0 && old == null && !state.mayOpenOneMore(as)) {
      return false;
    }
    state.allowances.removeIf(each -> each.holder().equals(as) && each.delegate().equals(to));
    if (amount != 0) {
      state.allowances.add(allowance);
    }
    return true;
  }
}
