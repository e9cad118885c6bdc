package dev.witan.reputation.salary;

import java.math.BigInteger;

/**
 * Index and carry after a distribution (FEE-3).
 *
 * @param index in 2^-64 coin units per REP unit
 * @param carry in 2^-64 coin units
 */
public record SalaryStep(BigInteger index, long carry) {
  /** {@code index += floor((S x 2^64 + carry) / supply)}; the carry becomes the remainder. */
  SalaryStep after(long amount, long supply) {
    BigInteger paid = BigInteger.valueOf(amount).shiftLeft(64).add(BigInteger.valueOf(carry));
    BigInteger[] divided = paid.divideAndRemainder(BigInteger.valueOf(supply));
    return new SalaryStep(index.add(divided[0]), divided[1].longValueExact());
  }
}
