package dev.witan.reputation.stake;

import dev.witan.kernel.Mutator;
import java.util.Arrays;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.Long2LongHashMap;

/**
 * What members' offers have staked and not put up for jobs: it counts as free for stakes on pools
 * and takings (REP-1). It follows from the stakes, so a snapshot does not hold it.
 */
public final class AvailableRep {
  private static final int[] NONE = {};

  private final Long2LongHashMap totals = new Long2LongHashMap(0); // lookup only
  private final Int2ObjectHashMap<int[]> offers = new Int2ObjectHashMap<>(); // lookup only
  private final Long2LongHashMap amounts = new Long2LongHashMap(0); // lookup only
  private Watcher watcher = offer -> {};

  /** Hears of offers whose stake has changed, right after it has. */
  public interface Watcher {
    @Mutator
    void changed(int offer);
  }

  /** Tells this watcher from now on: the one whose draw depends on it. */
  public void watch(Watcher who) {
    watcher = who;
  }

  /** All of it that is this member's, in micro-units of REP. */
  public long total(int member) {
    return totals.get(member);
  }

  /** The numbers of the member's offers that have some staked, oldest first; not to be changed. */
  public int[] offers(int member) {
    int[] found = offers.get(member);
    return found == null ? NONE : found;
  }

  @Mutator
  void change(int member, int offer, long change) {
    long before = amounts.get(offer);
    long now = before + change;
    set(totals, member, totals.get(member) + change);
    set(amounts, offer, now);
    if (before == 0) {
      offers.put(member, with(offers(member), offer));
    } else if (now == 0) {
      offers.put(member, without(offers(member), offer));
    }
    watcher.changed(offer);
  }

  @Mutator
  void clear() {
    totals.clear();
    offers.clear();
    amounts.clear();
  }

  private static void set(Long2LongHashMap map, long key, long value) {
    if (value == 0) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** A member has few offers, and their numbers follow their age. */
  private static int[] with(int[] before, int offer) {
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = offer;
    Arrays.sort(after);
    return after;
  }

  private static int[] without(int[] before, int offer) {
    return Arrays.stream(before).filter(one -> one != offer).toArray();
  }
}
