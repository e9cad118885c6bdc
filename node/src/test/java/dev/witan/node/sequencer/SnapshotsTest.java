package dev.witan.node.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Snapshot;
import dev.witan.kernel.Hash256;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.stage.Answers;
import dev.witan.node.verify.Verification;
import dev.witan.node.verify.Verifier;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: snapshots are written at their places while commands keep coming. */
final class SnapshotsTest {
  private static final int EACH = 25;

  @TempDir Path folder;

  @Test
  void shouldWriteASnapshotAtEachPlace_whileCommandsCome() {
    try (Bench bench = new Bench(folder, EACH)) {
      bench.found();
      List<Future<Answer>> futures = new ArrayList<>();
      for (int round = 0; round < 10; round++) {
        futures.addAll(bench.submitAll(bench.issues(19)));
        bench.settle();
      }
      futures.forEach(Answers::receipt);
      assertThat(bench.entries()).hasSize(191);
      Answers.await(bench.sequencer.stop());
      assertThat(positions(bench)).containsExactly(175L, 150L, 125L);
      Recovery recovery = Recovery.of(bench.journal);
      assertThat(recovery.snapshot()).isEqualTo(175);
      assertThat(recovery.replayed()).isEqualTo(16);
      Verification verification = Verifier.verify(bench.journal, position -> {});
      assertThat(verification.finding()).isEmpty();
      assertThat(verification.snapshots()).isEqualTo(3);
      assertThat(verification.digest()).contains(recovery.machine().digest());
    }
  }

  /** A lack of space must not stop the node: a restart only takes longer. */
  @Test
  void shouldGoOn_whenASnapshotCannotBeWritten() throws Exception {
    try (Bench bench = new Bench(folder, EACH)) {
      bench.found();
      try (Connection connection = dev.witan.node.stage.HeldJournal.connect(bench.config);
          Statement statement = connection.createStatement()) {
        statement.execute("drop table snapshot_part");
      }
      bench.submitAll(bench.issues(80)).forEach(Answers::receipt);
      assertThat(bench.entries()).hasSize(81);
    }
  }

  private static List<Long> positions(Bench bench) {
    List<Long> positions = new ArrayList<>();
    long atMost = Long.MAX_VALUE;
    for (var found = bench.journal.newestSnapshot(atMost);
        found.isPresent();
        found = bench.journal.newestSnapshot(atMost)) {
      Snapshot snapshot = found.get();
      Hash256[] digest = {null};
      bench.journal.readSnapshot(
          snapshot, (bytes, length) -> digest[0] = Hash256.of(bytes, 0, length));
      assertThat(digest[0]).isEqualTo(snapshot.digest());
      positions.add(snapshot.position());
      atMost = snapshot.position() - 1;
    }
    return positions;
  }
}
