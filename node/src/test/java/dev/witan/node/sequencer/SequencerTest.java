package dev.witan.node.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Receipt;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Hash256;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import io.vertx.core.Future;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: each entry has the position, time, seed and receipt that the specification says. */
final class SequencerTest {
  @TempDir Path folder;

  @Test
  void shouldGivePositionsInOrderOfArrival() {
    try (Bench bench = new Bench(folder)) {
      assertThat(bench.found().position()).isEqualTo(1);
      List<Future<Answer>> futures = bench.submitAll(bench.issues(300));
      for (int i = 0; i < futures.size(); i++) {
        assertThat(Answers.receipt(futures.get(i)).position()).isEqualTo(i + 2);
      }
      assertThat(bench.entries()).hasSize(301);
    }
  }

  /** Architecture rule 11. */
  @Test
  void shouldGiveTheLastTime_whenTheClockRunsBack() {
    try (Bench bench = new Bench(folder)) {
      long[] clock = {5, 3, 4, 9, 0};
      long[] expected = {5, 5, 5, 9, 9};
      bench.found();
      for (int i = 0; i < clock.length; i++) {
        bench.clock.set(Bench.START + clock[i]);
        assertThat(Answers.receipt(bench.issue()).time()).isEqualTo(Bench.START + expected[i]);
      }
    }
  }

  @Test
  void shouldMakeSeedsFromTheSignatureOfTheNode() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      Answers.awaitAll(bench.submitAll(bench.issues(5)));
      bench.restart();
      Answers.awaitAll(bench.submitAll(bench.issues(5)));
      assertThat(bench.entries()).hasSize(11);
      for (StoredEntry stored : bench.entries()) {
        byte[] signed =
            ByteBuffer.allocate(40)
                .put(stored.previous().bytes())
                .putLong(stored.entry().position())
                .array();
        ByteArrayOutputStream seed = new ByteArrayOutputStream();
        seed.write("witan-seed".getBytes("US-ASCII"));
        seed.write(Ed25519.sign(new Signer("node").seed(), signed));
        assertThat(stored.entry().seed()).isEqualTo(Hash256.of(seed.toByteArray()));
      }
    }
  }

  @Test
  void shouldGiveReceiptsThatMatchTheEntries() {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      byte[] envelope = bench.founding.issue();
      Receipt receipt = Answers.receipt(bench.send(envelope));
      StoredEntry stored = bench.entries().get(1);
      JournalEntry entry = stored.entry();
      assertThat(receipt.isSignedBy(Founding.NODE.publicKey())).isTrue();
      assertThat(receipt.command()).isEqualTo(bench.checked(envelope).submission().id());
      assertThat(receipt.position()).isEqualTo(entry.position()).isEqualTo(2);
      assertThat(receipt.hash()).isEqualTo(stored.hash());
      assertThat(receipt.previous()).isEqualTo(bench.entries().get(0).hash());
      assertThat(receipt.time()).isEqualTo(entry.time());
      assertThat(receipt.events()).isEqualTo(Hash256.of(entry.events()));
      assertThat(entry.command()).isEqualTo(envelope);
    }
  }

  /** CMD-1. Its position and its seed go to the next. */
  @Test
  void shouldLeaveNoTraceOfARejectedCommand_andTakeItLater() {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      Signer ada = new Signer("ada");
      Answers.receipt(bench.send(bench.founding.register(ada)));
      Hash256 before = Recovery.of(bench.journal).machine().digest();
      byte[] transfer = bench.founding.sign(ada, new TransferCoin(bench.bank.id(), 5));
      assertThat(Answers.rejection(bench.send(transfer))).isEqualTo("insufficient-coin");
      assertThat(bench.entries()).hasSize(2);
      assertThat(Recovery.of(bench.journal).machine().digest()).isEqualTo(before);
      Answers.receipt(bench.send(bench.founding.sign(bench.bank, Founding.issue(ada, 5))));
      assertThat(Answers.receipt(bench.send(transfer)).position()).isEqualTo(4);
    }
  }

  @Test
  void shouldTakeNothingButAFounding_beforeThereIsABody() {
    try (Bench bench = new Bench(folder)) {
      assertThat(Answers.rejection(bench.issue())).isEqualTo("body-not-founded");
      assertThat(bench.sequencer.body()).isEmpty();
      bench.found();
      assertThat(bench.sequencer.body()).contains(bench.founding.body());
      assertThat(Answers.rejection(bench.send(new Founding(Bench.START + 1).envelope())))
          .isEqualTo("body-founded");
    }
  }

  /** CMD-2: the first receipt again, whether the first is durable already or not. */
  @Test
  void shouldGiveTheFirstReceiptAgain_whenACommandIsRepeated() {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      byte[] envelope = bench.founding.issue();
      List<Answer> both = Answers.awaitAll(List.of(bench.send(envelope), bench.send(envelope)));
      Receipt first = ((Answer.Accepted) both.get(0)).receipt();
      assertThat(both)
          .containsExactly(new Answer.Accepted(first, false), new Answer.Accepted(first, true));
      assertThat(Answers.await(bench.send(envelope))).isEqualTo(new Answer.Accepted(first, true));
      bench.restart();
      assertThat(Answers.await(bench.send(envelope))).isEqualTo(new Answer.Accepted(first, true));
      assertThat(bench.entries()).hasSize(2);
    }
  }
}
