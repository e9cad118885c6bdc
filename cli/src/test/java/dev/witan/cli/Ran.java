package dev.witan.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a run of the program inside the test gave. */
public record Ran(int exit, String out, String err) {
  /** Runs with an empty environment, nothing to read and nobody at a terminal. */
  public static Ran of(String... arguments) {
    return of(false, Map.of(), InputStream.nullInputStream(), arguments);
  }

  /** Runs with all that a run can depend on. */
  public static Ran of(
      boolean terminal, Map<String, String> environment, InputStream input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            input,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal);
    int exit = Main.run(streams, environment, arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
