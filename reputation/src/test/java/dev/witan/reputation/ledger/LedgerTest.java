package dev.witan.reputation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Input;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import org.junit.jupiter.api.Test;

/** Goal: LEDGER-1. Method: movements between all kinds of accounts, and sums that are wrong. */
final class LedgerTest {
  private final Ledger ledger = new Ledger();

  LedgerTest() {
    for (int i = 0; i < 40; i++) {
      ledger.addMember();
    }
  }

  @Test
  void shouldMoveBetweenAccounts() {
    ledger.moveRep(Account.OUTSIDE, 0, 10);
    ledger.moveRep(0, 39, 3);
    ledger.moveRep(39, Account.OUTSIDE, 1);
    ledger.moveCoin(Account.OUTSIDE, Account.TREASURY, 20);
    ledger.moveCoin(Account.TREASURY, 5, 8);
    ledger.moveCoin(5, Account.HELD, 4);
    ledger.moveCoin(Account.HELD, Account.SALARY, 3);
    ledger.moveCoin(5, Account.OUTSIDE, 2);
    assertThat(ledger.rep(0)).isEqualTo(7);
    assertThat(ledger.rep(39)).isEqualTo(2);
    assertThat(ledger.supply()).isEqualTo(9);
    assertThat(ledger.minted()).isEqualTo(10);
    assertThat(ledger.burned()).isEqualTo(1);
    assertThat(ledger.coin(5)).isEqualTo(2);
    assertThat(ledger.coin(Account.TREASURY)).isEqualTo(12);
    assertThat(ledger.coin(Account.HELD)).isEqualTo(1);
    assertThat(ledger.coin(Account.SALARY)).isEqualTo(3);
    assertThat(ledger.issued()).isEqualTo(20);
    assertThat(ledger.redeemed()).isEqualTo(2);
    assertThat(ledger.isConserved()).isTrue();
    assertThat(ledger.isConservedInFull()).isTrue();
  }

  @Test
  void shouldStopAtImpossibleMovements() {
    ledger.moveRep(Account.OUTSIDE, 0, 10);
    assertThatThrownBy(() -> ledger.moveRep(0, 1, 0)).hasMessage("a movement of nothing: 0");
    assertThatThrownBy(() -> ledger.moveRep(0, 1, -1)).hasMessage("a movement of nothing: -1");
    assertThatThrownBy(() -> ledger.moveRep(0, 0, 1)).hasMessage("a movement of nothing: 1");
    assertThatThrownBy(() -> ledger.moveRep(0, 1, 11))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a balance below 0 of account: 0");
    assertThatThrownBy(() -> ledger.moveCoin(Account.HELD, 1, 1))
        .hasMessage("a balance below 0 of account: -3");
    ledger.moveRep(0, 1, 10);
    assertThat(ledger.rep(0)).isZero();
  }

  /** REP on its way within a settlement is part of the sum, and an error between entries. */
  @Test
  void shouldSeeRepThatIsStillOnItsWay() {
    ledger.moveRep(Account.OUTSIDE, Account.FLOW, 10);
    assertThat(ledger.isConserved()).isFalse();
    ledger.moveRep(Account.FLOW, 3, 10);
    assertThat(ledger.isConserved()).isTrue();
  }

  @Test
  void shouldSeeWhenMoreThanTheLimitMayBeMinted() {
    ledger.changeMintReserve(Limits.ASSET_MAX - 10);
    ledger.moveRep(Account.OUTSIDE, 0, 10);
    assertThat(ledger.mintReserve()).isEqualTo(Limits.ASSET_MAX - 10);
    assertThat(ledger.isConserved()).isTrue();
    ledger.moveRep(Account.OUTSIDE, 0, 1);
    assertThat(ledger.isConserved()).isFalse();
    assertThat(ledger.isConservedInFull()).isFalse();
  }

  @Test
  void shouldSeeAReserveBelowNothingAndTooMuchCoin() {
    ledger.changeMintReserve(-1);
    assertThat(ledger.isConserved()).isFalse();
    ledger.changeMintReserve(1);
    assertThat(ledger.isConserved()).isTrue();
    ledger.moveCoin(Account.OUTSIDE, 0, Limits.ASSET_MAX);
    assertThat(ledger.isConserved()).isTrue();
    ledger.moveCoin(Account.OUTSIDE, 0, 1);
    assertThat(ledger.isConserved()).isFalse();
  }

  @Test
  void shouldStopWhereATotalEnds() {
    for (int i = 0; i < 7; i++) {
      ledger.moveCoin(Account.OUTSIDE, 0, Limits.ASSET_MAX);
      ledger.moveCoin(0, Account.OUTSIDE, Limits.ASSET_MAX);
    }
    assertThatThrownBy(() -> ledger.moveCoin(Account.OUTSIDE, 0, Limits.ASSET_MAX))
        .isInstanceOf(ArithmeticException.class);
    assertThat(ledger.redeemed()).isEqualTo(7 * Limits.ASSET_MAX);
  }

  /** The full sum does not trust the running one: a snapshot whose totals are off is seen. */
  @Test
  void shouldSeeASumThatIsOff() {
    assertThat(restored(5, 3, 2, 10, 0).isConservedInFull()).isTrue();
    assertThat(restored(5, 3, 2, 11, 1).isConservedInFull()).isTrue();
    assertThat(restored(5, 3, 2, 11, 0).isConserved()).isFalse();
    assertThat(restored(5, 3, 2, 10, 1).isConserved()).isFalse();
    assertThat(restored(5, 3, 2, 11, 0).isConservedInFull()).isFalse();
    assertThat(restoredRep(5, 4).isConserved()).isFalse();
    assertThat(restoredRep(5, 5).isConservedInFull()).isTrue();
  }

  @Test
  void shouldUseEachReferenceOnce() {
    assertThat(ledger.isReferenceUsed("r")).isFalse();
    ledger.useReference("r");
    ledger.useReference("a");
    assertThat(ledger.isReferenceUsed("r")).isTrue();
    assertThat(ledger.isReferenceUsed("b")).isFalse();
  }

  @Test
  void shouldSurviveASnapshot() {
    ledger.moveRep(Account.OUTSIDE, 39, 10);
    ledger.moveRep(39, Account.OUTSIDE, 4);
    ledger.moveCoin(Account.OUTSIDE, Account.HELD, 7);
    ledger.changeMintReserve(9);
    ledger.useReference("z");
    ledger.useReference("a");
    byte[] bytes = bytes(ledger);
    Ledger copy = new Ledger();
    copy.addMember();
    copy.moveRep(Account.OUTSIDE, 0, 99);
    copy.moveCoin(Account.OUTSIDE, 0, 99);
    copy.useReference("left over");
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    assertThat(copy.rep(39)).isEqualTo(6);
    assertThat(copy.coin(Account.HELD)).isEqualTo(7);
    assertThat(copy.mintReserve()).isEqualTo(9);
    assertThat(copy.isReferenceUsed("a")).isTrue();
    assertThat(copy.isReferenceUsed("left over")).isFalse();
    assertThat(copy.isConservedInFull()).isTrue();
    copy.moveRep(39, 0, 6);
    copy.addMember();
    assertThat(copy.rep(40)).isZero();
    assertThat(copy.isConservedInFull()).isTrue();
  }

  /** Coin of two members and the treasury, with these totals; no REP. */
  private static Ledger restored(long one, long two, long treasury, long issued, long redeemed) {
    Output output = new Output().count(2).count(0).count(0);
    noOwn(output).count(0).count(0);
    output.count(2).count(one).count(two).count(0).count(treasury).count(0).count(0).count(0);
    return read(output.count(issued).count(redeemed));
  }

  /** REP of one member, with this total; no coin. */
  private static Ledger restoredRep(long balance, long minted) {
    Output output = new Output().count(1).count(balance);
    noOwn(output).count(minted).count(0);
    return read(noOwn(output.count(1).count(0)).count(0).count(0));
  }

  private static Output noOwn(Output output) {
    return output.count(0).count(0).count(0).count(0).count(0);
  }

  private static Ledger read(Output output) {
    Ledger ledger = new Ledger();
    Input input = new Input(output.count(0).count(0).toBytes());
    ledger.restore(input);
    input.end();
    return ledger;
  }

  private static byte[] bytes(Ledger ledger) {
    Output output = new Output();
    ledger.write(output);
    return output.toBytes();
  }
}
