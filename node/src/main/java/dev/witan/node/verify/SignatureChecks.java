package dev.witan.node.verify;

import dev.witan.journal.JournalException;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.BodyId;
import dev.witan.node.command.CommandCheck;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Entries in order, their signatures checked ahead of the reader by as many threads as there are
 * processors: checking takes most of a verification's time. A few chunks are in memory at a time.
 */
final class SignatureChecks implements AutoCloseable {
  private static final int CHUNK = 256;

  private final Iterator<StoredEntry> entries;
  private final int chunksAhead = 4 * Runtime.getRuntime().availableProcessors();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(), SignatureChecks::daemon);
  private final Deque<Future<List<CheckedEntry>>> ahead = new ArrayDeque<>();
  private Optional<BodyId> body = Optional.empty();
  private JournalException failure;

  SignatureChecks(Iterator<StoredEntry> entries) {
    this.entries = entries;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "witan-verify");
    thread.setDaemon(true);
    return thread;
  }

  /** All commands behind the founding must be for this body. */
  void expect(BodyId founded) {
    body = Optional.of(founded);
  }

  /**
   * The next entries, none when the journal ends or cannot be read on ({@link #failure}). The
   * founding comes alone, because the rest is checked against its id.
   */
  List<CheckedEntry> next() {
    if (body.isEmpty()) {
      return readable() ? List.of(check(entries.next(), body)) : List.of();
    }
    while (ahead.size() < chunksAhead && readable()) {
      List<StoredEntry> chunk = chunk();
      Optional<BodyId> expected = body;
      ahead.add(workers.submit(() -> chunk.stream().map(one -> check(one, expected)).toList()));
    }
    return ahead.isEmpty() ? List.of() : await(ahead.remove());
  }

  /** Why the journal could not be read to its end, or null. */
  JournalException failure() {
    return failure;
  }

  private boolean readable() {
    try {
      return failure == null && entries.hasNext();
    } catch (JournalException e) {
      failure = e; // What was read before it comes first.
      return false;
    }
  }

  private List<StoredEntry> chunk() {
    List<StoredEntry> chunk = new ArrayList<>(CHUNK);
    while (chunk.size() < CHUNK && readable()) {
      chunk.add(entries.next());
    }
    return chunk;
  }

  private static CheckedEntry check(StoredEntry stored, Optional<BodyId> body) {
    byte[] command = stored.entry().command();
    return new CheckedEntry(
        stored, command.length == 0 ? null : CommandCheck.stored(command, body));
  }

  private static List<CheckedEntry> await(Future<List<CheckedEntry>> chunk) {
    try {
      return chunk.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while signatures were checked", e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
