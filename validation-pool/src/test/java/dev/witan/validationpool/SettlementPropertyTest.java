package dev.witan.validationpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.reputation.ledger.Account;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Goal: every unit of REP and coin goes where the rules say. Method: seeded parameters and stakes,
 * own and delegated, of members who meet on both sides, against the rules as they read.
 */
final class SettlementPropertyTest {
  private static final String[] NAMES = {"wim", "xia", "yao", "ann", "bob", "cat", "dan", "eva"};
  private static final int AUTHORS = 3;

  private final Map<PoolState, Integer> outcomes = new EnumMap<>(PoolState.class);
  private SplittableRandom random;
  private PoolStage stage;
  private LinkedHashMap<Integer, Long> inFavour;
  private LinkedHashMap<Integer, Long> against;
  private long[] rep;
  private long burned;
  private long treasury;
  private long salary;

  @Test
  void shouldEqualTheRulesAsTheyRead() {
    for (int seed = 1; seed <= 400; seed++) {
      random = new SplittableRandom(seed);
      try {
        stage = new PoolStage(parameters(), NAMES);
        begin();
        for (int author = 0; author < AUTHORS; author++) {
          judge(author);
        }
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
    assertThat(outcomes.get(PoolState.ACCEPTED)).isGreaterThan(200);
    assertThat(outcomes.get(PoolState.REJECTED)).isGreaterThan(200);
    assertThat(outcomes.get(PoolState.INCONCLUSIVE)).isGreaterThan(20);
  }

  private void begin() {
    rep = new long[NAMES.length];
    burned = 0;
    treasury = 0;
    salary = 0;
    for (int member = AUTHORS; member < NAMES.length; member++) {
      rep[member] = 1 + random.nextLong(random.nextBoolean() ? 30 : 1_000_000);
      stage.mint(NAMES[member], rep[member]);
    }
  }

  private Map<Parameter, Long> parameters() {
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.POOL_QUORUM, random.nextLong(4) * 100_000);
    set.put(Parameter.POOL_WIN_RATIO, 500_000 + random.nextLong(4) * 100_000);
    set.put(Parameter.POOL_MIN_FEE, 0L);
    set.put(Parameter.POOL_BINDING_RATIO, ratio());
    set.put(Parameter.POOL_REDISTRIBUTE, random.nextLong(2));
    set.put(Parameter.POOL_MINTING_RATIO, random.nextLong(3) * ratio());
    set.put(Parameter.POOL_AUTHOR_SHARE, ratio());
    set.put(Parameter.FEE_AUTHOR_SHARE, ratio());
    set.put(Parameter.FEE_TREASURY_SHARE, ratio());
    set.put(Parameter.POOL_MAX_EXTENSIONS, random.nextLong(2));
    return set;
  }

  private long ratio() {
    return switch (random.nextInt(4)) {
      case 0 -> 0;
      case 1 -> Ppm.ONE;
      default -> random.nextLong(Ppm.ONE);
    };
  }

  /** Each round has an author of its own without REP, so that no salary is mixed with the fee. */
  private void judge(int author) {
    inFavour = new LinkedHashMap<>();
    against = new LinkedHashMap<>();
    long fee = random.nextLong(random.nextBoolean() ? 20 : 1_000_000);
    int pool = stage.open(NAMES[author], stage.post(NAMES[author]), fee);
    for (int i = random.nextInt(14); i > 0 && stage.pool(pool).isOpen(); i--) {
      stake(pool);
    }
    while (stage.pool(pool).isOpen()) {
      stage.passDeadline(pool);
    }
    PoolState outcome = stage.state(pool);
    outcomes.merge(outcome, 1, Integer::sum);
    ReferenceSettlement reference =
        new ReferenceSettlement(stage.pool(pool).parameters(), inFavour, against);
    reference.settle(outcome, fee, author);
    for (int member = 0; member < NAMES.length; member++) {
      rep[member] += reference.rep.getOrDefault(member, 0L);
      assertThat(stage.reputation.rep(member)).as(NAMES[member]).isEqualTo(rep[member]);
    }
    burned += reference.burned;
    treasury += reference.treasury;
    salary += reference.salary;
    assertThat(stage.reputation.ledger().burned()).isEqualTo(burned);
    assertThat(stage.own(Account.TREASURY)).isEqualTo(treasury);
    assertThat(stage.own(Account.SALARY)).isEqualTo(salary);
    assertThat(stage.coin(NAMES[author]))
        .isEqualTo(1000 * PoolStage.ONE - fee + reference.coin.getOrDefault(author, 0L));
  }

  private void stake(int pool) {
    int holder = AUTHORS + random.nextInt(NAMES.length - AUTHORS);
    int delegate = AUTHORS + random.nextInt(NAMES.length - AUTHORS);
    Side side = random.nextInt(5) < 3 ? Side.FOR : Side.AGAINST;
    long amount = 1 + random.nextLong(stage.reputation.free(holder) / 2 + 1);
    String outcome;
    if (random.nextInt(3) == 0) {
      stage.allow(NAMES[holder], NAMES[delegate], 1_000_000, Long.MAX_VALUE);
      outcome = stage.stakeFor(NAMES[holder], NAMES[delegate], pool, side, amount);
    } else {
      outcome = stage.stake(NAMES[holder], pool, side, amount);
    }
    if (outcome.equals("accepted")) {
      (side == Side.FOR ? inFavour : against).merge(holder, amount, Long::sum);
    }
  }
}
