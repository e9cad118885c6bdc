package dev.witan.cli;

import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Says on stderr why a command failed: one line, or a problem document (RFC 9457) for tools. */
final class Failures {
  private static final String TYPE = "urn:witan:problem:";

  private final PrintStream err;
  private final boolean isJson;

  Failures(PrintStream err, boolean isJson) {
    this.err = err;
    this.isJson = isJson;
  }

  /** Tells a failure, and returns its exit code. */
  int tell(CommandFailure failure) {
    return tell(failure.exit(), failure.code(), failure.getMessage());
  }

  /** Tells what is wrong, and returns the exit code. */
  int tell(int exit, String code, String sentence) {
    err.println(isJson ? document(exit, code, sentence) : "witan: " + Printable.of(sentence));
    return exit;
  }

  /** Tells of a bug in one line; the trace is for those who ask for it. */
  int bug(Throwable bug, boolean verbose) {
    String what = bug.getClass().getSimpleName() + ": " + bug.getMessage();
    String hint = verbose ? "" : " (run again with --verbose for the trace)";
    int exit = tell(Exit.FAILED, "internal-error", "this is a bug in Witan, " + what + hint);
    if (verbose) {
      bug.printStackTrace(err);
    }
    return exit;
  }

  private static String document(int exit, String code, String sentence) {
    TreeMap<String, Json> fields = new TreeMap<>();
    fields.put("type", new Json.Text(TYPE + code));
    fields.put("title", new Json.Text(code.replace('-', ' ')));
    fields.put("detail", new Json.Text(Printable.of(sentence)));
    fields.put("code", new Json.Text(code));
    fields.put("exit", new Json.Int(exit));
    byte[] bytes = new JsonWriter().value(new Json.Fields(fields)).toBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
