package dev.witan.cli.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts an export into lines, none longer than its kind may be. Only a line feed ends a line. */
final class ExportLines {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream input;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long number;

  ExportLines(InputStream input) {
    this.input = input;
  }

  /**
   * The next line.
   *
   * @throws WrongExport when there is none, or it is longer
   */
  ExportLine next(int bytesMax) throws IOException, WrongExport {
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (at < end || fill()) {
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, start, at - start);
      if (line.size() > bytesMax) {
        throw new WrongExport(number, "the line is longer than " + bytesMax + " bytes");
      }
      if (at < end) {
        at++;
        return ExportLine.read(number, line.toByteArray());
      }
    }
    throw new WrongExport(
        number, "the export ends here, before its closing line: it was cut off, or not finished");
  }

  /** Refuses anything that comes behind the closing line. */
  void end() throws IOException, WrongExport {
    if (at < end || fill()) {
      throw new WrongExport(number + 1, "nothing may stand behind the closing line");
    }
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, input.read(buffer));
    return end > 0;
  }
}
