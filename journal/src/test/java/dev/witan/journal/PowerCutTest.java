package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: a power cut takes nothing that was acknowledged. Method: H2 runs on a disk that forgets
 * what was not forced; the power is cut at a random write or force, in the load, while the journal
 * closes, or while it opens behind the cut before. The witness is never forced, so behind a cut it
 * has its last content, an older one, or a torn one.
 */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a deadlock is a failure
final class PowerCutTest {
  private static final int CUTS = Integer.getInteger("witan.cut.cuts", 13);
  private static final int CUTS_OF_ONE_JOURNAL = 5;
  private static final int OPERATIONS_MAX = 150;
  private static final int RETENTION_MS = 200;

  @TempDir Path folder;

  private final List<byte[]> witnesses = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(CutDisk.Kept.class)
  void shouldKeepWhatWasAcknowledged_whenThePowerIsCut(CutDisk.Kept kept) throws IOException {
    long seed = Long.getLong("witan.cut.seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    Path directory = null;
    CutLoad load = null;
    for (int cut = 0; cut < CUTS; cut++) {
      if (cut % CUTS_OF_ONE_JOURNAL == 0) {
        directory = Files.createTempDirectory(folder, "journal");
        load = new CutLoad(random.split());
      }
      String run = "-Dwitan.cut.seed=" + seed + ", " + kept + ", cut " + cut;
      try {
        runUntilCut(directory, kept, true, load, random);
        spoilWitness(directory, random);
        shouldHoldAll(directory, load);
      } catch (JournalException | AssertionError e) {
        throw new AssertionError(run + ": " + e.getMessage(), e);
      }
    }
  }

  /** The control: the same cuts on a disk that forces nothing must lose something. */
  @Test
  void shouldLoseWhatWasAcknowledged_whenTheDiskForcesNothing() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    boolean isLost = false;
    for (int cut = 0; cut < CUTS && !isLost; cut++) {
      Path directory = Files.createTempDirectory(folder, "journal");
      CutLoad load = new CutLoad(random.split());
      runUntilCut(directory, CutDisk.Kept.NOTHING, false, load, random);
      Files.delete(directory.resolve("journal.witness"));
      try (Journal journal = Journal.open(JournalConfig.inDirectory(directory))) {
        isLost = journal.head().position() < load.acknowledged();
      }
    }
    assertThat(isLost).isTrue();
  }

  private void runUntilCut(
      Path directory, CutDisk.Kept kept, boolean isForcing, CutLoad load, SplittableRandom random)
      throws IOException {
    Path file = directory.resolve("journal.mv.db");
    int operations = 1 + random.nextInt(OPERATIONS_MAX);
    CutDisk disk = new CutDisk(file, kept, isForcing, operations, random.split());
    CutFileSystem.insert(disk);
    witnesses.clear();
    while (!disk.isCut()) {
      try (Journal journal = open(directory)) {
        load.run(journal, 1 + random.nextInt(100), () -> rememberWitness(directory));
      } catch (JournalException e) {
        if (!disk.isCut()) {
          throw e;
        }
      }
    }
  }

  private static Journal open(Path directory) {
    Database database =
        Failures.reading(
            "database", () -> H2Database.open(directory, Access.WRITE, CutFileSystem.SCHEME));
    try {
      // H2 leaves space that it no longer needs alone for 45 s, which is longer than the test.
      Failures.writing(
          "retention", () -> database.connection().execute("set retention_time " + RETENTION_MS));
    } catch (JournalException e) {
      database.close();
      throw e;
    }
    return Journal.over(database, Access.WRITE, 3);
  }

  private void rememberWitness(Path directory) {
    try {
      witnesses.add(Files.readAllBytes(directory.resolve("journal.witness")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves the witness as it is, or puts an older one back, or one that is half written. */
  private void spoilWitness(Path directory, SplittableRandom random) throws IOException {
    Path file = directory.resolve("journal.witness");
    if (witnesses.isEmpty() || random.nextInt(3) == 0) {
      return;
    }
    byte[] older = witnesses.get(random.nextInt(witnesses.size()));
    byte[] mixed = Files.readAllBytes(file);
    if (random.nextBoolean()) {
      Files.write(file, older);
      return;
    }
    int from = random.nextInt(older.length);
    int to = from + random.nextInt(older.length - from);
    System.arraycopy(older, from, mixed, from, to - from);
    Files.write(file, random.nextBoolean() ? mixed : Arrays.copyOf(mixed, to));
  }

  /** First for reading only, which must do on the spot what the next opening does to the file. */
  private static void shouldHoldAll(Path directory, CutLoad load) throws IOException {
    JournalConfig config = JournalConfig.inDirectory(directory);
    if (Files.size(directory.resolve("journal.mv.db")) > 0 && load.acknowledged() > 0) {
      try (Journal journal = Journal.openReadOnly(config)) {
        shouldHoldAll(journal, load);
      }
    }
    try (Journal journal = Journal.open(config)) {
      shouldHoldAll(journal, load);
    }
  }

  private static void shouldHoldAll(Journal journal, CutLoad load) throws IOException {
    long position = journal.head().position();
    assertThat(position).as("entries").isGreaterThanOrEqualTo(load.acknowledged());
    assertThat(Entries.countExpected(journal, 1)).as("entries").isEqualTo(position);
    assertThat(journal.check()).as("check").isEmpty();
    Map<Hash256, Content> contents = new HashMap<>();
    journal.contents().forEachRemaining(content -> contents.put(content.hash(), content));
    for (long at = 1; at <= position; at++) {
      if (CutLoad.hasContent(at)) {
        byte[] expected = CutLoad.content(at);
        shouldHoldContent(contents.get(Hash256.of(expected)), expected, at, load.isWithheld(at));
      }
    }
    journal
        .newestSnapshot(position)
        .ifPresent(
            found ->
                assertThat(found.digest())
                    .as("snapshot")
                    .isEqualTo(Hash256.of(CutLoad.state(found.position()))));
  }

  private static void shouldHoldContent(
      Content content, byte[] expected, long position, Boolean isWithheld) {
    String what = "content of entry " + position;
    assertThat(content).as(what).isNotNull();
    if (content.bytes().isPresent()) {
      assertThat(isWithheld).as(what + ", withheld").isNotEqualTo(true);
      assertThat(content.bytes().get()).as(what).isEqualTo(expected);
    } else {
      assertThat(isWithheld).as(what + ", withheld").isNotNull();
    }
  }
}
