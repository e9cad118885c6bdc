package dev.witan.simulations.run;

import java.util.PriorityQueue;

/** What will happen, in the order (time, creation). Times are milliseconds since the epoch. */
final class Happenings {
  private final PriorityQueue<Happening> queue = new PriorityQueue<>();
  private long created;

  private record Happening(long time, long creation, Runnable action)
      implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int order = Long.compare(time, other.time);
      return order != 0 ? order : Long.compare(creation, other.creation);
    }
  }

  /** Plans that this happens at this time. */
  void at(long time, Runnable action) {
    queue.add(new Happening(time, created++, action));
  }

  /** When the next one happens; the end of time when nothing is planned. */
  long next() {
    return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().time();
  }

  /** Lets the next one happen. */
  void happen() {
    queue.remove().action().run();
  }
}
