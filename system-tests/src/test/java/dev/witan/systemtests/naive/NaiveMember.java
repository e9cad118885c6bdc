package dev.witan.systemtests.naive;

import java.math.BigInteger;

/** A member: its REP, its coin, and the part of its salary that is not a whole unit yet. */
final class NaiveMember {
  final String handle;
  BigInteger rep = BigInteger.ZERO;
  BigInteger coin = BigInteger.ZERO;

  /** FEE-3: accrued salary in units of 2^-64 coin, without the whole units (they are in coin). */
  BigInteger accrued = BigInteger.ZERO;

  NaiveMember(String handle) {
    this.handle = handle;
  }
}
