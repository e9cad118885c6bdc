package dev.witan.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Hash256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an import whose process is killed or interrupted goes on when it is started again, without
 * loss and without doubles. Method: real processes, ended at random moments behind a commit; what
 * they leave is compared with an import that nobody disturbed.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class KilledImportTest {
  private static final int POSTS = 1_500;
  private static final int KILLS = 3;

  @TempDir private static Path shared;
  private static Path data;
  private static List<Hash256> expected;
  private static String digest;

  @TempDir private Path folder;

  @BeforeAll
  static void importUndisturbed() throws IOException {
    data = Files.createDirectory(shared.resolve("data"));
    StringBuilder posts = new StringBuilder("id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100\n");
    StringBuilder citations = new StringBuilder("citing\tcited\n");
    for (int id = 0; id < POSTS; id++) {
      posts.append(id).append("\tlabel\ttheorem\tauthor ").append(id * id % 11);
      posts.append("\t1992-09-30\t\t\n");
      for (int cited = id * 3 / 4; cited < Math.min(id, id * 3 / 4 + 5); cited++) {
        citations.append(id).append('\t').append(cited).append('\n');
      }
    }
    Files.writeString(data.resolve("posts.tsv"), posts);
    Files.writeString(data.resolve("citations.tsv"), citations);
    Path whole = shared.resolve("whole");
    Ran ran = Ran.of("import", "citations", data.toString(), "--data", whole.toString());
    assertThat(ran.err()).isEmpty();
    expected = hashes(whole);
    digest = digestLine(ran.out());
  }

  /** The hashes of all entries, each of which was found to lead to the next. */
  private static List<Hash256> hashes(Path place) {
    List<Hash256> hashes = new ArrayList<>();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      journal.read(1).forEachRemaining(stored -> hashes.add(stored.hash()));
      assertThat(journal.check()).isEmpty();
    }
    return hashes;
  }

  private static String digestLine(String report) {
    return report.lines().filter(line -> line.startsWith("state digest")).findFirst().orElseThrow();
  }

  @Test
  void shouldGoOn_whenItIsKilledAgainAndAgain() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    int before = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start();
      awaitCommit(process);
      Thread.sleep(random.nextInt(20 + 60 * kill));
      process.destroyForcibly(); // kill -9
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      List<Hash256> left = hashes(folder);
      assertThat(left.size()).as("seed %s, kill %s", seed, kill).isGreaterThan(before);
      assertThat(left).isEqualTo(expected.subList(0, left.size()));
      before = left.size() < expected.size() ? left.size() : before;
    }
    assertThat(before).as("a kill before the end, seed %s", seed).isPositive();
    assertComplete();
  }

  @Test
  void shouldSaySoAndGoOn_whenItIsInterrupted() throws Exception {
    Process process = start();
    awaitCommit(process);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Exit.INTERRUPTED);
    List<Hash256> left = hashes(folder);
    String entries = String.format(java.util.Locale.ROOT, "%,d", left.size());
    assertThat(left).isEqualTo(expected.subList(0, left.size())).isNotEmpty();
    assertThat(Files.readString(shared.resolve("err")))
        .isEqualTo(
            "witan: stopped; "
                + entries
                + " entries are safe in "
                + folder
                + ", and the same command goes on behind them\n");
    assertThat(Files.readString(shared.resolve("out"))).isEmpty();
    assertComplete();
  }

  private void assertComplete() {
    Ran ran = Ran.of("import", "citations", data.toString(), "--data", folder.toString());
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(hashes(folder)).isEqualTo(expected);
    assertThat(digestLine(ran.out())).isEqualTo(digest);
  }

  private Process start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-XX:TieredStopAtLevel=1", "dev.witan.cli.Main", "import", "citations");
    builder.command().addAll(List.of(data.toString(), "--data", folder.toString()));
    builder.environment().put("CLASSPATH", classPath());
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.redirectError(shared.resolve("err").toFile());
    builder.redirectOutput(shared.resolve("out").toFile());
    return builder.start();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Waits until the process has acknowledged something: it writes the witness behind a commit. */
  private void awaitCommit(Process process) throws Exception {
    Path witness = folder.resolve("journal.witness");
    byte[] before = Files.exists(witness) ? Files.readAllBytes(witness) : new byte[0];
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (process.isAlive()
        && (!Files.exists(witness) || Arrays.equals(before, Files.readAllBytes(witness)))) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
  }
}
