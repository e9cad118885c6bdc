package dev.witan.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Stdout as a stream that says when nobody takes its bytes any more, which a print stream keeps to
 * itself.
 */
final class Stdout extends OutputStream {
  private final PrintStream out;

  Stdout(PrintStream out) {
    this.out = out;
  }

  /** Why writing failed is known to the program, which tells it when the command has ended. */
  static final class Ended extends IOException {
    private static final long serialVersionUID = 1;

    Ended() {
      super("stdout takes no more");
    }
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    if (out.checkError()) {
      throw new Ended();
    }
  }
}
