package dev.witan.forum;

import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.Arrays;

/** How many bytes each member has published on the UTC day of its last post (FORUM-8). */
public final class DailyBytes implements Snapshotted {
  private static final long DAY_MS = 24L * 60 * 60 * 1000;

  private long[] day = new long[0];
  private long[] bytes = new long[0];

  /** What the member has published on the UTC day of this time. */
  public long published(int member, long time) {
    return member < day.length && day[member] == time / DAY_MS ? bytes[member] : 0;
  }

  @Mutator
  void add(int member, long time, long more) {
    if (member >= day.length) {
      int capacity = Math.max(member + 1, day.length * 2);
      day = Arrays.copyOf(day, capacity);
      bytes = Arrays.copyOf(bytes, capacity);
    }
    bytes[member] = published(member, time) + more;
    day[member] = time / DAY_MS;
  }

  @Override
  public void write(Output output) {
    int size = day.length;
    while (size > 0 && day[size - 1] == 0 && bytes[size - 1] == 0) {
      size--; // How far the arrays have grown is no part of the state.
    }
    output.count(size);
    for (int member = 0; member < size; member++) {
      output.count(day[member]).count(bytes[member]);
    }
  }

  @Override
  public void restore(Input input) {
    int size = input.size();
    day = new long[size];
    bytes = new long[size];
    for (int member = 0; member < size; member++) {
      day[member] = input.count();
      bytes[member] = input.count();
    }
  }
}
