package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: POOL-8 to POOL-11, in their order and with their causes. Method: whole records. */
final class SettlementTest {
  private static final int WIM = 0;
  private static final int ANN = 1;
  private static final int BOB = 2;
  private static final int CAT = 3;

  private final PoolStage stage = stage(Map.of());

  @Test
  void shouldRecordAnAcceptance() {
    List<AuthorShare> authors =
        List.of(new AuthorShare(WIM, 600_000), new AuthorShare(CAT, 400_000));
    int pool =
        stage.open("wim", stage.post(PostKind.EVIDENCE, authors, new CitedPost(-1, 500_000)), ONE);
    stage.stake("ann", pool, Side.FOR, 300);
    stage.stake("bob", pool, Side.AGAINST, 100);
    stage.passDeadline(pool);
    Cause cause = Cause.of(Clause.POOL_8, pool, 0);
    Cause share = Cause.of(Clause.FEE_1, pool, 0);
    Cause flow = new Cause(Clause.FORUM_4, pool, 0, -1);
    assertThat(stage.events())
        .containsExactly(
            new CoinMoved(Account.HELD, Account.SALARY, 720_000, salary(pool)),
            new SalaryPaid(720_000, index(720_000, 2000), carry(720_000, 2000), salary(pool)),
            new RepMoved(BOB, Account.FLOW, 10, cause),
            new RepMoved(Account.FLOW, ANN, 10, cause),
            new StakesReleased(Purpose.POOL_FOR, pool),
            new StakesReleased(Purpose.POOL_AGAINST, pool),
            new RepMoved(Account.OUTSIDE, ANN, 500_000, cause),
            new RepMoved(Account.OUTSIDE, Account.FLOW, 500_000, cause),
            new RepMoved(
                Account.FLOW, Account.OUTSIDE, 250_000, new Cause(Clause.FORUM_4, pool, -1, 0)),
            new RepMoved(Account.FLOW, WIM, 150_000, flow),
            new RepMoved(Account.FLOW, CAT, 100_000, flow),
            new ValueChanged(0, List.of(150_000L, 100_000L), flow),
            new CoinMoved(Account.HELD, WIM, 120_000, share),
            new CoinMoved(Account.HELD, CAT, 80_000, share),
            new CoinMoved(Account.HELD, Account.TREASURY, 80_000, share),
            new MintReserveReleased(ONE, Cause.of(Clause.NUM_4, pool, 0)),
            new PoolSettled(pool, PoolState.ACCEPTED, 300, 100));
  }

  @Test
  void shouldRecordARejection() {
    int pool = stage.open("wim", stage.post("wim"), ONE);
    stage.stake("ann", pool, Side.FOR, 100);
    stage.stake("bob", pool, Side.AGAINST, 300);
    stage.passDeadline(pool);
    Cause cause = Cause.of(Clause.POOL_9, pool, 0);
    assertThat(stage.events())
        .containsExactly(
            new CoinMoved(Account.HELD, Account.SALARY, 450_000, salary(pool)),
            new SalaryPaid(450_000, index(450_000, 2000), carry(450_000, 2000), salary(pool)),
            new RepMoved(ANN, Account.FLOW, 10, cause),
            new RepMoved(Account.FLOW, BOB, 10, cause),
            new StakesReleased(Purpose.POOL_FOR, pool),
            new StakesReleased(Purpose.POOL_AGAINST, pool),
            new RepMoved(Account.OUTSIDE, BOB, 500_000, cause),
            new CoinMoved(Account.HELD, Account.TREASURY, 50_000, Cause.of(Clause.FEE_1, pool, 0)),
            new CoinMoved(Account.HELD, WIM, 500_000, cause),
            new MintReserveReleased(ONE, Cause.of(Clause.NUM_4, pool, 0)),
            new PoolSettled(pool, PoolState.REJECTED, 100, 300));
    assertThat(stage.forum.posts().get(0).value()).isZero();
  }

  @Test
  void shouldReturnEverythingWithoutAResult() {
    int pool = stage.open("wim", stage.post("wim"), ONE);
    stage.stake("ann", pool, Side.FOR, 100);
    stage.stake("bob", pool, Side.AGAINST, 99);
    stage.passDeadline(pool);
    assertThat(stage.events())
        .containsExactly(
            new StakesReleased(Purpose.POOL_FOR, pool),
            new StakesReleased(Purpose.POOL_AGAINST, pool),
            new CoinMoved(Account.HELD, WIM, ONE, Cause.of(Clause.POOL_10, pool, 0)),
            new MintReserveReleased(ONE, Cause.of(Clause.NUM_4, pool, 0)),
            new PoolSettled(pool, PoolState.INCONCLUSIVE, 100, 99));
    assertThat(stage.coin("wim")).isEqualTo(1000 * ONE);
    assertThat(stage.reputation.free(ANN)).isEqualTo(1000);
  }

  /** POOL-8: the voters' part goes with the rest when there are no voters for. */
  @Test
  void shouldMintAllForThePost_whenNobodyStakedFor() {
    PoolStage silent = stage(Map.of(Parameter.POOL_QUORUM, 0L));
    int pool = silent.open("wim", silent.post("wim"), ONE);
    silent.passDeadline(pool);
    assertThat(silent.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(silent.rep("wim")).isEqualTo(ONE);
  }

  /** With a win ratio of 0 a post passes without a voter for: what is lost is burned. */
  @Test
  void shouldBurnLosses_whenNobodyWins() {
    PoolStage lenient = stage(Map.of(Parameter.POOL_WIN_RATIO, 0L));
    int pool = lenient.open("wim", lenient.post("wim"), ONE);
    lenient.stake("bob", pool, Side.AGAINST, 300);
    lenient.passDeadline(pool);
    assertThat(lenient.state(pool)).isEqualTo(PoolState.ACCEPTED);
    assertThat(lenient.rep("bob")).isEqualTo(970);
    assertThat(lenient.rep("wim")).isEqualTo(ONE);
    assertThat(lenient.reputation.ledger().burned()).isEqualTo(30);
  }

  /** POOL-4: the holder gains and loses with own and delegated stakes as one sum. */
  @Test
  void shouldSettleOwnAndDelegatedStakesAsOne() {
    PoolStage ninths = stage(Map.of(Parameter.POOL_BINDING_RATIO, 111_111L));
    ninths.allow("ann", "bob", 100, Long.MAX_VALUE);
    int pool = ninths.open("wim", ninths.post("wim"), ONE);
    ninths.stakeFor("ann", "bob", pool, Side.AGAINST, 5);
    ninths.stake("ann", pool, Side.AGAINST, 5);
    ninths.stake("bob", pool, Side.FOR, 990);
    ninths.passDeadline(pool);
    assertThat(ninths.rep("ann"))
        .as("share(10, 1/9) is 1, twice share(5, 1/9) is 0")
        .isEqualTo(999);
    assertThat(ninths.rep("bob")).isEqualTo(1001 + 500_000);
  }

  /** The salary goes to the balances before the settlement changes any (FEE-2). */
  @Test
  void shouldPaySalaryByTheBalancesBefore() {
    int pool = stage.open("wim", stage.post("wim"), ONE);
    stage.stake("ann", pool, Side.FOR, 1000);
    stage.passDeadline(pool);
    long each = 720_000 / 2;
    assertThat(stage.coin("ann")).isEqualTo(1000 * ONE + each);
    assertThat(stage.coin("bob")).isEqualTo(1000 * ONE + each);
  }

  /** NUM-1: a founding may set any minting ratio; the largest must not stop the machine. */
  @Test
  void shouldMintAtTheLargestRatio() {
    long ratio = (1L << 53) - 1;
    PoolStage great = stage(Map.of(Parameter.POOL_MINTING_RATIO, ratio));
    int pool = great.open("wim", great.post("wim"), 1_999_999);
    great.stake("ann", pool, Side.FOR, 1000);
    great.passDeadline(pool);
    BigInteger exact =
        BigInteger.valueOf(ratio)
            .multiply(BigInteger.valueOf(1_999_999))
            .divide(BigInteger.valueOf(1_000_000));
    assertThat(great.reputation.ledger().minted()).isEqualTo(2000 + exact.longValueExact());
  }

  @Test
  void shouldKnowWhatItMayMintAtMost() {
    Parameters third = Parameters.founding(Map.of(Parameter.POOL_MINTING_RATIO, 333_333L));
    assertThat(Pool.mostMinted(1000, third)).isEqualTo(333);
    Parameters great = Parameters.founding(Map.of(Parameter.POOL_MINTING_RATIO, Long.MAX_VALUE));
    assertThat(Pool.mostMinted(Long.MAX_VALUE, great)).isEqualTo(Limits.ASSET_MAX + 1);
    assertThat(Pool.mostMinted(0, great)).isZero();
  }

  @Test
  void shouldNeverSettleAsOpen() {
    int pool = stage.open("wim", stage.post("wim"), ONE);
    Settlement settlement = new Settlement(stage.pools, stage.forum, stage.reputation);
    assertThatThrownBy(() -> settlement.settle(stage.registry, stage.pool(pool), PoolState.OPEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Cause salary(int pool) {
    return Cause.of(Clause.FEE_2, pool, 0);
  }

  private static BigInteger index(long amount, long supply) {
    return BigInteger.valueOf(amount).shiftLeft(64).divide(BigInteger.valueOf(supply));
  }

  private static long carry(long amount, long supply) {
    return BigInteger.valueOf(amount).shiftLeft(64).mod(BigInteger.valueOf(supply)).longValue();
  }

  /** Ann and bob have 1000 units of REP each; 10 % binds, the quorum is 199 units. */
  private static PoolStage stage(Map<Parameter, Long> more) {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.FEE_AUTHOR_SHARE, 200_000L);
    set.put(Parameter.FORUM_MIN_FLOW, 0L);
    set.put(Parameter.POOL_QUORUM, 100_000L);
    set.put(Parameter.POOL_MAX_EXTENSIONS, 0L);
    set.putAll(more);
    PoolStage stage = new PoolStage(set, "wim", "ann", "bob", "cat");
    stage.mint("ann", 1000);
    stage.mint("bob", 1000);
    return stage;
  }
}
