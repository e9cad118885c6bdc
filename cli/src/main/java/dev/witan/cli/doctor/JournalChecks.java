package dev.witan.cli.doctor;

import dev.witan.cli.data.JournalFailures;
import dev.witan.journal.FailureKind;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalException;
import dev.witan.journal.Snapshot;
import dev.witan.kernel.Limits;
import dev.witan.readmodel.ReadModel;
import dev.witan.readmodel.ReadModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks at a journal, its snapshots and its views; not while a node has them. */
final class JournalChecks {
  /** One that failed may be made up for by the next; more are a fault. */
  private static final long SNAPSHOT_BEHIND_MAX = 2L * Limits.SNAPSHOT_ENTRIES;

  private final JournalConfig config;
  private final Path views;
  private boolean isInUse;

  JournalChecks(JournalConfig config, Path views) {
    this.config = config;
    this.views = views;
  }

  /** Whether somebody has the journal open; known behind {@link #all}. */
  boolean isInUse() {
    return isInUse;
  }

  List<Finding> all() {
    try (Journal journal = Journal.openReadOnly(config)) {
      return List.of(
          Finding.well("journal-lock", "no process has the journal open"),
          tail(journal),
          snapshot(journal),
          views(journal));
    } catch (JournalException e) {
      return List.of(failed(e));
    }
  }

  /** Opening has read the last segment, led its hashes to its head, and asked the witness. */
  private static Finding tail(Journal journal) {
    Head head = journal.head();
    return Finding.well(
        "journal",
        head.position() + " entries, the hashes of the last ones lead to " + head.hash());
  }

  private static Finding snapshot(Journal journal) {
    long last = journal.head().position();
    Optional<Snapshot> newest = journal.newestSnapshot(last);
    long at = newest.map(Snapshot::position).orElse(0L);
    String sentence =
        newest.isEmpty()
            ? "there is none: a start applies all " + last + " entries"
            : "the newest whole one is of entry " + at + ", " + (last - at) + " before the last";
    return last - at > SNAPSHOT_BEHIND_MAX
        ? Finding.wrong(
            "snapshot",
            sentence,
            "nothing is lost; start the node, which writes one at its next"
                + " hundred thousandth entry")
        : Finding.well("snapshot", sentence);
  }

  private Finding views(Journal journal) {
    Optional<Throwable> problem = ReadModel.problem(views);
    if (problem.isPresent()) {
      return Finding.wrong(
          "views", "they are damaged: " + problem.get().getMessage(), "witan views rebuild");
    }
    try {
      return views(journal, ReadModel.headOf(views));
    } catch (ReadModelException e) {
      return Finding.wrong("views", "they cannot be read", "witan views rebuild");
    }
  }

  private static Finding views(Journal journal, Optional<dev.witan.readmodel.view.Head> found) {
    long last = journal.head().position();
    if (found.isEmpty()) {
      return Finding.well("views", "there are none yet: the next start makes them");
    }
    long position = found.get().position();
    boolean isOther =
        position > last
            || position > 0
                && !journal.read(position).next().hash().toString().equals(found.get().hash());
    if (isOther) {
      return Finding.wrong("views", "they are of another journal", "witan views rebuild");
    }
    return Finding.well(
        "views",
        position == last
            ? "they show all entries"
            : "they are " + (last - position) + " entries behind; the next start goes on");
  }

  private Finding failed(JournalException failure) {
    isInUse = failure.failure().kind() == FailureKind.LOCKED;
    if (isInUse) {
      return Finding.well(
          "journal-lock", "a process has the journal open: a node that runs, or a command");
    }
    if (failure.failure().kind() == FailureKind.MISSING) {
      return Finding.well("journal", "there is none yet: the first start makes it");
    }
    return Finding.wrong(
        "journal",
        JournalFailures.of(config, failure).getMessage(),
        failure.failure().kind() == FailureKind.ALTERED
            ? "keep the folder as it is, and restore a backup elsewhere"
            : "do what the sentence says");
  }
}
