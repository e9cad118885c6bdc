package dev.witan.systemtests.naive;

import java.math.BigInteger;

/** REP-3: what a holder allows a delegate to stake, while time is before the end. */
record NaiveAllowance(String holder, String delegate, BigInteger amount, long until) {
  boolean isOpen(long time) {
    return amount.signum() > 0 && time < until;
  }
}
