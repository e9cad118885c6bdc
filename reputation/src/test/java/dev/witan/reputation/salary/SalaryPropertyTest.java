package dev.witan.reputation.salary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: FEE-3 to the last unit of 2^-64 coin. Method: seeded payments, mints, burns and takings
 * against a model that pays every member at every distribution.
 */
final class SalaryPropertyTest {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);
  private static final long[] AMOUNTS = {1, 2, 3, 999_999, 1_000_000, 1L << 40, (1L << 59) - 1};

  private SplittableRandom random;
  private Salary salary;
  private long[] balances;
  private BigInteger[] accrued;
  private BigInteger carry;
  private BigInteger account;

  @Test
  void shouldEqualAPaymentToEverybody() {
    for (int seed = 1; seed <= 200; seed++) {
      try {
        begin(seed);
        for (int step = 0; step < 60; step++) {
          step();
          compare(salary);
          compare(restored());
        }
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  @Test
  void shouldCarryTheRemainder() {
    SalaryStep step = new SalaryStep(BigInteger.ZERO, 0).after(1, 3);
    assertThat(step.index()).isEqualTo(TWO_TO_64.divide(BigInteger.valueOf(3)));
    assertThat(step.carry()).isEqualTo(1);
    SalaryStep next = step.after(1, 3);
    assertThat(next.index()).isEqualTo(step.index().shiftLeft(1));
    assertThat(next.carry()).isEqualTo(2);
    assertThat(next.after(1, 3).carry()).isZero();
    assertThat(next.after(1, 3).index()).isEqualTo(TWO_TO_64);
  }

  /** A member who joins later has earned nothing of what was paid before. */
  @Test
  void shouldStartANewMemberAtTheIndexOfNow() {
    Salary one = new Salary();
    one.addMember();
    one.setStep(one.stepAfter(10, 5));
    one.addMember();
    assertThat(one.whole(0, 5)).isEqualTo(10);
    assertThat(one.whole(1, 5)).isZero();
    assertThat(one.accrued(1, 5)).isZero();
  }

  /** Fractions of a half and more have the highest bit, and still count as positive. */
  @Test
  void shouldKeepLargeFractions() {
    Salary one = new Salary();
    one.addMember();
    one.setStep(one.stepAfter(3, 4));
    one.accrue(0, 1);
    assertThat(one.whole(0, 0)).isZero();
    assertThat(one.accrued(0, 0))
        .isEqualTo(TWO_TO_64.multiply(BigInteger.valueOf(3)).shiftRight(2));
    one.setStep(one.stepAfter(1, 4));
    one.accrue(0, 1);
    assertThat(one.whole(0, 0)).isEqualTo(1);
    assertThat(one.accrued(0, 0)).isEqualTo(TWO_TO_64);
  }

  @Test
  void shouldCarryOverEveryWordOfTheIndex() {
    for (int word : new int[] {64, 128}) {
      Salary one = new Salary();
      BigInteger edge = BigInteger.ONE.shiftLeft(word);
      one.setStep(new SalaryStep(edge.subtract(BigInteger.ONE), 0));
      one.addMember();
      one.setStep(new SalaryStep(edge.add(BigInteger.ONE), 0));
      assertThat(one.accrued(0, 1L << 60)).isEqualTo(BigInteger.ONE.shiftLeft(61));
      assertThat(one.whole(0, 1L << 60)).isZero();
      one.setStep(new SalaryStep(edge.add(BigInteger.ONE.shiftLeft(66)), 0));
      assertThat(one.whole(0, 5)).isEqualTo(20);
      one.accrue(0, 5);
      assertThat(one.whole(0, 5)).isEqualTo(20);
      assertThat(one.accrued(0, 0).mod(TWO_TO_64)).isEqualTo(BigInteger.valueOf(5));
    }
  }

  /** Powers of two at the last change and now: every word and its highest bit decide once. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0, true",
    "3, 0, 3, 1, true",
    "3, 1, 3, 0, false",
    "63, 0, 63, -1, false",
    "63, -1, 63, 0, true",
    "64, 0, 64, -1, false",
    "64, -1, 64, 0, true",
    "127, 0, 126, 0, false",
    "126, 0, 127, 0, true",
    "128, 0, 128, -1, false",
    "128, -1, 128, 0, true",
    "129, 0, 128, 5, false",
    "128, 5, 129, 0, true",
    "190, 5, 190, 5, true"
  })
  void shouldKnowWhetherAMemberIsBehind(
      int wordThen, long moreThen, int wordNow, long moreNow, boolean isBehind) {
    Salary one = new Salary();
    one.addMember();
    one.setStep(new SalaryStep(index(wordThen, moreThen), 0));
    one.addMember();
    one.setStep(new SalaryStep(index(wordNow, moreNow), 0));
    assertThat(one.isBehind(0)).isTrue();
    assertThat(one.isBehind(1)).isEqualTo(isBehind);
  }

  private static BigInteger index(int power, long more) {
    return BigInteger.ONE.shiftLeft(power).add(BigInteger.valueOf(more));
  }

  @Test
  void shouldStopWhereTheIndexEnds() {
    Salary one = new Salary();
    one.setStep(new SalaryStep(BigInteger.ONE.shiftLeft(191).subtract(BigInteger.ONE), 0));
    one.addMember();
    assertThat(one.accrued(0, 1L << 60)).isZero();
    assertThatThrownBy(() -> one.setStep(new SalaryStep(BigInteger.ONE.shiftLeft(191), 0)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the salary index above 2^191: 25");
  }

  private void begin(int seed) {
    random = new SplittableRandom(seed);
    salary = new Salary();
    balances = new long[0];
    accrued = new BigInteger[0];
    carry = BigInteger.ZERO;
    account = BigInteger.ZERO;
    // As if much had been paid before: the next steps carry over the words of the index.
    int word = 64 * random.nextInt(3);
    BigInteger before =
        BigInteger.ONE.shiftLeft(word).subtract(BigInteger.valueOf(random.nextLong(3)));
    salary.setStep(new SalaryStep(before.max(BigInteger.ZERO), 0));
    for (int i = random.nextInt(1, 20); i > 0; i--) {
      addMember();
    }
  }

  private void step() {
    int member = random.nextInt(balances.length);
    switch (random.nextInt(6)) {
      case 0 -> addMember();
      case 1 -> changeBalance(member, random.nextLong(balances[member] + 1) - balances[member]);
      case 2, 3 -> changeBalance(member, AMOUNTS[random.nextInt(AMOUNTS.length - 1)]);
      case 4 -> take(member);
      default -> pay(AMOUNTS[random.nextInt(AMOUNTS.length)] / 16 + 1);
    }
  }

  private void addMember() {
    salary.addMember();
    balances = java.util.Arrays.copyOf(balances, balances.length + 1);
    accrued = java.util.Arrays.copyOf(accrued, balances.length);
    accrued[balances.length - 1] = BigInteger.ZERO;
  }

  private void changeBalance(int member, long change) {
    salary.accrue(member, balances[member]);
    balances[member] += change;
  }

  private void take(int member) {
    salary.accrue(member, balances[member]);
    long amount = random.nextLong(salary.whole(member, balances[member]) + 1);
    salary.take(member, amount);
    accrued[member] = accrued[member].subtract(BigInteger.valueOf(amount).shiftLeft(64));
    account = account.subtract(BigInteger.valueOf(amount));
  }

  private void pay(long amount) {
    long supply = 0;
    for (long balance : balances) {
      supply += balance;
    }
    if (supply == 0) {
      return;
    }
    salary.setStep(salary.stepAfter(amount, supply));
    account = account.add(BigInteger.valueOf(amount));
    BigInteger[] unit =
        BigInteger.valueOf(amount)
            .multiply(TWO_TO_64)
            .add(carry)
            .divideAndRemainder(BigInteger.valueOf(supply));
    carry = unit[1];
    for (int member = 0; member < balances.length; member++) {
      accrued[member] = accrued[member].add(unit[0].multiply(BigInteger.valueOf(balances[member])));
    }
  }

  private void compare(Salary compared) {
    BigInteger sum = carry;
    for (int member = 0; member < balances.length; member++) {
      assertThat(compared.accrued(member, balances[member])).isEqualTo(accrued[member]);
      assertThat(compared.whole(member, balances[member]))
          .isEqualTo(accrued[member].shiftRight(64).longValueExact());
      sum = sum.add(accrued[member]);
    }
    assertThat(compared.step().carry()).isEqualTo(carry.longValueExact());
    assertThat(sum).isEqualTo(account.multiply(TWO_TO_64));
  }

  private Salary restored() {
    byte[] bytes = bytes(salary);
    Salary copy = new Salary();
    copy.addMember();
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    return copy;
  }

  private static byte[] bytes(Salary salary) {
    Output output = new Output();
    salary.write(output);
    return output.toBytes();
  }
}
