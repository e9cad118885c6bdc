package dev.witan.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Turns whatever a database throws into failures. */
final class Failures {
  private Failures() {}

  /** Runs this; whatever it throws comes out as a journal's exception that names this place. */
  static <T> T naming(String place, Supplier<T> work) {
    try {
      return work.get();
    } catch (JournalException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // H2 does not check the bytes of its pages: an altered length or tag can surface as anything.
      throw wrap(place, e);
    }
  }

  /** As above, for what returns nothing. */
  static void naming(String place, Runnable work) {
    naming(
        place,
        () -> {
          work.run();
          return null;
        });
  }

  static JournalException wrap(String place, Throwable thrown) {
    FailureKind kind = kind(thrown);
    return new JournalException(new JournalFailure(kind, place, sentence(kind, thrown)), thrown);
  }

  private static FailureKind kind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return kind(sql);
      }
      if (cause instanceof org.flywaydb.core.api.exception.FlywayValidateException) {
        return FailureKind.UNKNOWN_SCHEMA;
      }
      if (cause instanceof IOException) {
        return FailureKind.UNAVAILABLE;
      }
    }
    return FailureKind.ALTERED;
  }

  private static FailureKind kind(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    if (state.equals("90020")) { // H2: the file is open elsewhere
      return FailureKind.LOCKED;
    }
    boolean isUnavailable =
        state.startsWith("08") // no connection
            || state.startsWith("28") // no permission
            || state.startsWith("3D") // no such database
            || state.startsWith("53") // no space, no memory
            || state.startsWith("57") // the server ends
            || state.startsWith("58") // the server's disk
            || state.equals("90028") // H2: reading or writing failed
            || state.equals("90031")
            || state.equals("90098") // H2: the database is closed
            || state.equals("90121")
            || state.equals("90100"); // H2: no space
    return isUnavailable ? FailureKind.UNAVAILABLE : FailureKind.ALTERED;
  }

  private static String sentence(FailureKind kind, Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String text = String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
    return switch (kind) {
      case LOCKED -> "another process has it open";
      case UNAVAILABLE -> "the database does not do its work: " + text;
      case UNKNOWN_SCHEMA -> "the schema is not one that this version knows";
      default -> "the stored bytes cannot be read: " + text;
    };
  }
}
