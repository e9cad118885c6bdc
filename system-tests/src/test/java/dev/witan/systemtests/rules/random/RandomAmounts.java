package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Amounts in micro-units: most lie at a bound, one beside it, or are odd. */
final class RandomAmounts {
  private static final long MOST = 1L << 60;
  private static final long MILLION = 1_000_000;

  private final Dice dice;
  private final long scale;
  private final Map<String, Long> parameters;

  RandomAmounts(Dice dice, long scale, Map<String, Long> parameters) {
    this.dice = dice;
    this.scale = scale;
    this.parameters = parameters;
  }

  /** What a member begins with. */
  long wealth() {
    return dice.one(scale, scale, scale - scale / 3, scale / 7 + 1);
  }

  /** The fee of the founding post. */
  long grant() {
    return dice.one(scale / 7, scale / 7, scale / 7 + 1, scale / 20 + 3);
  }

  /** COIN-1 and NUM-4. */
  long issue(NaiveBody body) {
    long room = MOST - (body.coinIssued() - body.coinRedeemed());
    return dice.one(0, 1, scale, scale / 3, room, room + 1, room - 1, MOST, Long.MAX_VALUE);
  }

  long coin(NaiveBody body, String as) {
    long all = body.handles().contains(as) ? body.coin(as) : scale;
    return dice.one(0, 1, all, all + 1, all / 2, all / 10, all / 10, dice.upTo(all));
  }

  long fee(NaiveBody body, String as) {
    long all = body.handles().contains(as) ? body.coin(as) : scale;
    long least = parameters.getOrDefault("pool.minFee", MILLION);
    if (dice.chance(70)) {
      return Math.max(least, dice.one(all / 10, all / 10 + 1, all / 7, all / 20, dice.upTo(all)));
    }
    return dice.one(0, 1, least, Math.max(0, least - 1), least + 1, all, all + 1, mintRoom(body));
  }

  /** The fee that may mint all that NUM-4 leaves, or a little more. */
  private long mintRoom(NaiveBody body) {
    long ratio = Math.max(1, parameters.getOrDefault("pool.mintingRatio", MILLION));
    BigInteger room =
        BigInteger.valueOf(MOST - body.supply()).multiply(BigInteger.valueOf(MILLION));
    BigInteger fee = room.divide(BigInteger.valueOf(ratio));
    return Math.min(MOST, fee.min(BigInteger.valueOf(MOST)).longValue() + dice.one(0, 1));
  }

  long allowance(NaiveBody body, String as) {
    long all = body.handles().contains(as) ? body.rep(as) : scale;
    return dice.one(0, 1, all, all / 2, all / 3, all, all * 2, MOST);
  }

  long stake(
      NaiveBody body, String pool, boolean inFavour, String holder, List<Step.Allow> allowances) {
    long free = body.handles().contains(holder) ? usable(body, holder) : scale;
    if (dice.chance(25) || !body.pools().contains(pool)) {
      return dice.one(free, free, free + 1, 1, 0, dice.upTo(free));
    }
    long same = inFavour ? body.poolFor(pool) : body.poolAgainst(pool);
    long other = inFavour ? body.poolAgainst(pool) : body.poolFor(pool);
    long tie = other - same;
    String name = pool.contains("/referendum") ? "governance.quorum" : "pool.quorum";
    if (pool.endsWith("/pool") && tie > 0 && tie <= free && dice.chance(30)) {
      return tie; // Bonds are lost at f = g, but for a ratio of one half (POOL-9).
    }
    long quorum = share(body.supply(), parameters.getOrDefault(name, 100_000L));
    long missing = quorum - same - other;
    long win = winning(same, other, inFavour);
    long allowed = allowances.isEmpty() ? free : dice.one(allowances).amount();
    long chosen =
        dice.one(free / 2, free / 3, free / 10, dice.upTo(free), tie, missing, win, allowed);
    long most = free + dice.one(0, 0, 0, 0, 1);
    long amount = chosen + dice.one(-1, 0, 0, 0, 1);
    return amount > 0 && amount <= most ? amount : dice.one(most, free / 5 + 1);
  }

  /** What makes the stakes for exactly winRatio of all, where units allow it. */
  private long winning(long same, long other, boolean inFavour) {
    long ratio = parameters.getOrDefault("pool.winRatio", 500_000L);
    long mine = inFavour ? ratio : MILLION - ratio;
    if (mine == MILLION) {
      return other;
    }
    BigInteger needed =
        BigInteger.valueOf(other)
            .multiply(BigInteger.valueOf(mine))
            .divide(BigInteger.valueOf(MILLION - mine));
    return needed.min(BigInteger.valueOf(MOST)).longValue() - same;
  }

  /** What a member may stake on pools (REP-1); sometimes only what is free. */
  private long usable(NaiveBody body, String handle) {
    return body.free(handle) + (dice.chance(30) ? 0 : available(body, handle));
  }

  /** What the member offers and has not put up for jobs. */
  static long available(NaiveBody body, String handle) {
    long available = 0;
    for (String offer : body.view().offers()) {
      if (body.view().owner(offer).equals(handle)) {
        available += body.view().amount(offer) - body.view().bonded(offer);
      }
    }
    return available;
  }

  /** What an offer stakes (AVAIL-1). */
  long offered(NaiveBody body, String as) {
    long free = body.handles().contains(as) ? body.free(as) : scale;
    return dice.chance(90)
        ? dice.one(0, 1, free / 2, free / 3, free / 3, free, free, dice.upTo(free))
        : dice.one(free + 1, MOST);
  }

  /** What would be missing for a proposal to be attested, and other amounts (GOV-2). */
  long attestation(NaiveBody body, String as, long attested) {
    long free = body.handles().contains(as) ? body.free(as) : scale;
    long ratio = parameters.getOrDefault("governance.attestation", 100_000L);
    long missing = share(body.supply(), ratio) - attested + dice.one(-1, 0, 0, 1);
    long chosen = dice.one(missing, missing, free / 3, free / 10, dice.upTo(free));
    return chosen > 0 && chosen <= free ? chosen : dice.one(0, 1, free, free, free + 1);
  }

  private static long share(long amount, long ppm) {
    return BigInteger.valueOf(amount)
        .multiply(BigInteger.valueOf(ppm))
        .divide(BigInteger.valueOf(MILLION))
        .longValue();
  }
}
