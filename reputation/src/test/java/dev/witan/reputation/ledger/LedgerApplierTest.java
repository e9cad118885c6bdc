package dev.witan.reputation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationStage;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Goal: FEE-3 where balances change. Method: salary before and after each kind of movement. */
final class LedgerApplierTest {
  private static final Cause CAUSE = Cause.of(Clause.POOL_8);

  private final ReputationStage stage = new ReputationStage("bank", "ann", "bob");
  private final Reputation reputation = stage.reputation;

  /** What a member has earned counts with the balance that it had until then. */
  @Test
  void shouldKeepWhatWasEarnedWhenABalanceChanges() {
    stage.mint("ann", 4);
    stage.mint("bob", 4);
    stage.pay(16);
    stage.emit(new RepMoved(1, 2, 4, CAUSE));
    assertThat(stage.coin("ann")).isEqualTo(8);
    assertThat(stage.coin("bob")).isEqualTo(8);
    stage.pay(16);
    assertThat(stage.coin("ann")).isEqualTo(8);
    assertThat(stage.coin("bob")).isEqualTo(24);
    stage.checkInvariants();
  }

  @Test
  void shouldTellTheSalaryOfMintAndBurn() {
    stage.mint("ann", 4);
    stage.pay(16);
    stage.mint("ann", 12);
    assertThat(stage.coin("ann")).isEqualTo(16);
    stage.emit(new RepMoved(1, Account.OUTSIDE, 16, CAUSE));
    assertThat(stage.coin("ann")).isEqualTo(16);
    stage.checkInvariants();
  }

  @Test
  void shouldTakeSalaryOut() {
    stage.mint("ann", 3);
    stage.pay(10);
    stage.emit(new CoinMoved(Account.SALARY, 1, 4, CAUSE));
    assertThat(reputation.ledger().coin(1)).isEqualTo(4);
    assertThat(reputation.coin(1)).isEqualTo(9); // Of 10 the rest is a fraction and the carry.
    assertThat(reputation.salary().whole(1, 3)).isEqualTo(5);
    assertThatThrownBy(() -> stage.emit(new CoinMoved(Account.SALARY, 1, 6, CAUSE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("more salary taken than accrued: 6");
  }

  @Test
  void shouldLeaveTheSalaryAloneWhenOtherCoinMoves() {
    stage.mint("ann", 1);
    stage.pay(10);
    BigInteger before = reputation.salary().accrued(1, 1);
    stage.issue("ann", 5);
    stage.emit(new CoinMoved(1, 2, 5, CAUSE));
    assertThat(reputation.salary().accrued(1, 1)).isEqualTo(before);
    stage.checkInvariants();
  }
}
