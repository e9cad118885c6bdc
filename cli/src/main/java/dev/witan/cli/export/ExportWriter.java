package dev.witan.cli.export;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Read;
import dev.witan.journal.Content;
import dev.witan.journal.Head;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.node.recovery.BrokenJournal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes a journal as lines of canonical JSON: the header, entries in order, contents in the order
 * of their hashes, the end. What cannot be restored is not exported. One thread uses it, once.
 */
final class ExportWriter {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] NULL = ascii("null");

  private final OutputStream output;
  private final Head head;
  private long contents;
  private long withheld;

  /** A writer of the journal up to this head. */
  ExportWriter(OutputStream output, Head head) {
    this.output = new BufferedOutputStream(output, BUFFER_BYTES);
    this.head = head;
  }

  /**
   * Writes the first line.
   *
   * @param body nothing when nothing was founded
   */
  void header(Optional<BodyId> body) throws IOException {
    JsonWriter json = new JsonWriter().object().name("body");
    if (body.isEmpty()) {
      json.nothing();
    } else {
      json.text(body.get().toString());
    }
    line(
        json.name("entries")
            .integer(head.position())
            .name("format")
            .text(ExportFormat.NAME)
            .name("head")
            .hash(head.hash())
            .name("version")
            .integer(ExportFormat.VERSION)
            .endObject());
  }

  /**
   * Writes an entry, in pieces: the command is canonical JSON already, and events are too long to
   * be copied.
   *
   * @throws IOException when the output takes no more
   * @throws BrokenJournal when the entry holds what no node writes
   */
  void entry(JournalEntry entry, Hash256 hash) throws IOException {
    check(entry);
    output.write(ascii("{\"command\":"));
    output.write(entry.command().length == 0 ? NULL : entry.command());
    output.write(ascii(",\"events\":\""));
    output.write(ExportFormat.base64(entry.events()));
    output.write(ascii("\",\"hash\":\"" + hash + "\",\"position\":" + entry.position()));
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

  /** The body that this entry, the first of a journal, founds. */
  static BodyId founded(JournalEntry first) {
    Read<Envelope> founding = Envelope.parse(first.command());
    if (founding.problem() != null) {
      throw new BrokenJournal(1, "this is no founding: " + founding.problem(), null);
    }
    return BodyId.of(founding.value().id());
  }

  /** Writes a content, or that it was withheld. */
  void content(Content content) throws IOException {
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

  /** Writes the closing line and flushes all; the head that was exported. */
  Head end() throws IOException {
    line(
        new JsonWriter()
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
            .endObject());
    output.flush();
    return head;
  }

  private void line(JsonWriter json) throws IOException {
    output.write(json.toBytes());
    output.write('\n');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
