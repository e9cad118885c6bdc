package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Receipt;
import dev.witan.journal.Journal;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What the clients of a node were told, held against its journal. Any thread may add. */
final class ReceiptLog {
  /** Receipts that no journal has been held against yet, by position. */
  private final Map<Long, Receipt> receipts = new ConcurrentHashMap<>();

  private final Queue<byte[]> unanswered = new ConcurrentLinkedQueue<>();
  private final AtomicLong answered = new AtomicLong();
  private final Map<Hash256, Long> stored = new ConcurrentHashMap<>();
  private final Set<Hash256> waiting = ConcurrentHashMap.newKeySet();
  private long checked;
  private Hash256 head;
  private long lostInFlight;

  /** A command was answered with this receipt: for the first time, or as it was before. */
  void add(byte[] envelope, Receipt receipt, boolean isReplay) {
    assertThat(receipt.command()).isEqualTo(id(envelope));
    Long position = stored.get(receipt.command());
    if (position != null) {
      assertThat(isReplay).as("the journal has it").isTrue();
      assertThat(receipt.position()).isEqualTo(position);
      return;
    }
    if (isReplay) {
      assertThat(waiting.remove(receipt.command())).as("it was sent before").isTrue();
    }
    assertThat(receipts.put(receipt.position(), receipt)).as("two at one place").isNull();
    answered.incrementAndGet();
  }

  /** The node took this command and will know later; it may be durable before the next check. */
  void addWaiting(byte[] envelope) {
    waiting.add(id(envelope));
  }

  /** Commands of which nobody knows. */
  Queue<byte[]> unanswered() {
    return unanswered;
  }

  /** Takes all commands of which nobody knows. */
  Queue<byte[]> takeUnanswered() {
    Queue<byte[]> taken = new ConcurrentLinkedQueue<>(unanswered);
    unanswered.clear();
    return taken;
  }

  /** How many receipts there have been. */
  long answered() {
    return answered.get();
  }

  /** How many commands were in flight at kills and left no trace. */
  long lostInFlight() {
    return lostInFlight;
  }

  /** How many entries the journal had when it was last looked at. */
  long entries() {
    return checked;
  }

  /** Every receipt is in the journal, at its place, with its hash; no command is in it twice. */
  void check(Journal journal) {
    Iterator<StoredEntry> entries = journal.read(checked + 1);
    if (checked > 0) {
      assertThat(journal.head().position()).as("it is not shorter").isGreaterThanOrEqualTo(checked);
    }
    while (entries.hasNext()) {
      StoredEntry entry = entries.next();
      if (head != null) {
        assertThat(entry.previous()).as("it goes on where it was").isEqualTo(head);
      }
      check(entry);
      checked = entry.entry().position();
      head = entry.hash();
    }
    assertThat(receipts).as("acknowledged, and not in the journal").isEmpty();
    unanswered.forEach(envelope -> lostInFlight += stored.containsKey(id(envelope)) ? 0 : 1);
  }

  private void check(StoredEntry entry) {
    Receipt receipt = receipts.remove(entry.entry().position());
    byte[] command = entry.entry().command();
    if (command.length == 0) {
      assertThat(receipt).as("a tick has no receipt").isNull();
      return;
    }
    Hash256 id = id(command);
    assertThat(stored.put(id, entry.entry().position())).as("a command is there twice").isNull();
    if (receipt != null) {
      assertThat(receipt.command()).isEqualTo(id);
      assertThat(receipt.hash()).isEqualTo(entry.hash());
    }
  }

  private static Hash256 id(byte[] envelope) {
    return Envelope.parse(envelope).value().id();
  }
}
