package dev.witan.simulations.stackexchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, which end with an exception where a row or the file is too long. */
final class BoundedBytes extends FilterInputStream {
  private final DumpBounds bounds;
  private long total;
  private long inRow;
  private String problem;

  BoundedBytes(InputStream bytes, DumpBounds bounds) {
    super(bytes);
    this.bounds = bounds;
  }

  /** A row has ended; what comes belongs to the next. */
  void nextRow() {
    inRow = 0;
  }

  /** What was too long, or null. */
  String problem() {
    return problem;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    total += read;
    inRow += read;
    if (total > bounds.fileBytes()) {
      problem = "the file is longer than " + bounds.fileBytes() + " bytes";
    } else if (inRow > bounds.rowBytes()) {
      problem = "longer than " + bounds.rowBytes() + " bytes";
    }
    if (problem != null) {
      throw new IOException(problem);
    }
  }
}
