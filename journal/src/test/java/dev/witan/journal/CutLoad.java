package dev.witan.journal;

import dev.witan.kernel.Hash256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes to a journal until it fails: entries in batches of mixed sizes with content, withholdings,
 * and snapshots from a second thread. What belongs to a position is always the same.
 */
final class CutLoad {
  private final SplittableRandom random;
  private final ConcurrentMap<Long, Boolean> withheld = new ConcurrentHashMap<>();
  private long acknowledged;

  CutLoad(SplittableRandom random) {
    this.random = random;
  }

  /** The last position whose append returned. */
  long acknowledged() {
    return acknowledged;
  }

  /** True when it is acknowledged, false when it was begun, null when not. */
  Boolean isWithheld(long position) {
    return withheld.get(position);
  }

  static boolean hasContent(long position) {
    return position % 5 == 0;
  }

  static byte[] content(long position) {
    return bytes(position, position % 10 == 0 ? 40_000 : 1_000);
  }

  /** The bytes of the state behind this position. */
  static byte[] state(long position) {
    return bytes(position, 400_000);
  }

  private static byte[] bytes(long position, int most) {
    byte[] bytes = new byte[8 + new SplittableRandom(position).nextInt(most)];
    Arrays.fill(bytes, (byte) position);
    ByteBuffer.wrap(bytes).putLong(position);
    return bytes;
  }

  /** Works for as many batches, or until the power is cut. */
  void run(Journal journal, int batches, Runnable eachBatch) {
    acknowledged = Math.max(acknowledged, journal.head().position());
    AtomicReference<RuntimeException> wrong = new AtomicReference<>();
    Thread snapshots = new Thread(() -> writeSnapshots(journal, wrong));
    snapshots.start();
    try {
      for (int i = 0; i < batches; i++) {
        append(journal);
        eachBatch.run();
      }
    } catch (JournalException e) {
      if (e.failure().kind() != FailureKind.UNAVAILABLE) {
        throw e;
      }
    } finally {
      snapshots.interrupt();
      join(snapshots);
    }
    if (wrong.get() != null) {
      throw wrong.get();
    }
  }

  private void append(Journal journal) {
    Batch batch = new Batch(journal.head());
    int size = random.nextInt(4) == 0 ? 1 + random.nextInt(150) : 1 + random.nextInt(8);
    for (int i = 0; i < size; i++) {
      long position = batch.head().position() + 1;
      batch.add(Entries.entry(position));
      if (hasContent(position)) {
        batch.addContent(content(position));
      }
    }
    acknowledged = journal.append(batch).position();
    long old = 5 * (1 + random.nextLong(acknowledged));
    if (old <= acknowledged && random.nextInt(3) == 0) {
      withheld.putIfAbsent(old, false);
      journal.withhold(Hash256.of(content(old)));
      withheld.put(old, true);
    }
  }

  private static void writeSnapshots(Journal journal, AtomicReference<RuntimeException> wrong) {
    while (!Thread.currentThread().isInterrupted()) {
      long position = journal.head().position();
      byte[] state = state(position);
      try (SnapshotWriter writer = journal.writeSnapshot(position)) {
        writer.accept(state, state.length);
        writer.finish();
        Thread.sleep(2);
      } catch (InterruptedException e) {
        return;
      } catch (JournalException e) {
        wrong.set(e.failure().kind() == FailureKind.ALTERED ? e : null);
        return;
      } catch (RuntimeException e) {
        wrong.set(e);
        return;
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      throw new IllegalStateException("the thread of the snapshots does not end");
    }
  }
}
