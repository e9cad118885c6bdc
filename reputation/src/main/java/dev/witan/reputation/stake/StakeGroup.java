package dev.witan.reputation.stake;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import java.util.Arrays;
import org.agrona.collections.Int2IntCounterMap;
import org.agrona.collections.Long2LongHashMap;

/**
 * All stakes that serve one purpose of one subject, in the order of the first stake of each holder
 * and delegate. Arrays instead of objects keep a million stakes small.
 */
final class StakeGroup {
  private static final int ABSENT = -1;

  private int[] holders = new int[4];
  private int[] delegates = new int[4];
  private long[] amounts = new long[4];
  private int size;
  private long total;
  private boolean hasDelegates;
  private final Long2LongHashMap slots = new Long2LongHashMap(ABSENT); // lookup only

  long total() {
    return total;
  }

  int size() {
    return size;
  }

  int holder(int slot) {
    return holders[slot];
  }

  int delegate(int slot) {
    return delegates[slot];
  }

  long amount(int slot) {
    return amounts[slot];
  }

  /** What this holder has staked here itself or by this delegate. */
  long amountOf(int holder, int delegate) {
    long slot = slots.get(key(holder, delegate));
    return slot == ABSENT ? 0 : amounts[(int) slot];
  }

  @Mutator
  void add(int holder, int delegate, long amount) {
    total += amount;
    long slot = slots.get(key(holder, delegate));
    if (slot != ABSENT) {
      amounts[(int) slot] += amount;
      return;
    }
    if (size == holders.length) {
      holders = Arrays.copyOf(holders, size * 2);
      delegates = Arrays.copyOf(delegates, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
    }
    holders[size] = holder;
    delegates[size] = delegate;
    amounts[size] = amount;
    hasDelegates |= delegate != Context.NOBODY;
    slots.put(key(holder, delegate), size++);
  }

  /** Takes back part of the stake of the only holder here. */
  @Mutator
  void reduce(int holder, long amount) {
    Checks.require(size == 1 && holders[0] == holder, "a stake of several is reduced", holder);
    Checks.require(amount > 0 && amount <= amounts[0], "more is taken back than staked", amount);
    amounts[0] -= amount;
    total -= amount;
  }

  /** POOL-4: the own and delegated stakes of a holder are one sum, at the place of the first. */
  Stakers stakers() {
    if (!hasDelegates) {
      return new Stakers(Arrays.copyOf(holders, size), Arrays.copyOf(amounts, size), total);
    }
    Int2IntCounterMap places = new Int2IntCounterMap(ABSENT); // lookup only
    int[] members = new int[size];
    long[] sums = new long[size];
    int count = 0;
    for (int slot = 0; slot < size; slot++) {
      int place = places.get(holders[slot]);
      if (place == ABSENT) {
        place = count++;
        members[place] = holders[slot];
        places.put(holders[slot], place);
      }
      sums[place] += amounts[slot];
    }
    return new Stakers(Arrays.copyOf(members, count), Arrays.copyOf(sums, count), total);
  }

  void write(Output output) {
    output.count(size);
    for (int slot = 0; slot < size; slot++) {
      output.count(holders[slot]).count(delegates[slot] + 1L).count(amounts[slot]);
    }
  }

  void restore(Input input) {
    int count = input.size();
    for (int i = 0; i < count; i++) {
      int holder = input.count(Integer.MAX_VALUE);
      int delegate = input.count(Integer.MAX_VALUE) - 1;
      add(holder, delegate, input.count());
    }
  }

  private static long key(int holder, int delegate) {
    return (long) holder << 32 | delegate & 0xffffffffL;
  }
}
