package dev.witan.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Microseconds for a check of a signature, in each way that {@code witan.ed25519} names and, for
 * comparison, by the library alone, which is not exact. Each round starts a fresh Java for each way
 * and for one and two threads, so that a busy machine disturbs all of them alike; printed are the
 * medians of the rounds. Arguments: rounds, checks a thread.
 */
public final class SignatureHarness {
  private static final List<String> WAYS = List.of(SignatureRun.LIBRARY, "java", "native");

  private final String way;
  private final int threads;
  private final List<Double> clock = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  private SignatureHarness(String way, int threads) {
    this.way = way;
    this.threads = threads;
  }

  /** Runs the rounds and prints the medians. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
    int checks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
    List<SignatureHarness> all = new ArrayList<>();
    for (String way : WAYS) {
      all.add(new SignatureHarness(way, 1));
      all.add(new SignatureHarness(way, 2));
    }
    for (int round = 1; round <= rounds; round++) {
      for (SignatureHarness one : all) {
        one.measure(checks);
      }
      System.out.println("round " + round + " done");
    }
    System.out.println("way, threads, us a check by the clock, us of the processor, checks/s");
    all.forEach(SignatureHarness::print);
  }

  private void print() {
    double median = median(clock);
    System.out.printf(
        Locale.ROOT,
        "%s, %d, %.1f, %.1f, %,.0f%n",
        way,
        threads,
        median,
        median(processor),
        threads * 1e6 / median);
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private void measure(int checks) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-XX:+UseParallelGC");
    command.add("--enable-native-access=ALL-UNNAMED");
    if (!way.equals(SignatureRun.LIBRARY)) {
      command.add("-Dwitan.ed25519=" + way);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(SignatureRun.class.getName());
    Collections.addAll(command, way, String.valueOf(threads), String.valueOf(checks));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("the run of " + way + " failed: " + output);
    }
    int space = output.indexOf(' ');
    clock.add(Double.parseDouble(output.substring(0, space)));
    processor.add(Double.parseDouble(output.substring(space + 1)));
  }
}
