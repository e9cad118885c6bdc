package dev.witan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: restarts and verifications are measured on a journal as a node would have written it.
 * Method: a small one is verified in full, and a restart comes to the same state from its snapshot.
 */
final class SignedJournalTest {
  private static final int ENTRIES = 1_003;
  private static final int SNAPSHOT_EVERY = 300;

  @TempDir private Path folder;

  @Test
  void shouldBeGood_andHaveItsSnapshotAsFarBehindAsCanBe() throws IOException {
    Path place = SignedJournal.ensure(folder, ENTRIES, SNAPSHOT_EVERY, line -> {});
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      Verification verification = Verifier.verify(journal, position -> {});
      assertThat(verification.finding()).isEmpty();
      assertThat(verification.head().position()).isEqualTo(ENTRIES);
      assertThat(verification.ticks()).isPositive();
      assertThat(verification.contents()).isPositive();
      assertThat(verification.snapshots()).isEqualTo(1);
      Recovery recovery = Recovery.of(journal);
      assertThat(recovery.replayed()).isEqualTo(SNAPSHOT_EVERY - 1);
      assertThat(recovery.machine().digest()).isEqualTo(verification.digest().orElseThrow());
    }
  }

  @Test
  void shouldBeBuiltOnce() throws IOException {
    SignedJournal.ensure(folder, ENTRIES, SNAPSHOT_EVERY, line -> {});
    SignedJournal.ensure(
        folder,
        ENTRIES,
        SNAPSHOT_EVERY,
        line -> {
          throw new AssertionError("built again");
        });
  }
}
