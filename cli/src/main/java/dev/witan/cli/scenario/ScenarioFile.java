package dev.witan.cli.scenario;

import dev.witan.kernel.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Cuts the bytes of a scenario into lines and has a {@link Scenario} do them. Lines end with LF or
 * CR LF. All bytes are UTF-8, in comments too; a byte order mark is not part of JSON Lines.
 */
public final class ScenarioFile {
  /** The longest line in bytes: no command's canonical JSON may be longer. */
  static final int LINE_BYTES_MAX = Limits.COMMAND_BYTES_MAX;

  /** The largest file in bytes. */
  static final long FILE_BYTES_MAX = 1L << 30;

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream input;
  private final Scenario scenario;
  private final LongConsumer progress;
  private final long bytesMax;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int end;
  private long bytes;
  private int number;

  private ScenarioFile(InputStream input, Scenario scenario, LongConsumer progress, long bytesMax) {
    this.input = input;
    this.scenario = scenario;
    this.progress = progress;
    this.bytesMax = bytesMax;
  }

  /**
   * Does all lines, or those up to the first that is wrong.
   *
   * @return what was wrong, or empty when the whole file was run
   */
  public static Optional<Step.Wrong> run(InputStream input, Scenario scenario) throws IOException {
    return run(input, scenario, done -> {});
  }

  /** As the other, and tells after each line how many bytes have been read. */
  static Optional<Step.Wrong> run(InputStream input, Scenario scenario, LongConsumer progress)
      throws IOException {
    return new ScenarioFile(input, scenario, progress, FILE_BYTES_MAX).run();
  }

  /** As the others, with another bound on the file. */
  static Optional<Step.Wrong> run(InputStream input, Scenario scenario, long bytesMax)
      throws IOException {
    return new ScenarioFile(input, scenario, done -> {}, bytesMax).run();
  }

  private Optional<Step.Wrong> run() throws IOException {
    boolean more = true;
    while (more) {
      line.reset();
      more = readLine();
      number++;
      if (!more && line.size() == 0) {
        break;
      }
      if (step() instanceof Step.Wrong wrong) {
        return Optional.of(wrong);
      }
      progress.accept(bytes);
    }
    return scenario.isFounded()
        ? Optional.empty()
        : Optional.of(new Step.Wrong(1, "there is no genesis in this file"));
  }

  private Step step() {
    if (bytes > bytesMax) {
      return scenario.wrongLine("the file is longer than " + bytesMax + " bytes");
    }
    if (line.size() > LINE_BYTES_MAX) {
      return scenario.wrongLine("the line is longer than " + LINE_BYTES_MAX + " bytes");
    }
    byte[] content = line.toByteArray();
    if (number == 1 && isMark(content)) {
      return scenario.wrongLine("the file begins with a byte order mark; save it without one");
    }
    try {
      return scenario.line(decoder.decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException e) {
      return scenario.wrongLine("not UTF-8" + (isUtf16(content) ? "; it looks like UTF-16" : ""));
    }
  }

  /** Collects the bytes up to the next line feed; says whether there was one. */
  private boolean readLine() throws IOException {
    while (line.size() <= LINE_BYTES_MAX && bytes <= bytesMax) {
      if (at == end && !fill()) {
        return false;
      }
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, start, at - start);
      if (at < end) {
        at++;
        return true;
      }
    }
    return true; // Too long already: the rest does not matter.
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, input.read(buffer));
    bytes += end;
    return end > 0;
  }

  private static boolean isMark(byte[] content) {
    return content.length >= 3
        && content[0] == (byte) 0xef
        && content[1] == (byte) 0xbb
        && content[2] == (byte) 0xbf;
  }

  private boolean isUtf16(byte[] content) {
    return number == 1
        && content.length >= 2
        && (content[0] == (byte) 0xff && content[1] == (byte) 0xfe
            || content[0] == (byte) 0xfe && content[1] == (byte) 0xff);
  }
}
