package dev.witan.benchmarks;

import dev.witan.envelope.Ed25519;
import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Output;
import dev.witan.node.NodeKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a journal as a node would: every command in an envelope that its member has signed, posts
 * with their texts, pools, stakes, ticks. Seeds are hashes, where a node signs. Signatures are made
 * on all processors.
 */
final class SignedJournal implements AutoCloseable {
  /** Whose node it is. */
  static final NodeKey NODE = new NodeKey(Hash256.ofText("node of the benchmarks").bytes());

  private static final long START = 1_700_000_000_000L;
  private static final int MEMBERS_MOST = 10_000;
  private static final int SIGNED_AT_A_TIME = 4_096;

  private final Journal journal;
  private final DrivenBody body;
  private final long entries;
  private final long snapshotAt;
  private final List<Pending> pending = new ArrayList<>();

  private record Pending(
      Entry entry, byte[] signedBytes, byte[] seed, byte[] events, List<byte[]> contents) {}

  /**
   * A founded body in a new journal.
   *
   * @param start time of the first entry
   * @param entries behind which nothing is kept any more
   * @param snapshotAt the entry behind which a snapshot is kept, or 0
   */
  SignedJournal(Path folder, int members, long start, long entries, long snapshotAt) {
    this.entries = entries;
    this.snapshotAt = snapshotAt;
    journal = Journal.open(JournalConfig.inDirectory(folder));
    body = new DrivenBody(members, start, this::accept);
    body.found(NODE.publicKey());
  }

  /**
   * The folder of a journal with so many entries, built on first use. Its one snapshot is as far
   * behind its head as can be, or there is none when the journal is shorter than that.
   */
  static Path ensure(Path folder, long entries, long snapshotEvery, Consumer<String> log)
      throws IOException {
    Path place = folder.resolve("journal-of-" + entries);
    Path done = place.resolve("complete");
    if (Files.exists(done)) {
      return place;
    }
    if (Files.exists(place)) {
      Disk.delete(place);
    }
    log.accept("building a journal of " + entries + " entries, once");
    int members = (int) Math.max(10, Math.min(MEMBERS_MOST, entries / 20));
    long snapshotAt = Math.max(0, entries - (snapshotEvery - 1));
    try (SignedJournal built = new SignedJournal(place, members, START, entries, snapshotAt)) {
      Units units = new Units(members, 1);
      while (built.body.machine().position() < entries) {
        Unit unit = units.next();
        built.body.judge(unit);
        units.done(unit);
      }
    }
    Files.createFile(done);
    return place;
  }

  DrivenBody body() {
    return body;
  }

  private void accept(
      Entry entry, byte[] signedBytes, byte[] seed, byte[] events, List<byte[]> contents) {
    if (entry.position() > entries) {
      return;
    }
    pending.add(new Pending(entry, signedBytes, seed, events, contents));
    if (pending.size() == SIGNED_AT_A_TIME || entry.position() == snapshotAt) {
      append();
    }
    if (entry.position() == snapshotAt) {
      writeSnapshot();
    }
  }

  private void append() {
    List<JournalEntry> signed =
        pending.parallelStream().map(SignedJournal::sign).toList(); // keeps the order
    Batch batch = new Batch(journal.head());
    for (int i = 0; i < signed.size(); i++) {
      pending.get(i).contents().forEach(batch::addContent);
      batch.add(signed.get(i));
    }
    journal.append(batch);
    pending.clear();
  }

  private static JournalEntry sign(Pending one) {
    byte[] command = one.seed() == null ? new byte[0] : envelope(one.signedBytes(), one.seed());
    Entry entry = one.entry();
    return new JournalEntry(entry.position(), entry.time(), entry.seed(), command, one.events());
  }

  /** The canonical envelope of these signed bytes: a prefix, a line feed, and the payload. */
  static byte[] envelope(byte[] signedBytes, byte[] seed) {
    int payload = 0;
    while (signedBytes[payload++] != '\n') {
      // The prefix is not part of the envelope.
    }
    String signature =
        Base64.getUrlEncoder().withoutPadding().encodeToString(Ed25519.sign(seed, signedBytes));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(signedBytes.length + 128);
    bytes.writeBytes("{\"payload\":".getBytes(StandardCharsets.US_ASCII));
    bytes.write(signedBytes, payload, signedBytes.length - payload);
    bytes.writeBytes((",\"sig\":\"" + signature + "\"}").getBytes(StandardCharsets.US_ASCII));
    return bytes.toByteArray();
  }

  private void writeSnapshot() {
    try (SnapshotWriter writer = journal.writeSnapshot(snapshotAt)) {
      Output output = new Output(writer);
      body.machine().snapshot(output);
      output.flush();
      writer.finish();
    }
  }

  @Override
  public void close() {
    append();
    journal.close();
  }
}
