package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: whatever byte of a stored entry or content is altered, the journal says so and names the
 * place; it never hands out something else.
 */
final class AlteredTest {
  /** Contents of these lengths, so that the length names one. */
  private static final int[] CONTENT_LENGTHS = {32, 40, 50};

  private static final List<String> NUMBERS =
      List.of("first_position", "part", "parts", "entries", "first_time", "last_time");

  private static final String ENTRIES = "entr(y|ies) .*[0-9].*";
  private static final String CONTENT = "content [0-9a-f]{64}";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheEntries_whenAFieldOfASegmentIsAltered(Place place) throws IOException {
    List<String> changes = new ArrayList<>();
    for (String column : NUMBERS) {
      changes.add(column + " = " + column + " + 1000");
      changes.add(column + " = " + column + " - 1");
      boolean isLong = column.startsWith("first") || column.startsWith("last");
      changes.add(column + " = " + (isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
    }
    try (Database database = filled(place)) {
      for (long segment : new long[] {1, 11, 21}) { // the first, one between, the last
        for (String change : changes) {
          shouldFail(database, "update segment set " + change + where(segment), ENTRIES);
        }
        if (segment < 21 || place == Place.FILE) { // the witness knows of the last one
          shouldFail(database, "delete from segment" + where(segment), ENTRIES);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheEntries_whenAByteOfASegmentIsFlipped(Place place) throws IOException {
    try (Database database = filled(place)) {
      for (long segment : new long[] {1, 11, 21}) {
        shouldFailOnFlip(database, "segment", "head", where(segment), 5, ENTRIES);
        for (long entry : new long[] {segment, segment + 4, segment + 9}) {
          for (int at : fieldsOf(segment, entry)) {
            shouldFailOnFlip(database, "segment", "data", where(segment), at, ENTRIES);
          }
        }
      }
    }
  }

  private static String where(long segment) {
    return " where first_position = " + segment;
  }

  /** A byte of each field of an entry, counted from the start of its segment. */
  private static int[] fieldsOf(long segment, long position) {
    int start = 0;
    for (long before = segment; before < position; before++) {
      start += Entries.entry(before).encode().length;
    }
    JournalEntry entry = Entries.entry(position);
    int command = start + 8 + 8 + 32 + 4;
    int events = command + entry.command().length + 4;
    assertThat(entry.command()).isNotEmpty();
    assertThat(entry.events()).isNotEmpty();
    return new int[] {
      start + 7, // position
      start + 15, // time
      start + 16 + 31, // seed
      command - 4, // length of the command: far too long
      command - 1, // and a little
      command,
      events - 4, // length of the events
      events - 1,
      events + entry.events().length - 1
    };
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheContent_whenAByteOfItIsFlipped(Place place) throws IOException {
    try (Database database = filled(place)) {
      for (int length : CONTENT_LENGTHS) {
        String where = " where octet_length(data) = " + length;
        for (String column : new String[] {"hash", "data"}) {
          shouldFailOnFlip(database, "content", column, where, length / 2, CONTENT);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheContent_whenItIsAltered(Place place) throws IOException {
    String[] changes = {
      "data = hash", "data = null", "withheld = true", "hash = data", "data = null, hash = data"
    };
    try (Database database = filled(place)) {
      for (String change : changes) {
        for (int length : change.contains("hash = data") ? new int[] {32} : CONTENT_LENGTHS) {
          String where = " where octet_length(data) = " + length;
          shouldFail(database, "update content set " + change + where, CONTENT);
        }
      }
    }
  }

  @Test
  void shouldNameTheEntry_whenTheDatabaseIsOlderThanTheWitness() throws IOException {
    JournalConfig config = filledFile();
    Path file = config.directory().resolve("journal.mv.db");
    byte[] older = Files.readAllBytes(file);
    try (Journal journal = Journal.open(config)) {
      journal.append(Entries.entries(31, 5));
    }
    Files.write(file, older);
    JournalFailure failure = findFailure(config).orElseThrow();
    assertThat(failure.kind()).isEqualTo(FailureKind.ALTERED);
    assertThat(failure.place()).isEqualTo("entry 31");
  }

  @Test
  void shouldStayWithTheOtherSlot_whenAByteOfTheWitnessIsFlipped() throws IOException {
    JournalConfig config = filledFile();
    Path file = config.directory().resolve("journal.witness");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] altered = whole.clone();
      altered[at] ^= 1;
      Files.write(file, altered);
      try (Witness witness = Witness.open(config.directory(), Access.READ)) {
        assertThat(witness.read().position()).isIn(20L, 30L);
      }
    }
  }

  /** The unchecked pages of H2 turn flips into anything: it must end as a failure or not at all. */
  @Test
  void shouldFailWithAPlaceOrHoldAll_whenAByteOfTheFileIsFlipped() throws IOException {
    JournalConfig config = filledFile();
    byte[] whole = Files.readAllBytes(config.directory().resolve("journal.mv.db"));
    byte[] witness = Files.readAllBytes(config.directory().resolve("journal.witness"));
    SplittableRandom random = new SplittableRandom(11);
    int failures = 0;
    for (int flip = 0; flip < 40; flip++) {
      byte[] altered = whole.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      // A folder for each, since H2 may keep its lock on a file that it failed to open.
      JournalConfig copy = Place.FILE.empty(folder);
      Files.write(copy.directory().resolve("journal.mv.db"), altered);
      Files.write(copy.directory().resolve("journal.witness"), witness);
      Optional<JournalFailure> failure = findFailure(copy);
      failure.ifPresent(
          found -> assertThat(found.kind()).as(found.toString()).isEqualTo(FailureKind.ALTERED));
      failures += failure.isPresent() ? 1 : 0;
    }
    assertThat(failures).isPositive();
  }

  private static void shouldFail(Database database, String sql, String place) {
    shouldFail(database, sql, handle -> handle.execute(sql), place);
  }

  private static void shouldFailOnFlip(
      Database database, String table, String column, String where, int at, String place) {
    String what = "flip of " + column + " at " + at + where;
    shouldFail(database, what, handle -> Alteration.flip(handle, table, column, where, at), place);
  }

  private static void shouldFail(
      Database database, String what, HandleConsumer<RuntimeException> change, String place) {
    database.jdbi().useHandle(change);
    Optional<JournalFailure> failure = findFailure(() -> journal(database));
    assertThat(failure).as(what).isPresent();
    assertThat(failure.get().kind()).as(what).isEqualTo(FailureKind.ALTERED);
    assertThat(failure.get().place()).as(what).matches(place);
    database.jdbi().useHandle(Alteration::putBack);
    assertThat(findFailure(() -> journal(database))).as("put back: " + what).isEmpty();
  }

  private static Journal journal(Database database) {
    return Journal.over(new KeptOpen(database), Access.READ, 1);
  }

  /** 30 entries in three segments with a content each. */
  private Database filled(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    fill(config);
    Database database = Database.open(config, Access.WRITE);
    database.jdbi().useHandle(Alteration::save);
    return database;
  }

  private JournalConfig filledFile() throws IOException {
    JournalConfig config = Place.FILE.empty(folder);
    fill(config);
    return config;
  }

  private static void fill(JournalConfig config) {
    try (Journal journal = Journal.open(config)) {
      for (long first = 1; first < 30; first += 10) {
        Batch batch = new Batch(journal.head());
        Entries.entries(first, 10).forEach(batch::add);
        batch.addContent(new byte[CONTENT_LENGTHS[(int) first / 10]]);
        journal.append(batch);
      }
    }
  }

  private static Optional<JournalFailure> findFailure(JournalConfig config) {
    return findFailure(() -> Journal.open(config));
  }

  /** Opens and reads everything; what was read must be what was written, all 30 of it. */
  private static Optional<JournalFailure> findFailure(Supplier<Journal> opening) {
    try (Journal journal = opening.get()) {
      Optional<JournalFailure> failure = journal.check();
      if (failure.isEmpty()) {
        assertThat(Entries.countExpected(journal, 1)).isEqualTo(30);
        assertThat(journal.content(Hash256.of(new byte[32])))
            .hasValueSatisfying(content -> assertThat(content.bytes()).hasValue(new byte[32]));
      }
      return failure;
    } catch (JournalException e) {
      assertThat(e.failure().place()).isNotEmpty();
      return Optional.of(e.failure());
    }
  }
}
