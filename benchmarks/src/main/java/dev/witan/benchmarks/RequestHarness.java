package dev.witan.benchmarks;

import dev.witan.journal.Batch;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Entry;
import dev.witan.statemachine.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whole lives of requests a second, unsigned: in memory, and forced to the disk, with so many lives
 * in one commit. Arguments: a folder on the disk to be measured, lives a cell, lives a commit with
 * commas between them, rounds.
 */
public final class RequestHarness {
  private static final int MEMBERS = 1_000;
  private static final long START = 1_700_000_000_000L;

  private final Journal journal;
  private final DrivenBody body;
  private final RequestLife life;
  private final boolean isDurable;
  private Batch batch;

  private RequestHarness(Path folder, boolean isDurable) {
    this.isDurable = isDurable;
    journal = Journal.open(JournalConfig.inDirectory(folder));
    batch = new Batch(journal.head());
    body = new DrivenBody(MEMBERS, START, this::keep);
    body.found(body.key(0));
    for (int member = 0; member < MEMBERS; member++) {
      body.judge(Unit.founding(member));
      commit();
    }
    life = new RequestLife(body);
  }

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int lives = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    String commits = arguments.length > 2 ? arguments[2] : "1,16,256";
    int rounds = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5;
    Disk disk = new Disk(folder);
    Path place = Files.createTempDirectory(folder, "request-harness");
    Map<String, Spread> perSecond = new LinkedHashMap<>();
    RequestHarness memory = new RequestHarness(place.resolve("memory"), false);
    RequestHarness durable = new RequestHarness(place.resolve("durable"), true);
    memory.cell(lives, 1);
    durable.cell(lives, 256);
    for (int round = 1; round <= rounds; round++) {
      disk.force();
      add(perSecond, "in memory", memory.cell(lives, 1));
      for (String commit : commits.split(",", -1)) {
        int each = Integer.parseInt(commit);
        add(perSecond, "durable, " + each + " a commit", durable.cell(each * 50, each));
      }
    }
    memory.close();
    durable.close();
    Disk.delete(place);
    System.out.println(disk.line());
    System.out.println("| lives/s | least | median | most |");
    System.out.println("|---|---|---|---|");
    perSecond.forEach(
        (what, spread) -> System.out.printf(Locale.ROOT, "| %s | %s |%n", what, spread.cells(0)));
  }

  private static void add(Map<String, Spread> spreads, String what, double value) {
    spreads.computeIfAbsent(what, key -> new Spread()).add(value);
  }

  private double cell(int lives, int each) {
    long start = System.nanoTime();
    for (int done = 1; done <= lives; done++) {
      life.live();
      if (done % each == 0) {
        commit();
      }
    }
    commit();
    return lives / ((System.nanoTime() - start) / 1e9);
  }

  private void keep(
      Entry entry, byte[] signedBytes, byte[] seed, byte[] events, List<byte[]> contents) {
    if (isDurable) {
      contents.forEach(batch::addContent);
      batch.add(
          new JournalEntry(entry.position(), entry.time(), entry.seed(), signedBytes, events));
    }
  }

  private void commit() {
    if (!batch.isEmpty()) {
      journal.append(batch);
      batch = new Batch(journal.head());
    }
  }

  private void close() {
    Checks.require(Invariants.holdInFull(body.machine().modules()), "an invariant is broken");
    journal.close();
  }
}
