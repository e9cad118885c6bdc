package dev.witan.reputation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import org.junit.jupiter.api.Test;

/** Goal: a snapshot leaves nothing out. Method: every part of the state is looked at afterwards. */
final class ReputationModuleTest {
  @Test
  void shouldSnapshotEveryPartOfTheState() {
    ReputationStage stage = new ReputationStage("bank", "ann", "bob");
    stage.mint("ann", 4);
    stage.pay(10);
    stage.run("ann", new AllowStaking(ReputationStage.id("bob"), 3, 2000));
    stage.reputation.stake(stage, Purpose.POOL_FOR, 7, 1, 2, 2);
    Reputation copy = stage.restored().reputation;
    assertThat(copy.members().named("bob")).isEqualTo(2);
    assertThat(copy.members().named("over")).isNegative();
    assertThat(copy.rep(1)).isEqualTo(4);
    assertThat(copy.ledger().coin(Account.SALARY)).isEqualTo(10);
    assertThat(copy.salary().step()).isEqualTo(stage.reputation.salary().step());
    assertThat(copy.coin(1)).isEqualTo(10);
    assertThat(copy.stakes().total(Purpose.POOL_FOR, 7)).isEqualTo(2);
    assertThat(copy.allowances().of(1, 2).orElseThrow().amount()).isEqualTo(3);
    assertThat(copy.stakes().delegated(1, 2)).isEqualTo(2);
  }
}
