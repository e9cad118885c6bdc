package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: who runs a node is told whether to look at the disk or at the stored bytes. */
final class FailuresTest {
  @ParameterizedTest
  @CsvSource({
    "90028,ALTERED,UNAVAILABLE", // H2: reading or writing failed
    "90031,ALTERED,UNAVAILABLE",
    "90030,ALTERED,ALTERED", // H2: damaged
    "XX001,ALTERED,ALTERED", // PostgreSQL: damaged
    "90100,UNAVAILABLE,UNAVAILABLE",
    "90098,UNAVAILABLE,UNAVAILABLE",
    "90020,LOCKED,LOCKED",
    "08006,UNAVAILABLE,UNAVAILABLE",
    "28P01,UNAVAILABLE,UNAVAILABLE",
    "42501,UNAVAILABLE,UNAVAILABLE",
    "53100,UNAVAILABLE,UNAVAILABLE",
    "58030,UNAVAILABLE,UNAVAILABLE",
    "25006,UNAVAILABLE,UNAVAILABLE",
    "50000,ALTERED,UNAVAILABLE", // H2: anything
  })
  void shouldNameTheKindOfAState(String state, FailureKind reading, FailureKind writing) {
    RuntimeException thrown = new IllegalStateException(new SQLException("why", state));
    shouldBe(thrown, reading, writing);
  }

  @Test
  void shouldLookBelowTheState() {
    shouldBe(of(DataUtils.ERROR_FILE_CORRUPT), FailureKind.ALTERED, FailureKind.ALTERED);
    shouldBe(of(DataUtils.ERROR_READING_FAILED), FailureKind.ALTERED, FailureKind.UNAVAILABLE);
    shouldBe(of(DataUtils.ERROR_WRITING_FAILED), FailureKind.UNAVAILABLE, FailureKind.UNAVAILABLE);
    shouldBe(of(DataUtils.ERROR_FILE_LOCKED), FailureKind.LOCKED, FailureKind.LOCKED);
  }

  @Test
  void shouldBlameTheDisk_whenAFileBesideTheDatabaseFails() {
    UncheckedIOException thrown = new UncheckedIOException(new IOException("why"));
    shouldBe(thrown, FailureKind.UNAVAILABLE, FailureKind.UNAVAILABLE);
    RuntimeException denied =
        new IllegalStateException(
            new SQLException("why", "90028", new AccessDeniedException("journal.mv.db")));
    shouldBe(denied, FailureKind.UNAVAILABLE, FailureKind.UNAVAILABLE);
  }

  private static RuntimeException of(int code) {
    MVStoreException below = new MVStoreException(code, "why");
    return new IllegalStateException(new SQLException("what", "90028", below));
  }

  private static void shouldBe(RuntimeException thrown, FailureKind reading, FailureKind writing) {
    assertThat(failure(() -> Failures.reading("here", () -> fail(thrown))).kind())
        .isEqualTo(reading);
    assertThat(failure(() -> Failures.writing("here", () -> fail(thrown))).kind())
        .isEqualTo(writing);
  }

  private static void fail(RuntimeException thrown) {
    throw thrown;
  }

  private static JournalFailure failure(Runnable work) {
    try {
      work.run();
      throw new AssertionError("nothing was thrown");
    } catch (JournalException e) {
      assertThat(e.failure().place()).isEqualTo("here");
      return e.failure();
    }
  }
}
