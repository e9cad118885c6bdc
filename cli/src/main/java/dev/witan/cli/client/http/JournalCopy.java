package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.journal.Batch;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Fetches the journal of a node into one of our own. Entries keep their positions, and their hashes
 * are made here, so that nothing of the chain is taken on trust. One thread uses it, once.
 */
public final class JournalCopy {
  /** A page of the node's is 4 MiB and one entry more, all of it in base64. */
  private static final int PAGE_BYTES_MAX = 192 * 1024 * 1024;

  private static final long COMMIT_BYTES = 8L * 1024 * 1024;
  private static final int PAGE = 1_000;

  private final NodeLink link;
  private final Journal journal;
  private final Head target;
  private Batch batch;
  private long batchBytes;

  private JournalCopy(NodeLink link, Journal journal, Head target) {
    this.link = link;
    this.journal = journal;
    this.target = target;
    this.batch = new Batch(journal.head());
  }

  /** The node's head. */
  public static Head head(NodeLink link) throws CommandFailure, ServerProblem {
    NodeFields head = new NodeFields(link.get("/v1/head").fields());
    long position = head.count("position");
    return position == 0 ? Head.EMPTY : new Head(position, head.count("time"), head.hash("hash"));
  }

  /**
   * Copies everything up to this head; what comes later is left.
   *
   * @param journal an empty one
   * @param progress hears of positions
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} when the node serves what cannot
   *     be a journal, or another one than its head says
   */
  public static void fetch(NodeLink link, Head target, Journal journal, LongConsumer progress)
      throws CommandFailure, ServerProblem {
    JournalCopy copy = new JournalCopy(link, journal, target);
    copy.entries(progress);
    copy.contents();
    copy.commit();
  }

  private void entries(LongConsumer progress) throws CommandFailure, ServerProblem {
    Head head = journal.head();
    while (head.position() < target.position()) {
      String path = "/v1/journal?after=" + head.position() + "&limit=" + PAGE;
      List<NodeFields> page = page(path);
      if (page.isEmpty()) {
        throw wrong("entry " + (head.position() + 1), "the node's head has it, its journal not");
      }
      for (NodeFields fields : page) {
        if (head.position() < target.position()) {
          head = add(head, fields);
          progress.accept(head.position());
        }
      }
    }
    if (!head.hash().equals(target.hash())) {
      throw wrong("entry " + head.position(), "its hash is not that of the node's head");
    }
  }

  private Head add(Head before, NodeFields fields) throws CommandFailure {
    long position = before.position() + 1;
    String place = "entry " + position;
    if (fields.count("position") != position) {
      throw wrong(place, "another entry stands in its place");
    }
    long time = fields.count("time");
    byte[] command = fields.base64("command");
    byte[] events = fields.base64("events");
    if (time < before.time()
        || time > Limits.TIME_MAX
        || command.length > Limits.COMMAND_BYTES_MAX
        || events.length > Limits.EVENTS_BYTES_MAX) {
      throw wrong(place, "it is longer than an entry can be, or time runs backwards");
    }
    makeRoom(command.length + (long) events.length);
    Hash256 hash =
        batch.add(new JournalEntry(position, time, fields.hash("seed"), command, events));
    if (!hash.equals(fields.hash("hash"))) {
      throw wrong(place, "its hash is another than the node says");
    }
    return new Head(position, time, hash);
  }

  private void contents() throws CommandFailure, ServerProblem {
    Optional<Hash256> last = Optional.empty();
    List<NodeFields> page;
    do {
      String after = last.map(hash -> "&after=" + hash).orElse("");
      page = page("/v1/contents?limit=" + PAGE + after);
      for (NodeFields content : page) {
        Hash256 hash = content.hash("hash");
        if (last.isPresent() && last.get().toString().compareTo(hash.toString()) >= 0) {
          throw wrong("content " + hash, "contents stand in the order of their hashes, each once");
        }
        last = Optional.of(hash);
        addContent(hash, content.isTrue("withheld"));
      }
    } while (!page.isEmpty());
  }

  private void addContent(Hash256 hash, boolean isWithheld) throws CommandFailure, ServerProblem {
    if (isWithheld) {
      makeRoom(hash.bytes().length);
      batch.addWithheld(hash);
      return;
    }
    byte[] bytes = link.get("/v1/blobs/" + hash, Limits.CONTENT_BYTES_MAX).good().bytes();
    if (!Hash256.of(bytes).equals(hash)) {
      throw wrong("content " + hash, "its bytes have another SHA-256");
    }
    makeRoom(bytes.length);
    batch.addContent(bytes);
  }

  private List<NodeFields> page(String path) throws CommandFailure, ServerProblem {
    return new NodeFields(link.get(path, PAGE_BYTES_MAX).good().fields()).objects("data");
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

  private static CommandFailure wrong(String place, String sentence) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED, "verification-failed", place + ": " + sentence);
  }
}
