package dev.witan.simulations.journaling;

import java.util.ArrayList;
import java.util.List;

/**
 * Hands decided entries from the thread of the import to the one that writes, and back to the
 * former how far the latter has come or why it cannot go on. Bounded, so that memory stays small
 * when the disk is slow. For these two threads.
 */
final class Handover {
  private static final int ENTRIES_MAX = 1024;
  private static final long BYTES_MAX = 16L * 1024 * 1024;

  private List<Decided> waiting = new ArrayList<>();
  private long waitingBytes;
  private long done;
  private boolean isEnded;
  private Throwable failure;

  /** Hands over an entry, once there is room; throws what the writer failed with. */
  synchronized void put(Decided decided) {
    while (failure == null && (waiting.size() >= ENTRIES_MAX || waitingBytes >= BYTES_MAX)) {
      await();
    }
    check();
    waiting.add(decided);
    waitingBytes += decided.bytes();
    notifyAll();
  }

  /** What has gathered, at least one entry; none when there will be no more. */
  synchronized List<Decided> takeAll() {
    while (waiting.isEmpty() && !isEnded) {
      await();
    }
    List<Decided> taken = waiting;
    waiting = new ArrayList<>();
    waitingBytes = 0;
    notifyAll();
    return taken;
  }

  /** Everything up to this position is on the disk. */
  synchronized void done(long position) {
    done = position;
    notifyAll();
  }

  /** Waits until everything up to this position is on the disk; throws what the writer threw. */
  synchronized void awaitDone(long position) {
    while (failure == null && done < position) {
      await();
    }
    check();
  }

  /** There will be no more entries; those that wait are still to be written. */
  synchronized void end() {
    isEnded = true;
    notifyAll();
  }

  /** As {@link #end}, and those that wait are dropped. */
  synchronized void abandon() {
    waiting.clear();
    end();
  }

  /** The writer cannot go on. */
  synchronized void fail(Throwable thrown) {
    failure = thrown;
    notifyAll();
  }

  /** Throws what the writer failed with. */
  synchronized void check() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }

  private void await() {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the journal was written", e);
    }
  }
}
