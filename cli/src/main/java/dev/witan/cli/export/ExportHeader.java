package dev.witan.cli.export;

import dev.witan.journal.Head;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import java.util.Optional;

/**
 * What the first line promises.
 *
 * @param body the id of the body, or empty when nothing was founded
 * @param entries how many entries there are
 * @param head the hash of the last
 */
record ExportHeader(Optional<BodyId> body, long entries, Hash256 head) {
  static ExportHeader read(ExportLine line) throws WrongExport {
    if (!line.has("format")) {
      throw line.wrong("this is no export of a journal: /format is missing");
    }
    line.constant("format", new Json.Text(ExportFormat.NAME));
    line.constant("version", new Json.Int(ExportFormat.VERSION));
    line.only("body", "entries", "format", "head", "version");
    ExportHeader header = new ExportHeader(body(line), line.count("entries"), line.hash("head"));
    boolean isEmpty = header.entries() == 0;
    if (header.body().isEmpty() != isEmpty) {
      throw line.wrong("body", isEmpty ? "expected null" : "expected a body's id");
    }
    if (isEmpty && !header.head().equals(Head.EMPTY.hash())) {
      throw line.wrong("head", "there are no entries, so it is 64 zeros");
    }
    return header;
  }

  private static Optional<BodyId> body(ExportLine line) throws WrongExport {
    return line.isNull("body") ? Optional.empty() : BodyId.parse(line.text("body"));
  }
}
