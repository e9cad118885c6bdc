package dev.witan.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: what other modules check and do here. Method: each at both sides of its bound. */
final class ReputationTest {
  private static final Cause CAUSE = Cause.of(Clause.POOL_8, 3, 5);
  private static final int ANN = 1;
  private static final int BOB = 2;

  private final ReputationStage stage = new ReputationStage("bank", "ann", "bob");
  private final Reputation reputation = stage.reputation;

  @Test
  void shouldTellFreeFromStaked() {
    stage.mint("ann", 10);
    reputation.stake(stage, Purpose.POOL_AGAINST, 4, ANN, -1, 7);
    assertThat(stage.events).endsWith(new RepStaked(Purpose.POOL_AGAINST, 4, ANN, -1, 7));
    assertThat(reputation.rep(ANN)).isEqualTo(10);
    assertThat(reputation.free(ANN)).isEqualTo(3);
    assertThat(reputation.checkFree(ANN, 3)).isEmpty();
    assertThat(code(reputation.checkFree(ANN, 4))).isEqualTo("insufficient-rep 3 free");
    assertThat(reputation.stakers(Purpose.POOL_AGAINST, 4).total()).isEqualTo(7);
    assertThat(reputation.stakers(Purpose.POOL_FOR, 4).size()).isZero();
  }

  @Test
  void shouldReleaseOnceAndOnlyWhatIsThere() {
    stage.mint("ann", 10);
    reputation.stake(stage, Purpose.POOL_FOR, 4, ANN, -1, 7);
    stage.events.clear();
    reputation.release(stage, Purpose.POOL_AGAINST, 4);
    reputation.release(stage, Purpose.POOL_FOR, 5);
    assertThat(stage.events).isEmpty();
    reputation.release(stage, Purpose.POOL_FOR, 4);
    reputation.release(stage, Purpose.POOL_FOR, 4);
    assertThat(stage.events).containsExactly(new StakesReleased(Purpose.POOL_FOR, 4));
    assertThat(reputation.free(ANN)).isEqualTo(10);
  }

  /** A settlement that would start from a broken state stops instead. */
  @Test
  void shouldStopAtAStakerWhoIsNotSound() {
    stage.mint("ann", 10);
    stage.mint("bob", 10);
    reputation.stake(stage, Purpose.POOL_FOR, 4, BOB, -1, 10);
    reputation.stake(stage, Purpose.POOL_FOR, 4, ANN, -1, 10);
    assertThat(reputation.stakers(Purpose.POOL_FOR, 4).size()).isEqualTo(2);
    stage.emit(new RepMoved(BOB, Account.OUTSIDE, 1, CAUSE));
    assertThatThrownBy(() -> reputation.stakers(Purpose.POOL_FOR, 4))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("a staker has staked more than the balance");
    stage.emit(new RepMoved(Account.OUTSIDE, BOB, 1, CAUSE));
    assertThat(reputation.stakers(Purpose.POOL_FOR, 4).total()).isEqualTo(20);
    stage.pay(100);
    stage.emit(new RepMoved(Account.OUTSIDE, ANN, 1, CAUSE));
    stage.emit(new SalaryPaid(1, BigInteger.ZERO, 0, CAUSE));
    assertThatThrownBy(() -> reputation.stakers(Purpose.POOL_FOR, 4))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldCheckAnAllowance() {
    assertThat(code(allowed(1, 1000))).isEqualTo("no-allowance ");
    stage.run("ann", new AllowStaking(ReputationStage.id("bob"), 10, 2000));
    assertThat(allowed(10, 1999)).isEmpty();
    assertThat(code(allowed(11, 1999))).isEqualTo("allowance-exceeded 10 left");
    assertThat(code(allowed(1, 2000))).isEqualTo("no-allowance ");
    stage.mint("ann", 10);
    reputation.stake(stage, Purpose.POOL_FOR, 0, ANN, BOB, 4);
    assertThat(allowed(6, 1000)).isEmpty();
    assertThat(code(allowed(7, 1000))).isEqualTo("allowance-exceeded 6 left");
    assertThat(code(reputation.checkAllowance(BOB, ANN, 1, 1000))).isEqualTo("no-allowance ");
    stage.run("ann", new AllowStaking(ReputationStage.id("bob"), 3, 2000));
    assertThat(code(allowed(1, 1000))).as("4 are staked").isEqualTo("allowance-exceeded 0 left");
  }

  @Test
  void shouldReserveWhatMayBeMinted() {
    stage.mint("ann", 10);
    assertThat(reputation.checkMintReserve(Limits.ASSET_MAX - 10)).isEmpty();
    assertThat(code(reputation.checkMintReserve(Limits.ASSET_MAX - 9))).isEqualTo("supply-limit ");
    stage.events.clear();
    reputation.reserveMint(stage, 0, CAUSE);
    reputation.releaseMint(stage, 0, CAUSE);
    assertThat(stage.events).isEmpty();
    reputation.reserveMint(stage, 5, CAUSE);
    assertThat(reputation.ledger().mintReserve()).isEqualTo(5);
    assertThat(reputation.checkMintReserve(Limits.ASSET_MAX - 15)).isEmpty();
    assertThat(code(reputation.checkMintReserve(Limits.ASSET_MAX - 14))).isEqualTo("supply-limit ");
    reputation.releaseMint(stage, 3, CAUSE);
    assertThat(reputation.ledger().mintReserve()).isEqualTo(2);
    assertThat(stage.events)
        .containsExactly(new MintReserved(5, CAUSE), new MintReserveReleased(3, CAUSE));
  }

  /** All that was ever minted is a total of its own, and stays below 2^63. */
  @Test
  void shouldReserveNoMoreThanTheTotalCanHold() {
    for (int i = 0; i < 7; i++) {
      stage.mint("ann", Limits.ASSET_MAX);
      reputation.moveRep(stage, ANN, Account.OUTSIDE, Limits.ASSET_MAX, CAUSE);
    }
    assertThat(reputation.checkMintReserve(Limits.ASSET_MAX - 1)).isEmpty();
    assertThat(code(reputation.checkMintReserve(Limits.ASSET_MAX))).isEqualTo("supply-limit ");
    reputation.reserveMint(stage, 5, CAUSE);
    assertThat(reputation.checkMintReserve(Limits.ASSET_MAX - 6)).isEmpty();
    assertThat(code(reputation.checkMintReserve(Limits.ASSET_MAX - 5))).isEqualTo("supply-limit ");
  }

  @Test
  void shouldMoveNothingForNothing() {
    stage.events.clear();
    reputation.moveRep(stage, Account.OUTSIDE, ANN, 0, CAUSE);
    reputation.moveCoin(stage, ANN, BOB, 0, CAUSE);
    reputation.paySalary(stage, 0, CAUSE);
    assertThat(stage.events).isEmpty();
    reputation.moveRep(stage, Account.OUTSIDE, ANN, 1, CAUSE);
    reputation.paySalary(stage, 0, CAUSE);
    assertThat(stage.events).containsExactly(new RepMoved(Account.OUTSIDE, ANN, 1, CAUSE));
  }

  /** The salary example of the rules, section 4. */
  @Test
  void shouldShareSalaryByBalance() {
    stage.mint("ann", 64 * ReputationStage.ONE);
    stage.mint("bob", 960 * ReputationStage.ONE);
    stage.events.clear();
    stage.pay(128 * ReputationStage.ONE);
    assertThat(stage.coin("ann")).isEqualTo(8 * ReputationStage.ONE);
    assertThat(stage.coin("bob")).isEqualTo(120 * ReputationStage.ONE);
    BigInteger eighth = BigInteger.ONE.shiftLeft(61);
    Cause cause = Cause.of(Clause.COIN_1);
    assertThat(stage.events)
        .endsWith(
            new CoinMoved(Account.HELD, Account.SALARY, 128 * ReputationStage.ONE, cause),
            new SalaryPaid(128 * ReputationStage.ONE, eighth, 0, cause));
    stage.checkInvariants();
  }

  @Test
  void shouldPayTheTreasury_whenNobodyHoldsRep() {
    stage.pay(9);
    assertThat(reputation.ledger().coin(Account.TREASURY)).isEqualTo(9);
    assertThat(reputation.ledger().coin(Account.SALARY)).isZero();
    assertThat(stage.events)
        .endsWith(new CoinMoved(Account.HELD, Account.TREASURY, 9, Cause.of(Clause.COIN_1)));
  }

  /** Only a member's own coin is topped up from its salary, and only when it does not suffice. */
  @Test
  void shouldTakeSalaryOutAsFarAsNeeded() {
    stage.mint("ann", 1);
    stage.pay(10);
    stage.issue("ann", 3);
    stage.events.clear();
    reputation.moveCoin(stage, ANN, Account.HELD, 3, CAUSE);
    assertThat(stage.events).hasSize(1);
    reputation.moveCoin(stage, ANN, Account.HELD, 1, CAUSE);
    assertThat(stage.events)
        .endsWith(
            new CoinMoved(Account.SALARY, ANN, 10, Cause.of(Clause.FEE_3)),
            new CoinMoved(ANN, Account.HELD, 1, CAUSE));
    assertThat(reputation.checkCoin(ANN, 9)).isEmpty();
    assertThat(code(reputation.checkCoin(ANN, 10))).isEqualTo("insufficient-coin 9 free");
    stage.checkInvariants();
  }

  private Optional<Rejection> allowed(long amount, long time) {
    return reputation.checkAllowance(ANN, BOB, amount, time);
  }

  private static String code(Optional<Rejection> rejection) {
    Rejection there = rejection.orElseThrow();
    return there.code().code() + " " + there.detail();
  }
}
