package dev.witan.cli.export;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.Batch;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.Limits;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Reads an export into a journal. Every hash is checked before its bytes are appended; what the
 * journal holds already is compared and not written again. One thread uses it, once.
 */
final class Restore {
  /** Bytes of one commit. */
  private static final long COMMIT_BYTES = 8L * 1024 * 1024;

  private final ExportLines lines;
  private final ExportHeader header;
  private final Journal journal;
  private final Commits commits;
  private final Head found;
  private final Iterator<StoredEntry> foundEntries;
  private Head head = Head.EMPTY;
  private Batch batch;
  private long batchBytes;
  private long contents;
  private long withheld;

  /** Hears of commits. */
  interface Commits {
    /** Something is about to be appended. */
    void before() throws IOException;

    /** The journal has come so far. */
    void after(Head head);
  }

  Restore(ExportLines lines, ExportHeader header, Journal journal, Commits commits) {
    this.lines = lines;
    this.header = header;
    this.journal = journal;
    this.commits = commits;
    this.found = journal.head();
    this.foundEntries = found.position() == 0 ? Collections.emptyIterator() : journal.read(1);
    this.batch = new Batch(found);
  }

  /**
   * Reads everything to the closing line.
   *
   * @param progress hears of positions
   * @throws WrongExport when a line is not what an export has there
   * @throws OtherJournal when the journal holds something else than the export
   */
  void run(LongConsumer progress) throws IOException, WrongExport, OtherJournal {
    if (found.position() > header.entries()) {
      throw OtherJournal.at(
          header.entries() + 1, "the journal has it, and the export ends before it");
    }
    for (long position = 1; position <= header.entries(); position++) {
      restoreEntry(position, lines.next(ExportFormat.ENTRY_BYTES_MAX));
      progress.accept(position);
    }
    Hash256 last = null;
    ExportLine line = lines.next(ExportFormat.CONTENT_BYTES_MAX);
    while (line.has("content")) {
      last = restoreContent(last, line);
      line = lines.next(ExportFormat.CONTENT_BYTES_MAX);
    }
    checkClosing(line);
    lines.end();
    commit();
  }

  /** How many contents the export has, withheld ones too. */
  long allContents() {
    return contents + withheld;
  }

  private void restoreEntry(long position, ExportLine line)
      throws IOException, WrongExport, OtherJournal {
    line.only("command", "events", "hash", "position", "seed", "time");
    JournalEntry entry = entry(position, line);
    Hash256 hash = entry.hash(head.hash());
    if (!hash.equals(line.hash("hash"))) {
      throw line.wrong("hash", "it is not that of this entry behind the one before, " + hash);
    }
    if (position == header.entries() && !hash.equals(header.head())) {
      throw line.wrong("hash", "the last entry is not the head that the first line names");
    }
    if (position == 1) {
      checkFounding(entry, line);
    }
    head = new Head(position, entry.time(), hash);
    if (position > found.position()) {
      makeRoom(entry.command().length + (long) entry.events().length);
      batch.add(entry);
    } else if (!foundEntries.next().hash().equals(hash)) {
      throw OtherJournal.at(position, "the journal has another one there than the export");
    }
  }

  private JournalEntry entry(long position, ExportLine line) throws WrongExport {
    if (line.count("position") != position) {
      throw line.wrong("position", "expected " + position);
    }
    long time = line.count("time");
    if (time < head.time() || time > Limits.TIME_MAX) {
      throw line.wrong("time", "time runs backwards, or past what an entry can have");
    }
    return new JournalEntry(
        position,
        time,
        line.hash("seed"),
        line.canonicalOrNull("command", Limits.COMMAND_BYTES_MAX),
        line.base64("events", Limits.EVENTS_BYTES_MAX));
  }

  private void checkFounding(JournalEntry entry, ExportLine line) throws WrongExport {
    Read<Envelope> founding = Envelope.parse(entry.command());
    if (founding.problem() != null) {
      throw line.wrong("command", "it founds no body: " + founding.problem());
    }
    Optional<BodyId> founded = Optional.of(BodyId.of(founding.value().id()));
    if (!founded.equals(header.body())) {
      throw line.wrong("command", "it founds another body than the first line names");
    }
  }

  private Hash256 restoreContent(Hash256 last, ExportLine line)
      throws IOException, WrongExport, OtherJournal {
    Hash256 hash = line.hash("content");
    if (last != null && last.toString().compareTo(hash.toString()) >= 0) {
      throw line.wrong("content", "contents stand in the order of their hashes, each once");
    }
    boolean isWithheld = line.has("withheld");
    line.only(isWithheld ? "withheld" : "bytes", "content");
    byte[] bytes = isWithheld ? null : bytes(hash, line);
    if (isWithheld) {
      line.constant("withheld", new Json.Bool(true));
      withheld++;
    } else {
      contents++;
    }
    Optional<Content> there = journal.content(hash);
    if (there.isEmpty()) {
      add(hash, bytes);
    } else if (there.get().bytes().isEmpty() != isWithheld) {
      throw OtherJournal.content(hash, isWithheld);
    }
    return hash;
  }

  private static byte[] bytes(Hash256 hash, ExportLine line) throws WrongExport {
    byte[] bytes = line.base64("bytes", Limits.CONTENT_BYTES_MAX);
    if (!Hash256.of(bytes).equals(hash)) {
      throw line.wrong("bytes", "their SHA-256 is another than " + hash);
    }
    return bytes;
  }

  private void add(Hash256 hash, byte[] bytes) throws IOException {
    makeRoom(bytes == null ? hash.bytes().length : bytes.length);
    if (bytes == null) {
      batch.addWithheld(hash);
    } else {
      batch.addContent(bytes);
    }
  }

  private void checkClosing(ExportLine line) throws WrongExport {
    if (!line.has("end")) {
      throw line.wrong("expected a content or the closing line");
    }
    line.constant("end", new Json.Text(ExportFormat.NAME));
    line.only("contents", "end", "entries", "head", "withheld");
    line.constant("entries", new Json.Int(header.entries()));
    line.constant("head", new Json.Text(header.head().toString()));
    line.constant("contents", new Json.Int(contents));
    line.constant("withheld", new Json.Int(withheld));
  }

  private void makeRoom(long bytes) throws IOException {
    if (batch.isFull() || batchBytes + bytes > COMMIT_BYTES) {
      commit();
    }
    batchBytes += bytes;
  }

  private void commit() throws IOException {
    if (!batch.isEmpty()) {
      commits.before();
      journal.append(batch);
      commits.after(journal.head());
      batch = new Batch(journal.head());
    }
    batchBytes = 0;
  }
}
