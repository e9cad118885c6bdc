package dev.witan.benchmarks;

import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;

/**
 * Durable appends per second of 300-byte commands: the journal (a row per segment), the same tables
 * with a row per entry, and a plain file with force, all with the hash chain. Arguments: a
 * directory on the disk to be measured, seconds per cell, rounds, and the URL of a PostgreSQL
 * server whose current schema may be filled. Rounds take turns; a table of their spread comes last.
 */
public final class AppendHarness {
  private static final int[] BATCH_SIZES = {1, 10, 100, 1_000, 10_000};
  private static final int COMMAND_BYTES = 300;

  private final double secondsPerCell;
  private final Map<String, Spread> spreads;
  private final byte[] command = new byte[COMMAND_BYTES];
  private final Hash256 seed = Hash256.ofText("seed");

  private AppendHarness(double secondsPerCell, Map<String, Spread> spreads) {
    this.secondsPerCell = secondsPerCell;
    this.spreads = spreads;
    new SplittableRandom(1).nextBytes(command);
  }

  private interface Opener {
    AppendTarget open(Path directory) throws IOException;
  }

  /** Runs all cells and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Path directory = Files.createTempDirectory(folder, "append-harness");
    double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 3;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
    Map<String, Opener> openers = openers(arguments.length > 3 ? arguments[3] : null);
    Map<String, Spread> spreads = new LinkedHashMap<>();
    Disk disk = new Disk(directory);
    for (int round = 1; round <= rounds; round++) {
      disk.force();
      System.out.printf(Locale.ROOT, "round %d, entries/s at a batch of 1 to 10000:%n", round);
      for (Map.Entry<String, Opener> opener : openers.entrySet()) {
        Path place = Files.createTempDirectory(directory, "run");
        new AppendHarness(seconds, spreads).run(opener.getKey(), opener.getValue(), place);
        Disk.delete(place);
      }
    }
    System.out.println(disk.line());
    report(spreads);
    Disk.delete(directory);
  }

  private static void report(Map<String, Spread> spreads) {
    System.out.println("| entries/s | batch | least | median | most |");
    System.out.println("|---|---|---|---|---|");
    spreads.forEach(
        (cell, spread) -> System.out.println("| " + cell + " | " + spread.cells(0) + " |"));
  }

  private static Map<String, Opener> openers(String server) {
    Map<String, Opener> openers = new LinkedHashMap<>();
    openers.put("file + force", ForcedFile::new);
    openers.put("H2, row per entry", directory -> RowPerEntry.inDirectory(directory));
    openers.put(
        "H2, journal", directory -> new JournalTarget(JournalConfig.inDirectory(directory)));
    if (server != null) {
      openers.put("PostgreSQL, row per entry", directory -> RowPerEntry.onServer(server));
      openers.put(
          "PostgreSQL, journal",
          directory -> new JournalTarget(JournalConfig.onServer(server, new Properties())));
    }
    return openers;
  }

  private void run(String name, Opener opener, Path directory) throws IOException {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "| %-26s", name));
    try (AppendTarget target = opener.open(directory)) {
      measure(target, 1_000, 1.0); // warms up
      for (int size : BATCH_SIZES) {
        double rate = measure(target, size, secondsPerCell);
        spreads.computeIfAbsent(name + " | " + size, cell -> new Spread()).add(rate);
        line.append(String.format(Locale.ROOT, "| %,11.0f", rate));
      }
    }
    System.out.println(line.append(" |"));
  }

  private double measure(AppendTarget target, int size, double seconds) throws IOException {
    long start = System.nanoTime();
    long end = start + (long) (seconds * 1e9);
    long entries = 0;
    while (System.nanoTime() < end) {
      target.append(batch(target.position() + 1, size));
      entries += size;
    }
    return entries / ((System.nanoTime() - start) / 1e9);
  }

  private List<JournalEntry> batch(long first, int size) {
    List<JournalEntry> batch = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      batch.add(new JournalEntry(first + i, first + i, seed, command, new byte[0]));
    }
    return batch;
  }
}
