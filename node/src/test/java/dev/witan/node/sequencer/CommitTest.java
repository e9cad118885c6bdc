package dev.witan.node.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Head;
import dev.witan.journal.JournalException;
import dev.witan.kernel.Limits;
import dev.witan.node.command.SignedCommand;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.sequencer.Answer.NotTaken;
import dev.witan.node.sequencer.Answer.Reason;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: answers wait for the commit (architecture rule 6), whatever the commit does, and none is
 * lost. Method: a journal whose commits the test holds back, lets go, or lets fail.
 */
@SuppressWarnings("try") // A held journal is let go by closing it.
final class CommitTest {
  @TempDir Path folder;

  @Test
  void shouldAnswerBehindTheCommit_andGatherWhatComesMeanwhile() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      Head before = bench.journal.head();
      List<Future<Answer>> futures = new ArrayList<>();
      try (HeldJournal held = bench.hold()) {
        futures.add(bench.issue());
        bench.settle();
        futures.addAll(bench.submitAll(bench.issues(250)));
        bench.settle();
        assertThat(futures).noneMatch(Future::isComplete);
        assertThat(bench.journal.head()).isEqualTo(before);
      }
      futures.forEach(Answers::receipt);
      assertThat(bench.batches()).containsExactly(1, 1, 250);
    }
  }

  /** Each may rest on an entry that is not durable yet. */
  @Test
  void shouldHoldRejectionsAndRepetitionsToo() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      Signer ada = new Signer("ada");
      Future<Answer> repeated;
      Future<Answer> rejected;
      try (HeldJournal held = bench.hold()) {
        byte[] registration = bench.founding.register(ada);
        bench.send(registration);
        repeated = bench.send(registration);
        rejected = bench.send(bench.founding.sign(ada, new TransferCoin(bench.bank.id(), 1)));
        bench.settle();
        assertThat(repeated.isComplete() || rejected.isComplete()).isFalse();
      }
      assertThat(Answers.receipt(repeated).position()).isEqualTo(2);
      assertThat(Answers.rejection(rejected)).isEqualTo("insufficient-coin");
    }
  }

  @Test
  void shouldDecideWhatItTook_whenItIsStopped() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      List<Future<Answer>> taken;
      Future<Void> ended;
      Future<Answer> late;
      try (HeldJournal held = bench.hold()) {
        taken = bench.submitAll(bench.issues(350));
        ended = bench.sequencer.stop();
        late = bench.issue();
        assertThat(Answers.await(late)).isEqualTo(new NotTaken(Reason.STOPPED));
        assertThat(ended.isComplete()).isFalse();
      }
      Answers.await(ended);
      assertThat(taken).allMatch(Future::isComplete);
      taken.forEach(Answers::receipt);
      assertThat(bench.entries()).hasSize(351);
    }
  }

  @Test
  void shouldAnswerAll_whenACommitFails() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      SignedCommand first = bench.checked(bench.founding.issue());
      Future<Answer> lost;
      List<Future<Answer>> open;
      try (HeldJournal held = bench.hold()) {
        lost = bench.sequencer.submit(first);
        bench.settle();
        open = bench.submitAll(bench.issues(3));
        held.fail();
        assertThat(Answers.failure(bench.sequencer.ended())).isInstanceOf(JournalException.class);
      }
      assertThat(Answers.await(lost)).isEqualTo(new Answer.FateUnknown(first.submission().id()));
      for (Future<Answer> one : open) {
        assertThat(Answers.await(one)).isEqualTo(new NotTaken(Reason.STOPPED));
      }
      assertThat(Answers.await(bench.issue())).isEqualTo(new NotTaken(Reason.STOPPED));
    }
  }

  /** An answer's listener is somebody else's code, and it runs on the sequencer's loop. */
  @Test
  void shouldAnswerTheOthers_whenAListenerThrows() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      List<Throwable> heard = Collections.synchronizedList(new ArrayList<>());
      bench.vertx.exceptionHandler(heard::add);
      RuntimeException planted = new RuntimeException("planted");
      List<Future<Answer>> futures;
      try (HeldJournal held = bench.hold()) {
        bench.issue();
        bench.settle();
        futures = bench.submitAll(bench.issues(3));
        for (Future<Answer> one : futures) {
          one.onComplete(
              answer -> {
                throw planted;
              });
        }
        bench.settle();
      }
      Answers.receipt(bench.issue());
      assertThat(futures).allMatch(Future::succeeded);
      bench.settle();
      assertThat(heard).containsExactly(planted, planted, planted);
    }
  }

  /** Contents fill a batch: the next command waits, none breaks off in the middle. */
  @Test
  void shouldTakeManyLongContents() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      List<Future<Answer>> futures = new ArrayList<>();
      try (HeldJournal held = bench.hold()) {
        futures.add(bench.issue());
        for (int i = 0; i < 9; i++) {
          futures.add(LongPosts.publish(bench, i));
          bench.settle(); // Out of the queue, whose bytes are bounded too.
        }
      }
      futures.forEach(Answers::receipt);
      assertThat(bench.batches()).hasSizeGreaterThan(3);
    }
  }

  /** Architecture rule 7: the queue is bounded by number and by bytes; nothing taken is lost. */
  @Test
  void shouldSendAway_whenTooManyWait() throws Exception {
    try (Bench bench = new Bench(folder, 3)) {
      bench.found();
      SignedCommand again = bench.checked(bench.founding.issue());
      List<Future<Answer>> futures = new ArrayList<>();
      try (HeldJournal held = bench.hold()) {
        futures.addAll(bench.submitAll(bench.issues(2))); // A snapshot is due: others wait.
        for (int i = 0; i < Limits.QUEUE_COMMANDS_MAX; i++) {
          futures.add(bench.sequencer.submit(again));
        }
        assertThat(Answers.await(bench.issue())).isEqualTo(new NotTaken(Reason.QUEUE_FULL));
      }
      futures.forEach(Answers::receipt);
      assertThat(bench.entries()).hasSize(4);
      Answers.receipt(bench.issue());
    }
  }

  @Test
  void shouldSendAway_whenTooManyBytesWait() throws Exception {
    try (Bench bench = new Bench(folder, 3)) {
      bench.found();
      List<Future<Answer>> futures = new ArrayList<>();
      try (HeldJournal held = bench.hold()) {
        futures.addAll(bench.submitAll(bench.issues(2)));
        for (int i = 0; i < 9; i++) {
          futures.add(LongPosts.publish(bench, i));
        }
        assertThat(Answers.await(futures.get(10))).isEqualTo(new NotTaken(Reason.QUEUE_FULL));
      }
      futures.subList(0, 10).forEach(Answers::await);
      assertThat(futures.subList(0, 9)).noneMatch(one -> one.result() instanceof NotTaken);
    }
  }

  @Test
  void shouldBeAsItWas_whenItIsMadeAgainFromTheJournal() {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      Answers.awaitAll(bench.submitAll(bench.issues(20)));
      var before = Recovery.of(bench.journal).machine().digest();
      bench.restart();
      assertThat(Recovery.of(bench.journal).machine().digest()).isEqualTo(before);
      assertThat(Founding.NODE.publicKey()).isEqualTo(Answers.receipt(bench.issue()).nodeKey());
    }
  }
}
