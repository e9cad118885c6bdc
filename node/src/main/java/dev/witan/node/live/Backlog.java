package dev.witan.node.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last live events, for readers who come back. One event loop uses it. */
final class Backlog {
  private final int most;
  private final Deque<LiveEvent> events = new ArrayDeque<>();
  private long forgotten;

  /**
   * An empty backlog.
   *
   * @param most how many events it keeps
   * @param position of the last entry that it never knew
   */
  Backlog(int most, long position) {
    this.most = most;
    this.forgotten = position;
  }

  void add(LiveEvent event) {
    events.addLast(event);
    while (events.size() > most) {
      forgotten = events.removeFirst().position();
    }
  }

  /** All events behind this position, or nothing when some of them were forgotten. */
  Optional<List<LiveEvent>> behind(long position) {
    if (position < forgotten) {
      return Optional.empty();
    }
    List<LiveEvent> behind = new ArrayList<>();
    for (LiveEvent event : events) {
      if (event.position() > position) {
        behind.add(event);
      }
    }
    return Optional.of(behind);
  }
}
