package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** TIME-2: what waits for its deadline. An owner has at most one timer. */
final class NaiveTimers {
  /** The number is that of the timer's creation; a moved deadline counts as new. */
  record Timer(BigInteger deadline, long number, String owner, Runnable action) {
    boolean isBefore(Timer other) {
      int order = deadline.compareTo(other.deadline);
      return order < 0 || (order == 0 && number < other.number);
    }
  }

  private final List<Timer> timers = new ArrayList<>();
  private long made;

  void set(String owner, BigInteger deadline, Runnable action) {
    end(owner);
    timers.add(new Timer(deadline, made, owner, action));
    made = made + 1;
  }

  void end(String owner) {
    timers.removeIf(timer -> timer.owner().equals(owner));
  }

  /** Who waits. */
  Set<String> owners() {
    Set<String> owners = new TreeSet<>();
    for (Timer timer : timers) {
      owners.add(timer.owner());
    }
    return owners;
  }

  /** The timer that fires next at this time, or null. */
  Timer firstDue(long at) {
    Timer first = null;
    for (Timer timer : timers) {
      boolean due = timer.deadline().compareTo(big(at)) <= 0;
      if (due && (first == null || timer.isBefore(first))) {
        first = timer;
      }
    }
    return first;
  }
}
