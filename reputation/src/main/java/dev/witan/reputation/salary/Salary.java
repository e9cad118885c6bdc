package dev.witan.reputation.salary;

import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * The salary index and what each member has accrued (FEE-3), kept as whole coin units and a
 * fraction of 64 bits. A member costs nothing when a fee is shared; its part is worked out from the
 * index when its REP balance changes or somebody asks.
 */
public final class Salary implements Snapshotted {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private SalaryStep step = new SalaryStep(BigInteger.ZERO, 0);
  private BigInteger[] indexAtLastChange = new BigInteger[16];
  private long[] whole = new long[16];
  private long[] fraction = new long[16];
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
    if (isUpToDate(member)) {
      return whole[member];
    }
    return accrued(member, balance).shiftRight(64).longValueExact();
  }

  /** All that the member has accrued and not taken out, in 2^-64 coin units. */
  public BigInteger accrued(int member, long balance) {
    BigInteger part = BigInteger.valueOf(fraction[member]);
    BigInteger kept =
        BigInteger.valueOf(whole[member])
            .shiftLeft(64)
            .add(part.signum() < 0 ? part.add(TWO_TO_64) : part);
    BigInteger grown = step.index().subtract(indexAtLastChange[member]);
    return grown.multiply(BigInteger.valueOf(balance)).add(kept);
  }

  @Mutator
  void addMember() {
    if (size == indexAtLastChange.length) {
      grow(size * 2);
    }
    indexAtLastChange[size++] = step.index();
  }

  @Mutator
  void setStep(SalaryStep next) {
    step = next;
  }

  @Mutator
  void accrue(int member, long balance) {
    if (isUpToDate(member)) {
      return;
    }
    if (balance > 0) {
      BigInteger accrued = accrued(member, balance);
      whole[member] = accrued.shiftRight(64).longValueExact();
      fraction[member] = accrued.longValue();
    }
    indexAtLastChange[member] = step.index();
  }

  @Mutator
  void take(int member, long amount) {
    whole[member] -= amount;
  }

  /** Members that saw the last step share its very object, so one comparison tells. */
  private boolean isUpToDate(int member) {
    return indexAtLastChange[member] == step.index()
        || indexAtLastChange[member].equals(step.index());
  }

  @Mutator
  private void grow(int capacity) {
    indexAtLastChange = Arrays.copyOf(indexAtLastChange, capacity);
    whole = Arrays.copyOf(whole, capacity);
    fraction = Arrays.copyOf(fraction, capacity);
  }

  @Override
  public void write(Output output) {
    output.big(step.index()).count(step.carry()).count(size);
    for (int i = 0; i < size; i++) {
      output.big(indexAtLastChange[i]).count(whole[i]).integer(fraction[i]);
    }
  }

  @Override
  public void restore(Input input) {
    step = new SalaryStep(input.big(), input.count());
    size = input.size();
    grow(Math.max(16, size));
    for (int i = 0; i < size; i++) {
      BigInteger index = input.big();
      indexAtLastChange[i] = index.equals(step.index()) ? step.index() : index;
      whole[i] = input.count();
      fraction[i] = input.integer();
    }
  }
}
