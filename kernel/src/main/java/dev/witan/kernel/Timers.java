package dev.witan.kernel;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The machine's one queue of deadlines, in the order (deadline, creation) of TIME-2. A subject has
 * at most one timer of a kind. Setting, moving and ending one costs logarithmic time in the number
 * of timers.
 */
public final class Timers implements Snapshotted {
  private final TreeSet<Timer> queue = new TreeSet<>();
  private final Map<Key, Timer> byKey = new HashMap<>(); // lookup only
  private long created;

  /**
   * One deadline.
   *
   * @param deadline the time at which it has passed
   * @param creation a running number; a moved deadline counts as new
   * @param kind what it is for
   * @param subject the number of the thing that it belongs to
   */
  public record Timer(long deadline, long creation, TimerKind kind, long subject)
      implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      int order = Long.compare(deadline, other.deadline);
      return order != 0 ? order : Long.compare(creation, other.creation);
    }
  }

  private record Key(TimerKind kind, long subject) {}

  /** Sets the timer of this kind and subject, in place of the one that it may have. */
  @Mutator
  public void set(TimerKind kind, long subject, long deadline) {
    end(kind, subject);
    put(new Timer(deadline, created++, kind, subject));
  }

  /** Ends the timer of this kind and subject, if there is one. */
  @Mutator
  public void end(TimerKind kind, long subject) {
    Timer timer = byKey.remove(new Key(kind, subject));
    if (timer != null) {
      queue.remove(timer);
    }
  }

  /** Whether some deadline has passed at this time. */
  public boolean isDue(long time) {
    return !queue.isEmpty() && queue.first().deadline() <= time;
  }

  /** The timer that fires next; there must be one. */
  public Timer next() {
    return queue.first();
  }

  /** Whether no timer is set. */
  public boolean isEmpty() {
    return queue.isEmpty();
  }

  /** Whether this timer is set as it stands: it was neither moved nor ended. */
  public boolean holds(Timer timer) {
    return timer.equals(byKey.get(new Key(timer.kind(), timer.subject())));
  }

  @Override
  public void write(Output output) {
    output.count(created).count(queue.size());
    for (Timer timer : queue) {
      output.count(timer.deadline()).count(timer.creation());
      output.text(timer.kind().name()).count(timer.subject());
    }
  }

  @Override
  public void restore(Input input) {
    queue.clear();
    byKey.clear();
    created = input.count();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      put(new Timer(input.count(), input.count(), new TimerKind(input.text()), input.count()));
    }
  }

  @Mutator
  private void put(Timer timer) {
    queue.add(timer);
    byKey.put(new Key(timer.kind(), timer.subject()), timer);
  }
}
