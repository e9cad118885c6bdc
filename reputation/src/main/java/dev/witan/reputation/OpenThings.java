package dev.witan.reputation;

import java.util.ArrayList;
import java.util.List;

/**
 * How many requests, offers and allowances of a member are open (FORUM-8). Each module that has
 * some says how many; nobody keeps a number of its own for this.
 */
public final class OpenThings {
  private final List<Counter> counters = new ArrayList<>();

  /** Counts the open things of one kind. */
  public interface Counter {
    /** How many this member has open at this time. */
    int count(int member, long time);
  }

  /** Counts these too. */
  public void count(Counter counter) {
    counters.add(counter);
  }

  /** How many the member has open in all. */
  public int of(int member, long time) {
    int sum = 0;
    for (Counter counter : counters) {
      sum += counter.count(member, time);
    }
    return sum;
  }
}
