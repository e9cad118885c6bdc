package dev.witan.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Stdout or stderr of this process, which remembers why writing failed: a print stream alone would
 * say no more than that it did.
 */
final class StandardStream extends OutputStream {
  private static final int OUT = 1;
  private static final int ERR = 2;
  private static final int BUFFER_BYTES = 1 << 16;

  private final FileOutputStream target;
  private IOException failure;

  private StandardStream(FileDescriptor descriptor) {
    this.target = new FileOutputStream(descriptor);
  }

  static StandardStream out() {
    return new StandardStream(FileDescriptor.out);
  }

  static StandardStream err() {
    return new StandardStream(FileDescriptor.err);
  }

  static boolean isOutTerminal() {
    return isTerminal(OUT);
  }

  static boolean isErrTerminal() {
    return isTerminal(ERR);
  }

  /** Takes UTF-8 whatever the locale says, so that output is the same everywhere. */
  PrintStream printing(boolean autoFlush) {
    return new PrintStream(
        new BufferedOutputStream(this, BUFFER_BYTES), autoFlush, StandardCharsets.UTF_8);
  }

  /** Why writing failed, or null. */
  IOException failure() {
    return failure;
  }

  /** Whether nobody reads any more, which is no fault of anybody. */
  static boolean isBrokenPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      target.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Linux tells for each stream by itself; elsewhere Java knows only of both together. */
  private static boolean isTerminal(int number) {
    Path link = Path.of("/proc/self/fd/" + number);
    try {
      String device = Files.readSymbolicLink(link).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
