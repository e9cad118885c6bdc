package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.ImportObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever a file of a dump holds, it is read, or refused with the file and the place in it;
 * what was read can be imported without a fault, and no file takes more than its share of memory.
 * Method: one file of a small sound dump is spoiled at random ({@link DumpMutations}).
 *
 * <p>{@code -Dwitan.mutants=N} tries more, {@code -Dwitan.mutants.seed=S} others.
 */
final class MutatedDumpTest {
  private static final int MUTANTS = Integer.getInteger("witan.mutants", 300);
  private static final long SEED = Long.getLong("witan.mutants.seed", 1L);
  private static final List<String> FILES = List.of("Posts", "Users", "Votes", "PostLinks");
  private static final int MILLION = 1_000_000;

  @TempDir private Path folder;

  @BeforeEach
  void writeSound() {
    new Dumps()
        .user(1, "Ann", 10)
        .user(2, "B\u00f6b &lt;b>", 20)
        .user(3, "Cid", 30)
        .question(1, "2020-01-01T10", 1, "&lt;c++&gt;&lt;b&gt;", "AcceptedAnswerId='2'")
        .answer(2, 1, "2020-01-01T11", 2, "<p>So, as <a href='/q/1'>asked</a>.</p>")
        .question(3, "2020-01-02T10", 2, "|b|", "")
        .answer(4, 3, "2020-01-03T10", 3, "<ul><li>one<li>two</ul><pre><code>x</code></pre>")
        .answer(5, 3, "2020-01-03T11", 1, "")
        .row("Posts", "Id='6' PostTypeId='4'")
        .vote(2, 2, "2020-01-02", "")
        .vote(4, 3, "2020-01-04", "")
        .vote(1, 8, "2020-01-02", "BountyAmount='50'")
        .link(1, 2)
        .link(4, 1)
        .write(folder);
  }

  /** Without a word to stderr, which belongs to the command that reads. */
  @Test
  void shouldReadOrRefuse() throws IOException {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      readOrRefuseAll();
    } finally {
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .allMatch(MutatedDumpTest::isOfTheJdk);
  }

  /** What the parser prints of a document type that is cut off, before anybody could refuse it. */
  private static boolean isOfTheJdk(String line) {
    return line.equals("com.sun.org.apache.xerces.internal.impl.XMLEntityScanner$1");
  }

  private void readOrRefuseAll() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    DumpMutations mutations = new DumpMutations(random);
    int refused = 0;
    for (int mutant = 0; mutant < MUTANTS; mutant++) {
      String name = FILES.get(random.nextInt(FILES.size()));
      Path file = folder.resolve(name + ".xml");
      byte[] sound = Files.readAllBytes(file);
      Files.write(file, mutations.mutated(sound));
      try {
        refused += isRefused(name) ? 1 : 0;
      } catch (RuntimeException | Error e) {
        String run = "-Dwitan.mutants.seed=%d, mutant %d, %s".formatted(SEED, mutant, name);
        throw new AssertionError(run + ": " + e, e);
      }
      Files.write(file, sound);
    }
    System.out.printf("-Dwitan.mutants.seed=%d: %d of %d refused%n", SEED, refused, MUTANTS);
    assertThat(refused).isBetween(MUTANTS / 2, MUTANTS * 95 / 100);
  }

  private boolean isRefused(String name) {
    Dump dump;
    try {
      dump = Dump.read(folder, Dumps.SITE);
    } catch (DataFault e) {
      assertThat(e).hasMessageMatching(name + "\\.xml: (?s:.)+");
      return true;
    }
    StackExchangeImport imported = new StackExchangeImport(dump, StackExchangeSettings.USUAL);
    imported.run(ImportObserver.NONE);
    assertThat(ReportMaker.report(imported).faults()).isEmpty();
    return false;
  }

  /** The row itself, what it is part of, or what stands between the rows. */
  @ParameterizedTest
  @ValueSource(strings = {"<row Id='", "<posts a='", "<posts><!--", "<posts>", "<?a ", "<a"})
  void shouldTakeLittleMemory_whenARowHasNoEnd(String start) throws IOException {
    byte[] bytes = new byte[32 * MILLION];
    Arrays.fill(bytes, (byte) ' ');
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(first, 0, bytes, 0, first.length);
    Files.write(folder.resolve("Posts.xml"), bytes);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    DumpBounds bounds = new DumpBounds(1L << 30, MILLION, 10);
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatExceptionOfType(DataFault.class)
        .isThrownBy(() -> Dump.read(folder, Dumps.SITE, bounds))
        .withMessage("Posts.xml: row 1 is too long: longer than 1000000 bytes");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20 * MILLION);
  }
}
