package dev.witan.benchmarks;

import dev.witan.envelope.Envelope;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Limits;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How fast a journal is verified, beside what the same signatures alone allow when all processors
 * check them and do nothing else. Both take turns. Arguments: a folder with a journal, or one in
 * which a signed journal is built once; the number of its entries; rounds.
 */
public final class VerifyHarness {
  /** Signatures whose check is measured alone; those of the first entries. */
  private static final int SIGNATURES_MOST = 100_000;

  private static final int CHUNK = 256;

  private final int processors = Runtime.getRuntime().availableProcessors();
  private final Spread entries = new Spread();
  private final Spread commands = new Spread();
  private final Spread limit = new Spread();
  private final Spread share = new Spread();

  private VerifyHarness() {}

  /** Verifies and prints a table. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    long size = arguments.length > 1 ? Long.parseLong(arguments[1]) : 100_000;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
    Path place =
        Files.exists(folder.resolve("journal.mv.db"))
            ? folder
            : SignedJournal.ensure(folder, size, Limits.SNAPSHOT_ENTRIES, System.out::println);
    VerifyHarness harness = new VerifyHarness();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      List<Envelope> envelopes = envelopes(journal);
      for (int round = 0; round < rounds; round++) {
        harness.round(journal, envelopes);
      }
      harness.report(journal.head().position());
    }
  }

  private static List<Envelope> envelopes(Journal journal) {
    List<Envelope> envelopes = new ArrayList<>();
    Iterator<StoredEntry> stored = journal.read(1);
    while (stored.hasNext() && envelopes.size() < SIGNATURES_MOST) {
      byte[] command = stored.next().entry().command();
      if (command.length > 0) {
        envelopes.add(Envelope.parse(command).value());
      }
    }
    return envelopes;
  }

  private void round(Journal journal, List<Envelope> envelopes) {
    long start = System.nanoTime();
    Verification verification = Verifier.verify(journal, position -> {});
    double seconds = (System.nanoTime() - start) / 1e9;
    Checks.require(verification.isGood(), "the journal is not as it was built");
    double alone = signaturesPerSecond(envelopes);
    entries.add(verification.head().position() / seconds);
    commands.add(verification.commands() / seconds);
    limit.add(alone);
    share.add(100 * verification.commands() / seconds / alone);
  }

  private double signaturesPerSecond(List<Envelope> envelopes) {
    ExecutorService workers = Executors.newFixedThreadPool(processors);
    long start = System.nanoTime();
    List<CompletableFuture<Boolean>> chunks = new ArrayList<>();
    for (int first = 0; first < envelopes.size(); first += CHUNK) {
      List<Envelope> chunk = envelopes.subList(first, Math.min(first + CHUNK, envelopes.size()));
      chunks.add(
          CompletableFuture.supplyAsync(
              () -> chunk.stream().allMatch(Envelope::isSigned), workers));
    }
    boolean good = chunks.stream().allMatch(CompletableFuture::join);
    double seconds = (System.nanoTime() - start) / 1e9;
    workers.shutdown();
    Checks.require(good, "a signature is not good");
    return envelopes.size() / seconds;
  }

  private void report(long size) {
    System.out.printf(Locale.ROOT, "%d entries, %d processors%n", size, processors);
    System.out.println("| verify | least | median | most |");
    System.out.println("|---|---|---|---|");
    System.out.println("| entries/s | " + entries.cells(0) + " |");
    System.out.println("| commands/s | " + commands.cells(0) + " |");
    System.out.println("| signatures alone, on all processors, /s | " + limit.cells(0) + " |");
    System.out.println("| commands/s of that limit, % | " + share.cells(1) + " |");
  }
}
