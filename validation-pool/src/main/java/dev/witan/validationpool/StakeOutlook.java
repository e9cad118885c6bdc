package dev.witan.validationpool;

import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.stake.Stakers;
import java.util.Arrays;

/**
 * What all that a holder has staked on one side of a pool would bring or cost, were the pool to end
 * with no other stakes than those of now and one more of this holder (POOL-8, POOL-9, POOL-10). To
 * the unit; later stakes change it. A stake for is taken to lose with the pool, which it does not
 * where only the winning ratio was missed.
 *
 * @param accepted what it changes of the holder's REP when the pool is accepted, in micro-units
 * @param rejected when it is rejected
 * @param inconclusive when it stays inconclusive: nothing
 */
public record StakeOutlook(long accepted, long rejected, long inconclusive) {
  /**
   * The outlook of one more stake. Cost: the stakers of the pool.
   *
   * @param holder the member's number
   * @param amount of the further stake, in micro-units; 0 for what is staked already
   */
  public static StakeOutlook of(
      Reputation reputation, Pool pool, Side side, int holder, long amount) {
    Stakers ours = reputation.stakers(side.purpose(), pool.number());
    Stakers theirs = reputation.stakers(side.other().purpose(), pool.number());
    int place = place(ours, holder);
    long[] stakes = with(ours.amounts(), place, amount);
    long won = won(pool, theirs);
    long gain = Split.split(won, stakes)[place] + minted(pool, side, stakes, place);
    long loss = -Ppm.share(stakes[place], pool.terms().bindingRatio());
    return side == Side.FOR ? new StakeOutlook(gain, loss, 0) : new StakeOutlook(loss, gain, 0);
  }

  private static int place(Stakers stakers, int holder) {
    for (int place = 0; place < stakers.size(); place++) {
      if (stakers.holders()[place] == holder) {
        return place;
      }
    }
    return stakers.size();
  }

  private static long[] with(long[] amounts, int place, long amount) {
    long[] stakes = Arrays.copyOf(amounts, Math.max(amounts.length, place + 1));
    stakes[place] += amount;
    return stakes;
  }

  private static long won(Pool pool, Stakers losers) {
    if (!Settlement.redistributes(pool)) {
      return 0;
    }
    long lost = 0;
    for (long stake : losers.amounts()) {
      lost += Ppm.share(stake, pool.terms().bindingRatio());
    }
    return lost;
  }

  private static long minted(Pool pool, Side side, long[] stakes, int place) {
    long minted =
        side == Side.FOR ? Settlement.mintedToVoters(pool) : Settlement.mintedOnRejection(pool);
    return Split.split(minted, stakes)[place];
  }
}
