package dev.witan.cli.client.http;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.envelope.Read;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.node.command.NamedContents;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Reads the journal of a node up to a head, while the node goes on. Hashes are made here, so that
 * nothing of the chain is taken on trust; of the contents those are read that an entry up to the
 * head names. In memory are one page, and the hash of each content. One thread uses it, once.
 *
 * @param <E> what taking may throw
 */
public final class NodeJournal<E extends Exception> {
  /** A page of the node's is 4 MiB and one entry more, all of it in base64. */
  private static final int PAGE_BYTES_MAX = 192 * 1024 * 1024;

  private static final int PAGE = 1_000;

  private final NodeLink link;
  private final Head target;
  private final Taker<E> taker;
  private final Set<Hash256> named = new HashSet<>(); // lookup only
  private Head head = Head.EMPTY;

  /** Takes what a journal holds: entries in their order, then contents in that of their hashes. */
  public interface Taker<E extends Exception> {
    /** The next entry, with its hash. */
    void entry(JournalEntry entry, Hash256 hash) throws E;

    /** A content with the bytes that its hash says, or a withheld one. */
    void content(Content content) throws E;
  }

  private NodeJournal(NodeLink link, Head target, Taker<E> taker) {
    this.link = link;
    this.target = target;
    this.taker = taker;
  }

  /** The node's head. */
  public static Head head(NodeLink link) throws CommandFailure, ServerProblem {
    NodeFields head = new NodeFields(link.get("/v1/head").fields());
    long position = head.count("position");
    return position == 0 ? Head.EMPTY : new Head(position, head.count("time"), head.hash("hash"));
  }

  /**
   * Reads everything up to this head; what comes later is left.
   *
   * @param progress hears of positions
   * @throws CommandFailure with {@link Exit#VERIFICATION_FAILED} when the node serves what cannot
   *     be a journal, or another one than its head says
   */
  public static <E extends Exception> void read(
      NodeLink link, Head target, Taker<E> taker, LongConsumer progress)
      throws CommandFailure, ServerProblem, E {
    NodeJournal<E> journal = new NodeJournal<>(link, target, taker);
    journal.entries(progress);
    journal.contents();
  }

  private void entries(LongConsumer progress) throws CommandFailure, ServerProblem, E {
    while (head.position() < target.position()) {
      List<NodeFields> page = page("/v1/journal?after=" + head.position() + "&limit=" + PAGE);
      if (page.isEmpty()) {
        throw wrong("entry " + (head.position() + 1), "the node's head has it, its journal not");
      }
      for (NodeFields fields : page) {
        if (head.position() < target.position()) {
          head = take(fields);
          progress.accept(head.position());
        }
      }
    }
    if (!head.hash().equals(target.hash())) {
      throw wrong("entry " + head.position(), "its hash is not that of the node's head");
    }
  }

  private Head take(NodeFields fields) throws CommandFailure, E {
    long position = head.position() + 1;
    String place = "entry " + position;
    if (fields.count("position") != position) {
      throw wrong(place, "another entry stands in its place");
    }
    long time = fields.count("time");
    byte[] command = fields.base64("command");
    byte[] events = fields.base64("events");
    if (time < head.time()
        || time > Limits.TIME_MAX
        || command.length > Limits.COMMAND_BYTES_MAX
        || events.length > Limits.EVENTS_BYTES_MAX) {
      throw wrong(place, "it is longer than an entry can be, or time runs backwards");
    }
    JournalEntry entry = new JournalEntry(position, time, fields.hash("seed"), command, events);
    Hash256 hash = entry.hash(head.hash());
    if (!hash.equals(fields.hash("hash"))) {
      throw wrong(place, "its hash is another than the node says");
    }
    addNames(command);
    taker.entry(entry, hash);
    return new Head(position, time, hash);
  }

  /** A command that cannot be read names nothing; whoever verifies it says what is wrong. */
  private void addNames(byte[] command) {
    Read<Envelope> read = Envelope.parseCanonical(command);
    if (command.length > 0 && read.problem() == null) {
      Payload payload = read.value().payload();
      CommandCodec.Decoded decoded = CommandCodec.read(payload.type(), payload.body(), Names.IDS);
      if (decoded.problem() == null) {
        NamedContents.of(decoded.command()).forEach(one -> named.add(one.hash()));
      }
    }
  }

  private void contents() throws CommandFailure, ServerProblem, E {
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
        if (named.remove(hash)) {
          taker.content(content(hash, content.isTrue("withheld")));
        }
      }
    } while (!page.isEmpty());
    Optional<String> missing = named.stream().map(Hash256::toString).sorted().findFirst();
    if (missing.isPresent()) {
      throw wrong("content " + missing.get(), "a post names it, and the node does not have it");
    }
  }

  private Content content(Hash256 hash, boolean isWithheld) throws CommandFailure, ServerProblem {
    if (isWithheld) {
      return new Content(hash, Optional.empty());
    }
    byte[] bytes = link.get("/v1/blobs/" + hash, Limits.CONTENT_BYTES_MAX).good().bytes();
    if (!Hash256.of(bytes).equals(hash)) {
      throw wrong("content " + hash, "its bytes have another SHA-256");
    }
    return new Content(hash, Optional.of(bytes));
  }

  private List<NodeFields> page(String path) throws CommandFailure, ServerProblem {
    return new NodeFields(link.get(path, PAGE_BYTES_MAX).good().fields()).objects("data");
  }

  private static CommandFailure wrong(String place, String sentence) {
    return new CommandFailure(
        Exit.VERIFICATION_FAILED, "verification-failed", place + ": " + sentence);
  }
}
