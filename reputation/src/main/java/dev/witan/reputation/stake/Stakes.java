package dev.witan.reputation.stake;

import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;
import org.agrona.collections.Long2ObjectHashMap;

/** Every stake there is, by purpose and subject, and how much each member has staked in all. */
public final class Stakes implements Snapshotted {
  private static final Stakers NOBODY = new Stakers(new int[0], new long[0], 0);

  private final Long2ObjectHashMap<StakeGroup> groups = new Long2ObjectHashMap<>(); // lookup only
  private final Long2LongHashMap delegated = new Long2LongHashMap(0); // lookup only
  private final AvailableRep available = new AvailableRep();
  private long[] staked = new long[16];
  private int size;

  /** How much of this member's REP is staked, in micro-units. */
  public long staked(int member) {
    return staked[member];
  }

  /** What this member's offers have staked and not put up for a job, newest offer first (REP-1). */
  public AvailableRep available() {
    return available;
  }

  /** How much this delegate has staked for this holder in all, under any allowance (REP-3). */
  public long delegated(int holder, int delegate) {
    return delegated.get(pair(holder, delegate));
  }

  /** The sum of all stakes that serve this purpose of this subject. */
  public long total(Purpose purpose, int subject) {
    StakeGroup group = groups.get(key(purpose, subject));
    return group == null ? 0 : group.total();
  }

  /** What this holder has staked there itself, or by this delegate. */
  public long amount(Purpose purpose, int subject, int holder, int delegate) {
    StakeGroup group = groups.get(key(purpose, subject));
    return group == null ? 0 : group.amountOf(holder, delegate);
  }

  /** The holders who have staked there, with their sums. */
  public Stakers stakers(Purpose purpose, int subject) {
    StakeGroup group = groups.get(key(purpose, subject));
    return group == null ? NOBODY : group.stakers();
  }

  /** Whether every member's staked REP is the sum of its stakes: no unit is staked twice. */
  public boolean isConsistent() {
    long[] sums = new long[size];
    for (long key : sortedKeys()) {
      StakeGroup group = groups.get(key);
      for (int slot = 0; slot < group.size(); slot++) {
        sums[group.holder(slot)] += group.amount(slot);
      }
    }
    return Arrays.equals(sums, Arrays.copyOf(staked, size));
  }

  @Mutator
  void addMember() {
    if (size == staked.length) {
      staked = Arrays.copyOf(staked, size * 2);
    }
    size++;
  }

  @Mutator
  void add(Purpose purpose, int subject, int holder, int delegate, long amount) {
    long key = key(purpose, subject);
    StakeGroup group = groups.get(key);
    if (group == null) {
      group = new StakeGroup();
      groups.put(key, group);
    }
    group.add(holder, delegate, amount);
    staked[holder] += amount;
    changeDelegated(holder, delegate, amount);
    noteOffer(purpose, subject, holder, amount);
  }

  /** Takes back part of a stake that is its only holder's own. */
  @Mutator
  void reduce(Purpose purpose, int subject, int holder, long amount) {
    StakeGroup group = groups.get(key(purpose, subject));
    group.reduce(holder, amount);
    staked[holder] -= amount;
    if (group.total() == 0) {
      groups.remove(key(purpose, subject));
    }
    noteOffer(purpose, subject, holder, -amount);
  }

  @Mutator
  private void noteOffer(Purpose purpose, int subject, int holder, long change) {
    if (purpose == Purpose.OFFER) {
      available.change(holder, subject, change);
    }
  }

  /** Frees all stakes of the group, if there is one. */
  @Mutator
  void release(Purpose purpose, int subject) {
    StakeGroup group = groups.remove(key(purpose, subject));
    for (int slot = 0; group != null && slot < group.size(); slot++) {
      staked[group.holder(slot)] -= group.amount(slot);
      changeDelegated(group.holder(slot), group.delegate(slot), -group.amount(slot));
      noteOffer(purpose, subject, group.holder(slot), -group.amount(slot));
    }
  }

  @Mutator
  private void changeDelegated(int holder, int delegate, long change) {
    if (delegate == Context.NOBODY) {
      return;
    }
    long pair = pair(holder, delegate);
    long now = delegated.get(pair) + change;
    if (now == 0) {
      delegated.remove(pair);
    } else {
      delegated.put(pair, now);
    }
  }

  @Override
  public void write(Output output) {
    output.count(size);
    for (int member = 0; member < size; member++) {
      output.count(staked[member]);
    }
    long[] keys = sortedKeys();
    output.count(keys.length);
    for (long key : keys) {
      output.count(key);
      groups.get(key).write(output);
    }
  }

  @Override
  public void restore(Input input) {
    size = input.size();
    staked = new long[Math.max(16, size)];
    for (int member = 0; member < size; member++) {
      staked[member] = input.count();
    }
    groups.clear();
    delegated.clear();
    available.clear();
    int count = input.size();
    for (int i = 0; i < count; i++) {
      long key = input.count();
      StakeGroup group = new StakeGroup();
      group.restore(input);
      groups.put(key, group);
      for (int slot = 0; slot < group.size(); slot++) {
        changeDelegated(group.holder(slot), group.delegate(slot), group.amount(slot));
        noteOffer(purpose(key, input), (int) key, group.holder(slot), group.amount(slot));
      }
    }
  }

  private static Purpose purpose(long key, Input input) {
    long ordinal = key >>> 32;
    if (ordinal >= Purpose.number()) {
      throw input.corrupt("a stake of an unknown purpose");
    }
    return Purpose.of((int) ordinal);
  }

  private long[] sortedKeys() {
    long[] keys = groups.keySet().stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(keys);
    return keys;
  }

  private static long pair(int holder, int delegate) {
    return (long) holder << 32 | delegate;
  }

  private static long key(Purpose purpose, int subject) {
    return (long) purpose.ordinal() << 32 | subject;
  }
}
