package dev.witan.reputation.salary;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The salary index and what each member has accrued (FEE-3). A member costs nothing when a fee is
 * shared; its part is worked out from the index when its REP balance changes or somebody asks.
 *
 * <p>FEE-3 wants integers without bound. The index takes 192 bits here, which no journal can
 * exceed: a step adds at most 2^60 x 2^64, and there are fewer than 2^63 entries. What a member
 * accrues fits 128 bits, because it is coin in existence: whole units and a fraction of 64 bits.
 * The five words of a member lie side by side, so that a settlement touches one place in memory for
 * each voter.
 */
public final class Salary implements Snapshotted {
  private static final int WORDS = 5;
  private static final int WHOLE = 0;
  private static final int FRACTION = 1;
  private static final int INDEX = 2; // high, middle and low word at the last change

  private SalaryStep step = new SalaryStep(BigInteger.ZERO, 0);
  private long high;
  private long middle;
  private long low;
  private long[] rows = new long[16 * WORDS];
  private int size;

  /** The index and carry as they stand. */
  public SalaryStep step() {
    return step;
  }

  /** What index and carry will be after this amount is shared over this supply, above 0. */
  public SalaryStep stepAfter(long amount, long supply) {
    return step.after(amount, supply);
  }

  /** The whole coin units that a member with this REP balance has accrued and not taken out. */
  public long whole(int member, long balance) {
    int row = member * WORDS;
    long fraction = rows[row + FRACTION];
    long grown = fraction + grownLow(row) * balance;
    long carry = Long.compareUnsigned(grown, fraction) < 0 ? 1 : 0;
    return rows[row + WHOLE] + grownWhole(row, balance) + carry;
  }

  /** All that the member has accrued and not taken out, in 2^-64 coin units. */
  public BigInteger accrued(int member, long balance) {
    int row = member * WORDS;
    long fraction = rows[row + FRACTION] + grownLow(row) * balance;
    return new BigInteger(1, bytes(0, whole(member, balance), fraction));
  }

  /** Whether the member's last change was not after the last step of the index. */
  public boolean isBehind(int member) {
    int row = member * WORDS + INDEX;
    if (rows[row] != high) {
      return rows[row] < high;
    }
    int order = Long.compareUnsigned(rows[row + 1], middle);
    return order != 0 ? order < 0 : Long.compareUnsigned(rows[row + 2], low) <= 0;
  }

  @Mutator
  void addMember() {
    if (size * WORDS == rows.length) {
      rows = Arrays.copyOf(rows, rows.length * 2);
    }
    keepIndex(size++ * WORDS);
  }

  @Mutator
  void setStep(SalaryStep next) {
    step = next;
    byte[] index = next.index().toByteArray();
    Checks.require(index.length <= 24, "the salary index above 2^191", index.length);
    high = word(index, 16);
    middle = word(index, 8);
    low = word(index, 0);
  }

  @Mutator
  void accrue(int member, long balance) {
    int row = member * WORDS;
    if (balance > 0) {
      long whole = whole(member, balance);
      rows[row + FRACTION] += grownLow(row) * balance;
      rows[row + WHOLE] = whole;
    }
    keepIndex(row);
  }

  @Mutator
  void take(int member, long amount) {
    rows[member * WORDS + WHOLE] -= amount;
  }

  @Mutator
  private void keepIndex(int row) {
    rows[row + INDEX] = high;
    rows[row + INDEX + 1] = middle;
    rows[row + INDEX + 2] = low;
  }

  /** The low word of what the index has grown since the member's last change. */
  private long grownLow(int row) {
    return low - rows[row + INDEX + 2];
  }

  /** The whole units, without the carry of the fraction, of what the index has grown x balance. */
  private long grownWhole(int row, long balance) {
    if (balance == 0) {
      return 0;
    }
    long lowest = grownLow(row);
    long borrow = Long.compareUnsigned(low, rows[row + INDEX + 2]) < 0 ? 1 : 0;
    long next = middle - rows[row + INDEX + 1] - borrow;
    // With REP to earn on, the member has accrued at most 2^60 coin, so nothing is lost above.
    long upper = Math.multiplyHigh(lowest, balance) + (lowest >> 63 & balance);
    return Math.addExact(Math.multiplyExact(next, balance), upper);
  }

  private static long word(byte[] bytes, int fromEnd) {
    long word = 0;
    for (int i = fromEnd + 7; i >= fromEnd; i--) {
      int at = bytes.length - 1 - i;
      word = word << 8 | (at >= 0 ? bytes[at] & 0xff : 0);
    }
    return word;
  }

  private static byte[] bytes(long... words) {
    byte[] bytes = new byte[words.length * 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (words[i / 8] >>> (56 - i % 8 * 8));
    }
    return bytes;
  }

  @Override
  public void write(Output output) {
    output.big(step.index()).count(step.carry()).count(size);
    for (int row = 0; row < size * WORDS; row += WORDS) {
      output.count(rows[row + WHOLE]).integer(rows[row + FRACTION]);
      output.big(
          new BigInteger(
              1, bytes(rows[row + INDEX], rows[row + INDEX + 1], rows[row + INDEX + 2])));
    }
  }

  @Override
  public void restore(Input input) {
    SalaryStep last = new SalaryStep(input.big(), input.count());
    size = 0;
    rows = new long[16 * WORDS];
    int members = input.size();
    for (int member = 0; member < members; member++) {
      long whole = input.count();
      long fraction = input.integer();
      setStep(new SalaryStep(input.big(), 0));
      addMember();
      rows[member * WORDS + WHOLE] = whole;
      rows[member * WORDS + FRACTION] = fraction;
    }
    setStep(last);
  }
}
