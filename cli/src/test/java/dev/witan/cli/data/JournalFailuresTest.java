package dev.witan.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.journal.FailureKind;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: each failure of a journal has its exit code, its code and a sentence with the place. */
final class JournalFailuresTest {
  private static final JournalConfig CONFIG = JournalConfig.inDirectory(Path.of("body"));

  @ParameterizedTest
  @CsvSource({
    "LOCKED, 7, journal-in-use, body: in use by another process",
    "UNAVAILABLE, 7, journal-unavailable, body: entry 3: it is so",
    "CLOSED, 7, journal-unavailable, body: entry 3: it is so",
    "MISSING, 5, journal-missing, body: there is no journal here",
    "UNKNOWN_SCHEMA, 1, journal-version, body: written by another version",
    "ALTERED, 8, journal-altered, body: entry 3: it is so; restore",
  })
  void shouldNameThePlaceAndTheWayOut(FailureKind kind, int exit, String code, String sentence) {
    JournalFailure failure = new JournalFailure(kind, "entry 3", "it is so");
    CommandFailure end = JournalFailures.of(CONFIG, failure);
    assertThat(end.exit()).isEqualTo(exit);
    assertThat(end.code()).isEqualTo(code);
    assertThat(end).hasMessageStartingWith(sentence);
  }

  @Test
  void shouldSayThatThereIsNoJournal() {
    CommandFailure end = JournalFailures.missing(CONFIG);
    assertThat(end.exit()).isEqualTo(Exit.NOT_FOUND);
    assertThat(end).hasMessage("body: there is no journal here");
  }
}
