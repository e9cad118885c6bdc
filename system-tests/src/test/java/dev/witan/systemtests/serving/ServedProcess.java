package dev.witan.systemtests.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code witan serve} as a process on a free port, from the jar as it is shipped. */
final class ServedProcess implements AutoCloseable {
  private static final Path JAR = Path.of("../cli/target/witan.jar");
  private static final Pattern SERVING =
      Pattern.compile("serving .* \\((\\d+) entries\\) at (http\\S+)");
  private static final Pattern SETUP = Pattern.compile("(?:--setup |#t=)([A-Za-z0-9_-]+)");
  private static final long START_SECONDS = 120;

  private final Process process;
  private final Path out;
  private final Path err;

  private ServedProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts it on this folder; it may not come up. What it prints lies beside the folder. */
  static ServedProcess start(Path data, String... more) throws IOException {
    return start(data.getParent(), data, more);
  }

  /** As the other; what it prints lies in the first folder. */
  static ServedProcess start(Path prints, Path data, String... more) throws IOException {
    Path out = Files.createTempFile(prints, "served", ".out");
    Path err = Files.createTempFile(prints, "served", ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "serve"));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(more));
    if (!command.contains("--bind")) {
      command.addAll(List.of("--bind", "127.0.0.1:0"));
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WITAN_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.environment().put("XDG_CONFIG_HOME", data.resolve("none").toString());
    return new ServedProcess(builder.start(), out, err);
  }

  /** Starts it, and waits until it serves. */
  static ServedProcess serving(Path data, String... more) throws Exception {
    ServedProcess served = start(data, more);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!SERVING.matcher(served.err()).find()) {
      if (!served.process.isAlive() || System.nanoTime() > end) {
        served.close();
        throw new AssertionError("it does not serve: " + served.err());
      }
      Thread.sleep(20);
    }
    return served;
  }

  String url() throws IOException {
    return found(SERVING, 2);
  }

  long entries() throws IOException {
    return Long.parseLong(found(SERVING, 1));
  }

  /** The word with which a body is founded. */
  String setupWord() throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!SETUP.matcher(err()).find() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    return found(SETUP, 1);
  }

  private String found(Pattern pattern, int group) throws IOException {
    Matcher matcher = pattern.matcher(err());
    if (!matcher.find()) {
      throw new AssertionError(err());
    }
    return matcher.group(group);
  }

  String out() throws IOException {
    return Files.readString(out);
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  /** Sends a signal, such as TERM. */
  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** The exit code; it has to end within so many seconds. */
  int exit(long seconds) throws InterruptedException {
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new AssertionError("it has not ended within " + seconds + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
