package dev.witan.cli.export;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.node.recovery.BrokenJournal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.LongConsumer;

/**
 * Writes a journal as lines of canonical JSON, one entry or content in memory at a time. What
 * cannot be restored is not exported.
 */
final class ExportWriter {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] NULL = ascii("null");

  private final Journal journal;
  private final OutputStream output;
  private long contents;
  private long withheld;

  ExportWriter(Journal journal, OutputStream output) {
    this.journal = journal;
    this.output = new BufferedOutputStream(output, BUFFER_BYTES);
  }

  /**
   * Writes all lines and flushes them.
   *
   * @param progress hears of positions
   * @return the head that was exported
   * @throws IOException when the output takes no more
   * @throws BrokenJournal when an entry holds what no node writes
   */
  Head write(LongConsumer progress) throws IOException {
    Head head = journal.head();
    line(header(head));
    if (head.position() > 0) {
      Iterator<StoredEntry> entries = journal.read(1);
      while (entries.hasNext()) {
        StoredEntry entry = entries.next();
        writeEntry(entry);
        progress.accept(entry.entry().position());
      }
    }
    Iterator<Content> stored = journal.contents();
    while (stored.hasNext()) {
      writeContent(stored.next());
    }
    line(closing(head));
    output.flush();
    return head;
  }

  private JsonWriter header(Head head) {
    JsonWriter json = new JsonWriter().object().name("body");
    if (head.position() == 0) {
      json.nothing();
    } else {
      json.text(body().toString());
    }
    return json.name("entries")
        .integer(head.position())
        .name("format")
        .text(ExportFormat.NAME)
        .name("head")
        .hash(head.hash())
        .name("version")
        .integer(ExportFormat.VERSION)
        .endObject();
  }

  /** The body's id follows from the command that founded it. */
  private BodyId body() {
    Read<Envelope> founding = Envelope.parse(journal.read(1).next().entry().command());
    if (founding.problem() != null) {
      throw new BrokenJournal(1, "this is no founding: " + founding.problem(), null);
    }
    return BodyId.of(founding.value().id());
  }

  private JsonWriter closing(Head head) {
    return new JsonWriter()
        .object()
        .name("contents")
        .integer(contents)
        .name("end")
        .text(ExportFormat.NAME)
        .name("entries")
        .integer(head.position())
        .name("head")
        .hash(head.hash())
        .name("withheld")
        .integer(withheld)
        .endObject();
  }

  /** In pieces: the command is canonical JSON already, and events are too long to be copied. */
  private void writeEntry(StoredEntry stored) throws IOException {
    JournalEntry entry = stored.entry();
    check(entry);
    output.write(ascii("{\"command\":"));
    output.write(entry.command().length == 0 ? NULL : entry.command());
    output.write(ascii(",\"events\":\""));
    output.write(ExportFormat.base64(entry.events()));
    output.write(ascii("\",\"hash\":\"" + stored.hash() + "\",\"position\":" + entry.position()));
    output.write(ascii(",\"seed\":\"" + entry.seed() + "\",\"time\":" + entry.time() + "}\n"));
  }

  private static void check(JournalEntry entry) {
    if (entry.time() < 0 || entry.time() > Json.INTEGER_MAX) {
      throw new BrokenJournal(entry.position(), "no entry has this time: " + entry.time(), null);
    }
    if (entry.command().length > 0) {
      Json.Parsed parsed = JsonParser.parseCanonical(entry.command());
      if (parsed.problem() != null) {
        throw new BrokenJournal(
            entry.position(), "its command is no canonical JSON: " + parsed.problem(), null);
      }
    }
  }

  private void writeContent(Content content) throws IOException {
    if (content.bytes().isEmpty()) {
      withheld++;
      output.write(ascii("{\"content\":\"" + content.hash() + "\",\"withheld\":true}\n"));
      return;
    }
    contents++;
    output.write(ascii("{\"bytes\":\""));
    output.write(ExportFormat.base64(content.bytes().get()));
    output.write(ascii("\",\"content\":\"" + content.hash() + "\"}\n"));
  }

  private void line(JsonWriter json) throws IOException {
    output.write(json.toBytes());
    output.write('\n');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
