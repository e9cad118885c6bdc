package dev.witan.node.sequencer;

import dev.witan.envelope.Receipt;
import dev.witan.journal.Batch;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Rejection;
import dev.witan.node.NodeKey;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;

/** What gathers for one commit: entries, contents, and the answers that wait for them. */
final class OpenBatch {
  private final Batch batch;
  private final List<Waiting> waiting = new ArrayList<>();

  /** An answer that is made when the batch is durable, on the thread that made it so. */
  private interface Making {
    Answer make(Journal journal, NodeKey key);
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

  void addTick(JournalEntry entry) {
    batch.add(entry);
  }

  void addAccepted(
      Promise<Answer> promise, Hash256 command, JournalEntry entry, List<byte[]> contents) {
    Hash256 previous = batch.head().hash();
    contents.forEach(batch::addContent);
    Hash256 hash = batch.add(entry);
    waiting.add(
        new Waiting(
            promise,
            command,
            (journal, key) ->
                accepted(key, command, new StoredEntry(entry, previous, hash), false)));
  }

  void addRejected(Promise<Answer> promise, Hash256 command, Rejection rejection) {
    waiting.add(new Waiting(promise, command, (journal, key) -> new Answer.Rejected(rejection)));
  }

  void addDuplicate(Promise<Answer> promise, Hash256 command, long position) {
    waiting.add(
        new Waiting(
            promise,
            command,
            (journal, key) -> accepted(key, command, journal.read(position).next(), true)));
  }

  /** Commits, and returns what hands out the answers. */
  Runnable commit(Journal journal, NodeKey key) {
    journal.append(batch);
    List<Runnable> answers = new ArrayList<>(waiting.size());
    for (Waiting one : waiting) {
      Answer answer = one.making().make(journal, key);
      answers.add(() -> one.promise().complete(answer));
    }
    return () -> answers.forEach(Runnable::run);
  }

  /** Nobody knows whether the commit happened. */
  void loseCommit() {
    waiting.forEach(one -> one.promise().complete(new Answer.FateUnknown(one.command())));
  }

  /** The commit never began. */
  void giveUp() {
    waiting.forEach(one -> one.promise().complete(new Answer.NotTaken(Answer.Reason.STOPPED)));
  }

  private static Answer accepted(
      NodeKey key, Hash256 command, StoredEntry stored, boolean isRepeated) {
    JournalEntry entry = stored.entry();
    Receipt.Facts facts =
        new Receipt.Facts(
            command,
            entry.position(),
            stored.hash(),
            stored.previous(),
            entry.time(),
            Hash256.of(entry.events()));
    return new Answer.Accepted(key.receipt(facts), isRepeated);
  }
}
