package dev.witan.journal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * Turns whatever a database throws into failures. The same state of H2 stands for bytes that cannot
 * be read and for a disk that takes no more, so what was being done has a say: a failed reading
 * blames the stored bytes, a failed writing the disk.
 */
final class Failures {
  private static final List<String> UNAVAILABLE_CLASSES =
      List.of(
          "08", // no connection
          "28", // no permission
          "3D", // no such database
          "53", // no space, no memory
          "55", // the server is not in a state for it
          "57", // the server ends
          "58"); // the server's disk

  private static final List<String> UNAVAILABLE_STATES =
      List.of(
          "25006", // the server takes no writes
          "42501", // no permission
          "90098", // H2: the database is closed
          "90100", // H2: no space
          "90121"); // H2: the process ends

  private Failures() {}

  /**
   * Runs what reads; whatever it throws comes out as a journal's exception that names the place.
   */
  static <T> T reading(String place, Supplier<T> work) {
    return naming(place, Access.READ, work);
  }

  /** As above, for what returns nothing. */
  static void reading(String place, Runnable work) {
    naming(place, Access.READ, returningNothing(work));
  }

  /** Runs what writes. */
  static <T> T writing(String place, Supplier<T> work) {
    return naming(place, Access.WRITE, work);
  }

  /** As above, for what returns nothing. */
  static void writing(String place, Runnable work) {
    naming(place, Access.WRITE, returningNothing(work));
  }

  private static <T> T naming(String place, Access access, Supplier<T> work) {
    try {
      return work.get();
    } catch (JournalException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      // H2 does not check the bytes of its pages: an altered length or tag can surface as anything.
      FailureKind kind = kind(e, access);
      throw new JournalException(new JournalFailure(kind, place, sentence(kind, e)), e);
    }
  }

  private static Supplier<Void> returningNothing(Runnable work) {
    return () -> {
      work.run();
      return null;
    };
  }

  private static FailureKind kind(Throwable thrown, Access access) {
    FailureKind otherwise = access == Access.READ ? FailureKind.ALTERED : FailureKind.UNAVAILABLE;
    if (find(thrown, AccessDeniedException.class).isPresent()
        || find(thrown, FileNotFoundException.class).isPresent()) { // H2: no permission
      return FailureKind.UNAVAILABLE;
    }
    Optional<FailureKind> known =
        find(thrown, MVStoreException.class)
            .flatMap(Failures::kind)
            .or(() -> find(thrown, SQLException.class).flatMap(Failures::kind));
    boolean isFile =
        find(thrown, SQLException.class).isEmpty() && find(thrown, IOException.class).isPresent();
    return known.orElse(isFile ? FailureKind.UNAVAILABLE : otherwise);
  }

  private static Optional<FailureKind> kind(MVStoreException thrown) {
    return switch (thrown.getErrorCode()) {
      case DataUtils.ERROR_WRITING_FAILED -> Optional.of(FailureKind.UNAVAILABLE);
      case DataUtils.ERROR_FILE_LOCKED -> Optional.of(FailureKind.LOCKED);
      case DataUtils.ERROR_UNSUPPORTED_FORMAT -> Optional.of(FailureKind.UNKNOWN_SCHEMA);
      case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
          Optional.of(FailureKind.ALTERED);
      default -> Optional.empty();
    };
  }

  private static Optional<FailureKind> kind(SQLException thrown) {
    String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
    if (state.equals("90020")) { // H2: the file is open elsewhere
      return Optional.of(FailureKind.LOCKED);
    }
    if (state.equals("90030") || state.startsWith("XX")) { // the database itself found damage
      return Optional.of(FailureKind.ALTERED);
    }
    boolean isUnavailable =
        UNAVAILABLE_CLASSES.stream().anyMatch(state::startsWith)
            || UNAVAILABLE_STATES.contains(state);
    return isUnavailable ? Optional.of(FailureKind.UNAVAILABLE) : Optional.empty();
  }

  /** The deepest cause of this type: the nearest to what happened. */
  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((outer, inner) -> inner);
  }

  private static String sentence(FailureKind kind, Throwable thrown) {
    String text =
        String.valueOf(find(thrown, Throwable.class).orElse(thrown).getMessage())
            .lines()
            .findFirst()
            .orElse("");
    return switch (kind) {
      case LOCKED -> "another process has it open";
      case UNAVAILABLE -> "the database does not do its work: " + text;
      case UNKNOWN_SCHEMA -> "the schema is not one that this version knows";
      default -> "the stored bytes cannot be read: " + text;
    };
  }
}
