package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: whatever byte of a stored entry or content is altered, the journal says so and names the
 * place; it never hands out something else.
 */
final class AlteredTest {
  private static final List<String> NUMBERS =
      List.of("first_position", "part", "parts", "entries", "first_time", "last_time");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheEntries_whenAFieldOfASegmentIsAltered(Place place) throws IOException {
    List<String> changes = new ArrayList<>();
    for (String column : NUMBERS) {
      changes.add(column + " = " + column + " + 1000");
      changes.add(column + " = " + column + " - 1");
    }
    for (long segment : new long[] {1, 11, 21}) { // the first, one between, the last
      for (String change : changes) {
        String sql = "update segment set " + change + " where first_position = " + segment;
        shouldFail(place, sql, handle -> handle.execute(sql));
      }
      String sql = "delete from segment where first_position = " + segment;
      if (segment < 21 || place == Place.FILE) { // the witness knows of the last one
        shouldFail(place, sql, handle -> handle.execute(sql));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheEntries_whenAByteOfASegmentIsFlipped(Place place) throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    for (long segment : new long[] {1, 11, 21}) {
      for (String column : new String[] {"head", "data"}) {
        // The first entry's position, time, seed, length of command, command; then anywhere.
        for (int at : new int[] {7, 15, 20, 48, 51, 52, random.nextInt(2000)}) {
          String what = column + " of " + segment + " at " + at;
          shouldFail(place, what, handle -> flip(handle, column, segment, at));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void shouldNameTheContent_whenItIsAltered(Place place) throws IOException {
    for (String change :
        new String[] {
          "data = hash", "data = null", "withheld = true", "hash = data", "data = null, hash = data"
        }) {
      String sql = "update content set " + change;
      JournalFailure failure = shouldFail(place, sql, handle -> handle.execute(sql));
      assertThat(failure.place()).startsWith("content ");
    }
  }

  @Test
  void shouldNameTheEntry_whenTheDatabaseIsOlderThanTheWitness() throws IOException {
    JournalConfig config = filled(Place.FILE);
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
    JournalConfig config = filled(Place.FILE);
    Path file = config.directory().resolve("journal.witness");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] altered = whole.clone();
      altered[at] ^= 1;
      Files.write(file, altered);
      try (Witness witness = Witness.open(config.directory())) {
        assertThat(witness.read().position()).isIn(20L, 30L);
      }
    }
  }

  /** The unchecked pages of H2 turn flips into anything: it must end as a failure or not at all. */
  @Test
  void shouldFailWithAPlaceOrHoldAll_whenAByteOfTheFileIsFlipped() throws IOException {
    JournalConfig config = filled(Place.FILE);
    Path file = config.directory().resolve("journal.mv.db");
    byte[] whole = Files.readAllBytes(file);
    byte[] witness = Files.readAllBytes(config.directory().resolve("journal.witness"));
    SplittableRandom random = new SplittableRandom(11);
    int failures = 0;
    for (int flip = 0; flip < 40; flip++) {
      byte[] altered = whole.clone();
      altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, altered);
      Files.write(config.directory().resolve("journal.witness"), witness);
      failures += findFailure(config).isPresent() ? 1 : 0;
    }
    assertThat(failures).isPositive();
  }

  private interface Change {
    void make(Handle handle);
  }

  private JournalFailure shouldFail(Place place, String what, Change change) throws IOException {
    JournalConfig config = filled(place);
    Place.behind(config).useHandle(change::make);
    Optional<JournalFailure> failure = findFailure(config);
    assertThat(failure).as(what).isPresent();
    assertThat(failure.get().kind()).as(what).isEqualTo(FailureKind.ALTERED);
    assertThat(failure.get().place()).as(what).containsPattern("(entr|content ).*[0-9]");
    return failure.get();
  }

  private JournalConfig filled(Place place) throws IOException {
    JournalConfig config = place.empty(folder);
    try (Journal journal = Journal.open(config)) {
      for (long first = 1; first < 30; first += 10) {
        Batch batch = new Batch(journal.head());
        Entries.entries(first, 10).forEach(batch::add);
        if (first == 11) {
          batch.addContent(new byte[32]);
        }
        journal.append(batch);
      }
    }
    return config;
  }

  /** Opens and reads everything; what was read must be what was written, all 30 of it. */
  private static Optional<JournalFailure> findFailure(JournalConfig config) {
    try (Journal journal = Journal.open(config)) {
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

  private static void flip(Handle handle, String column, long segment, int at) {
    Map<String, Object> row =
        handle
            .createQuery("select " + column + " as data from segment where first_position = ?")
            .bind(0, segment)
            .mapToMap()
            .one();
    byte[] bytes = (byte[]) row.get("data");
    byte[] flipped = Arrays.copyOf(bytes, bytes.length);
    flipped[at % flipped.length] ^= 16;
    handle.execute(
        "update segment set " + column + " = ? where first_position = ?", flipped, segment);
  }
}
