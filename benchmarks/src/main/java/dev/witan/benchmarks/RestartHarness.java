package dev.witan.benchmarks;

import dev.witan.kernel.Limits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a restart takes when the newest snapshot is as far behind the head as can be. Arguments:
 * a folder, in which the journal is built once and stays, the number of entries, restarts. Each
 * restart has a JVM of its own; its options are those of this one.
 */
public final class RestartHarness {
  private static final String[] PARTS = {
    "open the journal", "read the snapshot", "replay", "whole"
  };

  private final Map<String, Spread> seconds = new LinkedHashMap<>();
  private long replayed;

  private RestartHarness() {}

  /** Builds the journal if needed, restarts, and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    long entries = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    int restarts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Disk disk = new Disk(folder);
    Path place =
        SignedJournal.ensure(folder, entries, Limits.SNAPSHOT_ENTRIES, System.out::println);
    RestartHarness harness = new RestartHarness();
    for (int restart = 0; restart < restarts; restart++) {
      disk.force();
      harness.restart(place);
    }
    System.out.println(disk.line());
    System.out.printf(
        Locale.ROOT, "%d entries, %d of them behind the snapshot%n", entries, harness.replayed);
    System.out.println("| restart, s | least | median | most |");
    System.out.println("|---|---|---|---|");
    harness.seconds.forEach(
        (part, spread) -> System.out.println("| " + part + " | " + spread.cells(2) + " |"));
  }

  private void restart(Path place) throws IOException, InterruptedException {
    long start = System.nanoTime();
    String[] printed = run(place).strip().split(" ", -1);
    long process = System.nanoTime() - start;
    long whole = 0;
    for (int part = 0; part < 3; part++) {
      long taken = Long.parseLong(printed[part]);
      whole += taken;
      add(PARTS[part], taken);
    }
    add(PARTS[3], whole);
    add("whole process, with the start of the JVM", process);
    add("processor time of the process", Long.parseLong(printed[3]));
    replayed = Long.parseLong(printed[4]);
  }

  private void add(String part, long nanoseconds) {
    seconds.computeIfAbsent(part, key -> new Spread()).add(nanoseconds / 1e9);
  }

  private static String run(Path place) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(RestartProbe.class.getName());
    command.add(place.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the restart failed");
    }
    return printed;
  }
}
