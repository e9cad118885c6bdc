package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.journal.Batch;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import java.util.function.LongConsumer;

/** Fetches the journal of a node into an empty one of our own, in commits of some megabytes. */
public final class JournalCopy implements NodeJournal.Taker<RuntimeException> {
  private static final long COMMIT_BYTES = 8L * 1024 * 1024;

  private final Journal journal;
  private Batch batch;
  private long batchBytes;

  private JournalCopy(Journal journal) {
    this.journal = journal;
    this.batch = new Batch(journal.head());
  }

  /** As {@link NodeJournal#read}, into this journal. */
  public static void fetch(NodeLink link, Head target, Journal journal, LongConsumer progress)
      throws CommandFailure, ServerProblem {
    JournalCopy copy = new JournalCopy(journal);
    NodeJournal.read(link, target, copy, progress);
    copy.commit();
  }

  @Override
  public void entry(JournalEntry entry, Hash256 hash) {
    makeRoom(entry.command().length + (long) entry.events().length);
    batch.add(entry);
  }

  @Override
  public void content(Content content) {
    makeRoom(content.bytes().map(bytes -> bytes.length).orElse(content.hash().bytes().length));
    if (content.bytes().isPresent()) {
      batch.addContent(content.bytes().get());
    } else {
      batch.addWithheld(content.hash());
    }
  }

  private void makeRoom(long bytes) {
    if (batch.isFull() || batchBytes + bytes > COMMIT_BYTES) {
      commit();
    }
    batchBytes += bytes;
  }

  private void commit() {
    if (!batch.isEmpty()) {
      journal.append(batch);
      batch = new Batch(journal.head());
    }
    batchBytes = 0;
  }
}
