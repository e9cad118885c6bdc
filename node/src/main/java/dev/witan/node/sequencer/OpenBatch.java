package dev.witan.node.sequencer;

import dev.witan.journal.Batch;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.node.NodeKey;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What gathers for one commit: entries, contents, and the answers that wait for them. */
final class OpenBatch {
  /** Most contents of one command; a batch that is not full takes them and the entry behind. */
  private static final int CONTENTS_MAX = Limits.ATTACHMENTS_MAX + 1;

  private static final int ITEMS_FULL = Limits.BATCH_ITEMS_FULL - CONTENTS_MAX;

  private static final long BYTES_FULL =
      Limits.BATCH_BYTES_FULL - CONTENTS_MAX * Limits.ATTACHMENT_BYTES_MAX;

  /** More than the position, time, seed and lengths of an entry. */
  private static final int FIXED_BYTES_MAX = 64;

  private final Batch batch;
  private final List<Waiting> waiting = new ArrayList<>();
  private final SortedSet<Long> repeated = new TreeSet<>();
  private int items;
  private long bytes;

  /** An answer that is made when the batch is durable, on the thread that made it so. */
  private interface Making {
    Answer make(EarlierEntries earlier, NodeKey key);
  }

  private record Waiting(Promise<Answer> promise, Hash256 command, Making making) {}

  OpenBatch(Head before) {
    this.batch = new Batch(before);
  }

  Batch batch() {
    return batch;
  }

  /** Whether there is nothing to commit and nobody to answer. */
  boolean isEmpty() {
    return batch.isEmpty() && waiting.isEmpty();
  }

  /** Whether the next command has to wait for the next batch. */
  boolean isFull() {
    return items >= ITEMS_FULL
        || bytes >= BYTES_FULL
        || waiting.size() >= Limits.QUEUE_COMMANDS_MAX;
  }

  void addTick(JournalEntry entry) {
    add(entry);
  }

  private Hash256 add(JournalEntry entry) {
    items++;
    bytes += FIXED_BYTES_MAX + entry.command().length + entry.events().length;
    return batch.add(entry);
  }

  private void addContent(byte[] content) {
    items++;
    bytes += content.length;
    batch.addContent(content);
  }

  void addAccepted(
      Promise<Answer> promise, Hash256 command, JournalEntry entry, List<byte[]> contents) {
    Hash256 previous = batch.head().hash();
    contents.forEach(this::addContent);
    Hash256 hash = add(entry);
    waiting.add(
        new Waiting(
            promise,
            command,
            (earlier, key) ->
                accepted(key, command, new StoredEntry(entry, previous, hash), false)));
  }

  void addRejected(Promise<Answer> promise, Hash256 command, Rejection rejection) {
    waiting.add(new Waiting(promise, command, (earlier, key) -> new Answer.Rejected(rejection)));
  }

  void addDuplicate(Promise<Answer> promise, Hash256 command, long position) {
    repeated.add(position);
    waiting.add(
        new Waiting(
            promise,
            command,
            (earlier, key) -> accepted(key, command, earlier.at(position), true)));
  }

  /** Commits, and returns what hands out the answers. */
  Runnable commit(Journal journal, NodeKey key) {
    journal.append(batch);
    EarlierEntries earlier = new EarlierEntries(journal, repeated);
    List<Runnable> answers = new ArrayList<>(waiting.size());
    for (Waiting one : waiting) {
      Answer answer = one.making().make(earlier, key);
      answers.add(() -> answer(one.promise(), answer));
    }
    return () -> answers.forEach(Runnable::run);
  }

  /** Nobody knows whether the commit happened. */
  void loseCommit() {
    waiting.forEach(one -> answer(one.promise(), new Answer.FateUnknown(one.command())));
  }

  /** The commit never began. */
  void giveUp() {
    waiting.forEach(one -> answer(one.promise(), new Answer.NotTaken(Answer.Reason.STOPPED)));
  }

  /**
   * Gives an answer, on the sequencer's loop. A listener that throws is heard by Vert.x's handler
   * of exceptions; it must not keep the answers behind it from others.
   */
  static void answer(Promise<Answer> promise, Answer answer) {
    try {
      promise.complete(answer);
    } catch (RuntimeException | Error e) {
      Vertx.currentContext()
          .runOnContext(
              thrown -> {
                throw e;
              });
    }
  }

  private static Answer accepted(
      NodeKey key, Hash256 command, StoredEntry stored, boolean isRepeated) {
    return new Answer.Accepted(key.receipt(Answer.facts(command, stored)), isRepeated);
  }
}
