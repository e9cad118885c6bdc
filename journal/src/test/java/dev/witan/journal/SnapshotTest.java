package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: a snapshot is whole or is not there. */
final class SnapshotTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldReadTheNewestSnapshot_andPruneOldOnes(Place place) throws IOException {
    JournalConfig config = place.empty(folder).keeping(2);
    byte[] state = Entries.entry(9, Limits.COMMAND_BYTES_MAX, 0).command();
    try (Journal journal = Journal.open(config)) {
      assertThat(journal.newestSnapshot(Long.MAX_VALUE)).isEmpty();
      journal.append(Entries.entries(1, 40));
      for (int position = 10; position <= 40; position += 10) {
        write(journal, position, state, 700_000 + position);
      }
    }
    try (Journal journal = Journal.open(config)) {
      Snapshot newest = journal.newestSnapshot(Long.MAX_VALUE).orElseThrow();
      assertThat(newest.position()).isEqualTo(40);
      assertThat(newest.parts()).isEqualTo(2);
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      journal.readSnapshot(newest, (bytes, length) -> read.write(bytes, 0, length));
      assertThat(Hash256.of(read.toByteArray())).isEqualTo(newest.digest());
      assertThat(read.size()).isEqualTo(2 * 700_040);
      assertThat(journal.newestSnapshot(39).map(Snapshot::position)).contains(30L);
      assertThat(journal.newestSnapshot(29)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldFallBackToAnOlderOne_whenTheNewestIsNotWhole(Place place) throws IOException {
    for (String change :
        new String[] {
          "update snapshot set digest = (select digest from snapshot where position = 10)"
              + " where position = 20",
          "update snapshot set parts = parts - 1 where position = 20",
          "delete from snapshot_part where position = 20 and part = 1",
          "update snapshot set position = 21 where position = 20",
          "update snapshot_part set part = 7 where position = 20 and part = 0",
          "update snapshot_part set data = (select data from snapshot_part where position = 10 and"
              + " part = 0) where position = 20 and part = 0",
          "delete from snapshot where position = 20"
        }) {
      JournalConfig config = place.empty(folder);
      try (Journal journal = Journal.open(config)) {
        journal.append(Entries.entries(1, 30));
        write(journal, 10, new byte[] {1, 2, 3}, 2);
        write(journal, 20, Entries.entry(9, 1_000_000, 0).command(), 600_000);
      }
      Place.behind(config).useHandle(handle -> handle.execute(change));
      try (Journal journal = Journal.open(config)) {
        assertThat(journal.newestSnapshot(30).map(Snapshot::position)).as(change).contains(10L);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldUseTheOlderOne_whenAByteOfAnyRowIsFlipped(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(1, 30));
      for (int position = 10; position <= 30; position += 10) {
        write(journal, position, Entries.entry(position, 1_000_000, 0).command(), 1_200_000);
      }
    }
    for (int position = 10; position <= 30; position += 10) {
      String row = " where position = " + position;
      shouldPassOver(config, position, "snapshot", "digest", row);
      for (int part = 0; part < 2; part++) {
        String row2 = row + " and part = " + part;
        shouldPassOver(config, position, "snapshot_part", "data", row2);
      }
    }
  }

  private static void shouldPassOver(
      JournalConfig config, long position, String table, String column, String row) {
    Place.behind(config).useHandle(handle -> Alteration.flip(handle, table, column, row, 77_777));
    try (Journal journal = Journal.open(config)) {
      Optional<Long> older = position == 10 ? Optional.empty() : Optional.of(position - 10);
      assertThat(journal.newestSnapshot(position).map(Snapshot::position))
          .as(column + row)
          .isEqualTo(older);
    }
    Place.behind(config).useHandle(handle -> Alteration.flip(handle, table, column, row, 77_777));
    try (Journal journal = Journal.open(config)) {
      assertThat(journal.newestSnapshot(position).map(Snapshot::position)).contains(position);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldForgetASnapshotThatWasNotFinished(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(1, 5));
      byte[] bytes = new byte[3 * Database.PART_BYTES_MAX];
      try (SnapshotWriter writer = journal.writeSnapshot(5)) {
        writer.accept(bytes, bytes.length);
      }
      assertThat(journal.newestSnapshot(5)).isEmpty();
      write(journal, 5, bytes, 100);
      assertThat(journal.newestSnapshot(5)).isPresent();
    }
  }

  /** The bytes in two halves of this length. */
  private static void write(Journal journal, long position, byte[] bytes, int half) {
    try (SnapshotWriter writer = journal.writeSnapshot(position)) {
      writer.accept(bytes, Math.min(half, bytes.length));
      writer.accept(bytes, Math.min(half, bytes.length));
      writer.finish();
    }
  }
}
