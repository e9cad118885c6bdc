package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: what was appended is what is read, also behind a restart, on each database. */
final class JournalTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldReadWhatWasAppended_inBatchesOfAnySize(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    SplittableRandom random = new SplittableRandom(7);
    Head head = Head.EMPTY;
    for (int opening = 0; opening < 3; opening++) {
      try (Journal journal = Journal.open(config)) {
        assertThat(journal.head()).isEqualTo(head);
        for (int size : new int[] {1, 10, 100, 1 + random.nextInt(5000)}) {
          head = journal.append(Entries.entries(head.position() + 1, size));
        }
        for (long from : new long[] {1, 2, 11, 12, 110, head.position() - 1, head.position()}) {
          assertThat(Entries.countExpected(journal, from)).isEqualTo(head.position() - from + 1);
        }
        assertThat(journal.read(head.position() + 1)).isExhausted();
        assertThat(journal.check()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldCarryAnEntryOfSeveralParts(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    JournalEntry longest = Entries.entry(2, Limits.COMMAND_BYTES_MAX, 3_000_000);
    try (Journal journal = Journal.open(config)) {
      Batch batch = new Batch(journal.head());
      batch.add(Entries.entry(1));
      batch.add(longest);
      batch.add(Entries.entry(3));
      journal.append(batch);
    }
    try (Journal journal = Journal.open(config)) {
      assertThat(journal.read(2).next().entry()).isEqualTo(longest);
      assertThat(journal.read(3).next().entry()).isEqualTo(Entries.entry(3));
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldKeepContentWithItsEntries_andWithholdIt(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    byte[] longest = Entries.entry(1, Limits.CONTENT_BYTES_MAX, 0).command();
    Hash256 hash;
    Hash256 empty;
    try (Journal journal = Journal.open(config)) {
      Batch batch = new Batch(journal.head());
      batch.add(Entries.entry(1));
      hash = batch.addContent(longest);
      empty = batch.addContent(new byte[0]);
      journal.append(batch);
      Batch again = new Batch(journal.head());
      again.addContent(longest);
      journal.append(again);
    }
    try (Journal journal = Journal.open(config)) {
      assertThat(journal.content(hash).flatMap(Content::bytes)).hasValue(longest);
      assertThat(journal.content(empty).flatMap(Content::bytes)).hasValue(new byte[0]);
      assertThat(journal.content(Hash256.ofText("never"))).isEmpty();
      assertThat(journal.withhold(hash)).isTrue();
      assertThat(journal.content(hash)).contains(new Content(hash, Optional.empty()));
      assertThat(journal.contents()).toIterable().hasSize(2);
      assertThat(journal.check()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldLetOneWriterInOnly(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(1, 1));
      assertThatThrownBy(() -> Journal.open(config))
          .isInstanceOfSatisfying(
              JournalException.class,
              e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.LOCKED));
      journal.append(Entries.entries(2, 1));
    }
    Journal.open(config).close();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldSayThatItIsClosed(Place place) throws IOException {
    Journal journal = Journal.open(place.empty(folder));
    journal.close();
    assertThatThrownBy(() -> journal.append(Entries.entries(1, 1)))
        .isInstanceOfSatisfying(
            JournalException.class,
            e -> assertThat(e.failure().kind()).isEqualTo(FailureKind.CLOSED));
    assertThat(journal.check().map(JournalFailure::kind)).contains(FailureKind.CLOSED);
    assertThat(FailureKind.CLOSED.isRecoverable()).isTrue();
  }

  @Test
  void shouldTakeNothingMore_whenAnAppendFailed() throws IOException {
    Path directory = folder.resolve("journal");
    CutDisk disk =
        new CutDisk(
            directory.resolve("journal.mv.db"),
            CutDisk.Kept.NOTHING,
            true,
            Integer.MAX_VALUE,
            new SplittableRandom(1));
    CutFileSystem.insert(disk);
    Database database = H2Database.open(directory, Access.WRITE, CutFileSystem.SCHEME);
    try (Journal journal = Journal.over(database, Access.WRITE, 1)) {
      journal.append(Entries.entries(1, 1));
      assertThatThrownBy(disk::cut).hasMessageContaining("cut");
      JournalFailure failure = failureOfAppend(journal);
      assertThat(failure.kind()).isEqualTo(FailureKind.UNAVAILABLE);
      assertThat(failure.place()).isEqualTo("append behind entry 1");
      assertThat(failureOfAppend(journal).kind()).isEqualTo(FailureKind.CLOSED);
    }
    try (Journal journal = Journal.open(JournalConfig.inDirectory(directory))) {
      assertThat(Entries.countExpected(journal, 1)).isEqualTo(1);
    }
  }

  @Test
  void shouldRefuseABatchThatFollowsAnotherHead() throws IOException {
    try (Journal journal = Journal.open(Place.FILE.empty(folder))) {
      Batch stale = new Batch(journal.head());
      journal.append(Entries.entries(1, 1));
      stale.add(Entries.entry(1));
      assertThatThrownBy(() -> journal.append(stale)).hasMessageContaining("another head");
    }
  }

  private static JournalFailure failureOfAppend(Journal journal) {
    try {
      journal.append(Entries.entries(2, 1));
      throw new AssertionError("the append went through");
    } catch (JournalException e) {
      return e.failure();
    }
  }
}
