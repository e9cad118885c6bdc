package dev.witan.reputation;

import static dev.witan.reputation.ReputationStage.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Limits;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ledger.Account;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: COIN-1 and NUM-4 for coin. Method: one row for each check, at both sides of its bound. */
final class CoinHandlersTest {
  private static final Cause COIN = Cause.of(Clause.COIN_1);

  private final ReputationStage stage = new ReputationStage("bank", "ann", "bob");

  @Test
  void shouldIssueToAMemberOrTheTreasury() {
    assertThat(issue("ann", 5, "r1")).isEqualTo("accepted");
    assertThat(stage.events)
        .containsExactly(
            new DepositReferenceUsed("r1"), new CoinMoved(Account.OUTSIDE, 1, 5, COIN));
    assertThat(issue(null, 7, "r2")).isEqualTo("accepted");
    assertThat(stage.events)
        .containsExactly(
            new DepositReferenceUsed("r2"),
            new CoinMoved(Account.OUTSIDE, Account.TREASURY, 7, COIN));
    assertThat(stage.coin("ann")).isEqualTo(5);
    assertThat(stage.reputation.ledger().coin(Account.TREASURY)).isEqualTo(7);
    assertThat(stage.reputation.ledger().issued()).isEqualTo(12);
  }

  @Test
  void shouldCheckAnIssue() {
    assertThat(stage.run("ann", new IssueCoin(Optional.of(id("x")), 0, "")))
        .isEqualTo("not-treasurer");
    assertThat(issue("x", 0, "")).isEqualTo("amount-not-positive");
    assertThat(issue("x", -1, "r")).isEqualTo("amount-not-positive");
    assertThat(issue("x", 1, "")).isEqualTo("reference-invalid");
    assertThat(issue("ann", 1, "\ud83d\ude00".repeat(129))).isEqualTo("reference-invalid");
    assertThat(issue("ann", 1, "\ud83d\ude00".repeat(128))).isEqualTo("accepted");
    assertThat(issue("ann", 1, "r")).isEqualTo("accepted");
    assertThat(issue("x", 1, "r")).isEqualTo("reference-used: r");
    assertThat(issue("x", 1, "R")).isEqualTo("member-unknown");
  }

  @Test
  void shouldKeepCoinBelowTheLimit() {
    assertThat(issue("ann", Limits.ASSET_MAX + 1, "r")).isEqualTo("coin-limit");
    assertThat(issue("ann", Long.MAX_VALUE, "r")).isEqualTo("coin-limit");
    assertThat(issue("ann", Limits.ASSET_MAX, "r")).isEqualTo("accepted");
    assertThat(issue("ann", 1, "r2")).isEqualTo("coin-limit");
    assertThat(stage.run("ann", new RedeemCoin(1, "out"))).isEqualTo("accepted");
    assertThat(issue(null, 2, "r2")).isEqualTo("coin-limit");
    assertThat(issue(null, 1, "r2")).isEqualTo("accepted");
  }

  /** What was ever issued is a total of its own, and stays below 2^63. */
  @Test
  void shouldKeepTheTotalWithinItsBounds() {
    for (int i = 0; i < 7; i++) {
      assertThat(issue("ann", Limits.ASSET_MAX, "r" + i)).isEqualTo("accepted");
      assertThat(stage.run("ann", new RedeemCoin(Limits.ASSET_MAX, "out"))).isEqualTo("accepted");
    }
    assertThat(issue("ann", Limits.ASSET_MAX, "r")).isEqualTo("coin-limit");
    assertThat(issue("ann", Limits.ASSET_MAX - 1, "r")).isEqualTo("accepted");
    assertThat(stage.reputation.ledger().issued()).isEqualTo(Long.MAX_VALUE);
    assertThat(stage.run("ann", new RedeemCoin(1, "out"))).isEqualTo("accepted");
    assertThat(issue("ann", 1, "new")).isEqualTo("coin-limit");
  }

  @Test
  void shouldTransfer() {
    stage.issue("ann", 10);
    assertThat(transfer("ann", "bob", 11)).isEqualTo("insufficient-coin: 10 free");
    assertThat(transfer("ann", "bob", 10)).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new CoinMoved(1, 2, 10, COIN));
    assertThat(stage.coin("ann")).isZero();
    assertThat(stage.coin("bob")).isEqualTo(10);
  }

  @Test
  void shouldCheckATransfer() {
    assertThat(transfer("ann", "x", 0)).isEqualTo("amount-not-positive");
    assertThat(transfer("ann", "x", -1)).isEqualTo("amount-not-positive");
    assertThat(transfer("ann", "x", 1)).isEqualTo("member-unknown");
    assertThat(transfer("ann", "ann", 1)).isEqualTo("to-oneself");
    assertThat(transfer("ann", "bob", 1)).isEqualTo("insufficient-coin: 0 free");
  }

  @Test
  void shouldRedeem() {
    stage.issue("ann", 10);
    assertThat(stage.run("ann", new RedeemCoin(0, ""))).isEqualTo("amount-not-positive");
    assertThat(stage.run("ann", new RedeemCoin(11, ""))).isEqualTo("reference-invalid");
    assertThat(stage.run("ann", new RedeemCoin(11, "r"))).isEqualTo("insufficient-coin: 10 free");
    assertThat(stage.run("ann", new RedeemCoin(4, "r"))).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new CoinMoved(1, Account.OUTSIDE, 4, COIN));
    assertThat(stage.run("ann", new RedeemCoin(6, "r"))).isEqualTo("accepted");
    assertThat(stage.reputation.ledger().redeemed()).isEqualTo(10);
    assertThat(stage.coin("ann")).isZero();
  }

  /** Salary is coin like any other: it is taken out of its account just before it is spent. */
  @Test
  void shouldSpendSalary() {
    stage.mint("ann", 4);
    stage.pay(10);
    stage.issue("ann", 5);
    assertThat(stage.coin("ann")).isEqualTo(15);
    assertThat(transfer("ann", "bob", 5)).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new CoinMoved(1, 2, 5, COIN));
    assertThat(transfer("ann", "bob", 11)).isEqualTo("insufficient-coin: 10 free");
    assertThat(transfer("ann", "bob", 4)).isEqualTo("accepted");
    assertThat(stage.events)
        .containsExactly(
            new CoinMoved(Account.SALARY, 1, 10, Cause.of(Clause.FEE_3)),
            new CoinMoved(1, 2, 4, COIN));
    assertThat(stage.coin("ann")).isEqualTo(6);
    assertThat(stage.coin("bob")).isEqualTo(9);
    assertThat(stage.reputation.ledger().coin(Account.SALARY)).isZero();
  }

  private String issue(String to, long amount, String reference) {
    return stage.run(
        "bank", new IssueCoin(Optional.ofNullable(to).map(ReputationStage::id), amount, reference));
  }

  private String transfer(String from, String to, long amount) {
    return stage.run(from, new TransferCoin(id(to), amount));
  }
}
