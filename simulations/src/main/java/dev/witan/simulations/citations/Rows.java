package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * Reads a table row by row, without an object per row: the columns of the row that {@link #next}
 * came to are asked for by their numbers. Rows that are too long, not UTF-8 or have another number
 * of columns are refused here, so that a caller never sees them.
 */
final class Rows implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int NUMBER_DIGITS_MAX = 10;

  private final CitationSource.Table table;
  private final RefusedRows refused;
  private final Bounds bounds;
  private final byte[] buffer;
  private final int[] tabs;

  private int from; // where the row begins in the buffer
  private int length; // of the row, without the line's end
  private int next; // where the next row begins
  private int limit; // where the buffer's content ends
  private int tabsFound;
  private boolean isTooLong;
  private boolean isAscii;
  private long line;
  private long unpacked;
  private long rows;

  /** Opens a table whose first line must name these columns. */
  Rows(CitationSource.Table table, String header, RefusedRows refused, Bounds bounds)
      throws DataFault {
    this.table = table;
    this.refused = refused;
    this.bounds = bounds;
    this.buffer = new byte[Math.max(BUFFER, 2 * bounds.lineBytes())];
    this.tabs = new int[(int) header.chars().filter(c -> c == '\t').count()];
    if (!readLine() || isTooLong || !text(0, length).equals(header)) {
      throw fault("the first line must name the columns " + header.replace('\t', ' '));
    }
  }

  /** Goes on to the next row that can be read; false at the end. */
  boolean next() throws DataFault {
    while (readLine()) {
      rows++;
      if (isTooLong) {
        refuse(RowProblem.LINE_TOO_LONG, "over " + bounds.lineBytes() + " bytes");
      } else if (tabsFound != tabs.length) {
        refuse(RowProblem.COLUMN_COUNT, (tabsFound + 1) + " instead of " + (tabs.length + 1));
      } else if (!isAscii && !isUtf8()) {
        refuse(RowProblem.NOT_UTF8, "");
      } else {
        return true;
      }
    }
    return false;
  }

  /** How many rows there were so far, with those that were refused and without the header. */
  long rows() {
    return rows;
  }

  /** The text of this column. */
  String text(int column) {
    int start = start(column);
    return text(start, end(column) - start);
  }

  /** The integer of this column, from 0 to 2^31 - 1 and without leading zeros, or -1. */
  int number(int column) {
    int start = from + start(column);
    int digits = from + end(column) - start;
    if (digits < 1 || digits > NUMBER_DIGITS_MAX || digits > 1 && buffer[start] == '0') {
      return -1;
    }
    long value = 0;
    for (int i = start; i < start + digits; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value <= Integer.MAX_VALUE ? (int) value : -1;
  }

  /** Refuses the row that {@link #next} came to. */
  void refuse(RowProblem problem, String detail) {
    refused.add(table.file(), line, problem, detail);
  }

  /** A fault of the whole table at the line that was reached. */
  DataFault fault(String reason) {
    return new DataFault(table.file(), line, reason);
  }

  @Override
  public void close() {
    try {
      table.bytes().close();
    } catch (IOException e) {
      // All that was wanted has been read; what closing says changes nothing.
    }
  }

  private int start(int column) {
    return column == 0 ? 0 : tabs[column - 1] + 1;
  }

  private int end(int column) {
    return column == tabs.length ? length : tabs[column];
  }

  private String text(int start, int size) {
    return new String(buffer, from + start, size, StandardCharsets.UTF_8);
  }

  /** Reads up to the end of a line; what is too long is dropped piece by piece. */
  private boolean readLine() throws DataFault {
    line++;
    from = next;
    length = 0;
    tabsFound = 0;
    isTooLong = false;
    int bits = 0;
    while (from + length < limit || fill()) {
      byte b = buffer[from + length];
      if (b == '\n') {
        isAscii = bits >= 0;
        next = from + length + 1;
        return true;
      }
      if (b == '\t') {
        if (tabsFound < tabs.length) {
          tabs[tabsFound] = length;
        }
        tabsFound++;
      }
      bits |= b;
      if (++length > bounds.lineBytes()) {
        isTooLong = true;
        from += length;
        length = 0;
      }
    }
    isAscii = bits >= 0;
    next = from + length;
    return length > 0 || isTooLong;
  }

  /** Gets more bytes behind those of the row so far; false at the end of the file. */
  private boolean fill() throws DataFault {
    System.arraycopy(buffer, from, buffer, 0, length);
    from = 0;
    limit = length;
    try {
      int count = table.bytes().read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        return false;
      }
      limit += count;
      unpacked += count;
    } catch (EOFException e) {
      throw fault("the packed data end too early");
    } catch (ZipException e) {
      throw fault("the packed data are broken: " + e.getMessage());
    } catch (IOException e) {
      throw fault("cannot be read: " + e.getMessage());
    }
    if (unpacked > bounds.fileBytes()) {
      throw fault("longer than " + bounds.fileBytes() + " bytes");
    }
    return true;
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
