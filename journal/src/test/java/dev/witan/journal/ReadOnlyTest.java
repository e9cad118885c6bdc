package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Hash256;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Goal: who only reads changes nothing, and is told what is in the way. */
final class ReadOnlyTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldReadEverything_andRefuseToWrite(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    Head head = fill(config);
    try (Journal journal = Journal.openReadOnly(config)) {
      assertThat(journal.head()).isEqualTo(head);
      assertThat(journal.check()).isEmpty();
      assertThat(Entries.countExpected(journal, 1)).isEqualTo(30);
      assertThat(journal.newestSnapshot(30).map(Snapshot::position)).contains(20L);
      Hash256 hash = Hash256.of(CONTENT);
      assertThat(journal.content(hash).flatMap(Content::bytes)).hasValue(CONTENT);
      for (Runnable writing :
          List.<Runnable>of(
              () -> journal.append(Entries.entries(31, 1)),
              () -> journal.withhold(hash),
              () -> journal.writeSnapshot(30))) {
        assertThatThrownBy(writing::run).hasMessageContaining("for reading only");
      }
    }
  }

  @Test
  void shouldChangeNoByte() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    fill(config);
    shouldChangeNothing(config.directory());
  }

  /** What a killed process leaves has to be put right by whoever opens it for writing. */
  @Test
  void shouldChangeNoByte_whenTheWriterWasKilled() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    fill(config);
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(31, 10));
      for (File file : config.directory().toFile().listFiles()) {
        Files.copy(file.toPath(), copy.resolve(file.getName()));
      }
    }
    shouldChangeNothing(copy);
  }

  @Test
  void shouldReadAFolderThatNobodyMayWriteIn() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    fill(config);
    for (File file : config.directory().toFile().listFiles()) {
      assertThat(file.setWritable(false)).isTrue();
    }
    assertThat(config.directory().toFile().setWritable(false)).isTrue();
    try {
      shouldChangeNothing(config.directory());
    } finally {
      assertThat(config.directory().toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void shouldKeepReadersAndAWriterApart() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    try (Journal writer = Journal.open(config)) {
      writer.append(Entries.entries(1, 3));
      assertThat(refusal(config)).isEqualTo(FailureKind.LOCKED);
    }
    try (Journal first = Journal.openReadOnly(config)) {
      try (Journal second = Journal.openReadOnly(config)) {
        assertThat(second.head()).isEqualTo(first.head());
      }
      assertThatThrownBy(() -> Journal.open(config)).hasMessageContaining("journal.lock");
      assertThat(first.check()).isEmpty();
    }
    Journal.open(config).close();
  }

  @Test
  void shouldReadOnAServer_whileTheWriterWrites() throws IOException {
    JournalConfig config = Place.SERVER.empty(folder);
    try (Journal writer = Journal.open(config)) {
      writer.append(Entries.entries(1, 3));
      try (Journal reader = Journal.openReadOnly(config)) {
        writer.append(Entries.entries(4, 3));
        assertThat(Entries.countExpected(reader, 1)).isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldSayThatThereIsNone(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    assertThat(refusal(config)).isEqualTo(FailureKind.MISSING);
    if (place == Place.FILE) {
      assertThat(config.directory()).isEmptyDirectory();
      Path nowhere = folder.resolve("nowhere");
      assertThat(refusal(JournalConfig.inDirectory(nowhere))).isEqualTo(FailureKind.MISSING);
      assertThat(nowhere).doesNotExist();
    }
  }

  @Test
  void shouldMissTheEntries_whenTheFileIsGoneAndTheWitnessIsThere() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    fill(config);
    Files.delete(config.directory().resolve("journal.mv.db"));
    assertThat(refusal(config)).isEqualTo(FailureKind.ALTERED);
    assertThatThrownBy(() -> Journal.open(config)).hasMessageContaining("entry 1: it is missing");
    assertThat(config.directory().resolve("journal.mv.db")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldKnowOneSchemaOnly(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    fill(config);
    Place.behind(config)
        .useHandle(
            handle ->
                handle.execute(
                    "insert into \"flyway_schema_history\" select 9, '2', 'later', \"type\","
                        + " 'V2__later.sql', 7, \"installed_by\", \"installed_on\", 1, true"
                        + " from \"flyway_schema_history\" where \"version\" = '1'"));
    assertThat(refusal(config)).isEqualTo(FailureKind.UNKNOWN_SCHEMA);
    assertThatThrownBy(() -> Journal.open(config)).hasMessageContaining("schema");
  }

  /** What no version wrote is damage, also where it says that it is of another version. */
  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldSeeThatTheHistoryOfTheSchemaIsAltered(Place place) throws IOException {
    String[] changes = {
      "\"version\" = '9'", "\"checksum\" = 5", "\"description\" = 'x'", "\"success\" = false"
    };
    for (String change : changes) {
      JournalConfig config = place.empty(folder);
      fill(config);
      Place.behind(config)
          .useHandle(
              handle ->
                  handle.execute(
                      "update \"flyway_schema_history\" set "
                          + change
                          + " where \"version\" = '1'"));
      assertThat(refusal(config)).as(change).isEqualTo(FailureKind.ALTERED);
      assertThatThrownBy(() -> Journal.open(config)).as(change).hasMessageContaining("schema");
    }
  }

  private static FailureKind refusal(JournalConfig config) {
    try (Journal journal = Journal.openReadOnly(config)) {
      throw new AssertionError("it opened at " + journal.head());
    } catch (JournalException e) {
      return e.failure().kind();
    }
  }

  /** 30 entries, a content, a snapshot, and parts of another one that was not finished. */
  private static Head fill(JournalConfig config) {
    try (Journal journal = Journal.open(config)) {
      Batch batch = new Batch(journal.head());
      Entries.entries(1, 30).forEach(batch::add);
      batch.addContent(CONTENT);
      Head head = journal.append(batch);
      byte[] state = new byte[2 * Database.PART_BYTES_MAX];
      try (SnapshotWriter whole = journal.writeSnapshot(20);
          SnapshotWriter unfinished = journal.writeSnapshot(30)) {
        whole.accept(state, state.length);
        whole.finish();
        unfinished.accept(state, state.length);
      }
      return head;
    }
  }

  private static void shouldChangeNothing(Path directory) throws IOException {
    SortedMap<String, String> before = contents(directory);
    try (Journal journal = Journal.openReadOnly(JournalConfig.inDirectory(directory))) {
      assertThat(journal.check()).isEmpty();
      assertThat(journal.newestSnapshot(30)).isPresent();
    }
    assertThat(contents(directory)).isEqualTo(before).isNotEmpty();
  }

  /** Name, time and bytes of each file. */
  private static SortedMap<String, String> contents(Path directory) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (File file : directory.toFile().listFiles()) {
      byte[] bytes = Files.readAllBytes(file.toPath());
      contents.put(file.getName(), file.lastModified() + " " + Hash256.of(bytes));
    }
    return contents;
  }
}
