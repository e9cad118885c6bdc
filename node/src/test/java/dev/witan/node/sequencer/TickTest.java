package dev.witan.node.sequencer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Receipt;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Command;
import dev.witan.node.sequencer.Answer.NotTaken;
import dev.witan.node.sequencer.Answer.Reason;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.statemachine.Machine;
import dev.witan.validationpool.PoolCommand.OpenPool;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: ticks stand where something is due, and nowhere else (TIME-2). */
final class TickTest {
  @TempDir Path folder;

  @Test
  void shouldTickBeforeTheNextCommand() {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      openPool(bench, "a"); // The first post is accepted at once (POOL-6).
      openPool(bench, "b");
      bench.clock.addAndGet(Founding.POOL_MS - 1);
      assertThat(Answers.receipt(bench.issue()).position()).isEqualTo(8);
      bench.clock.addAndGet(70_000);
      Receipt receipt = Answers.receipt(bench.issue());
      List<StoredEntry> entries = bench.entries();
      assertThat(ticks(entries)).containsExactly(9L);
      assertThat(entries.get(8).entry().time()).isEqualTo(bench.clock.get());
      assertThat(receipt.position()).isEqualTo(10);
    }
  }

  /** The pool's deadline passes by the clock; the sequencer looks at it by itself. */
  @Test
  void shouldTickAlone_whenNoCommandComes() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      openPool(bench, "a"); // The first post is accepted at once (POOL-6).
      openPool(bench, "b");
      bench.clock.addAndGet(Founding.POOL_MS);
      for (int attempt = 0; attempt < 200 && bench.journal.head().position() < 8; attempt++) {
        Thread.sleep(25);
      }
      assertThat(ticks(bench.entries())).containsExactly(8L);
    }
  }

  @Test
  void shouldTickAtOnce_whenATimerFellDueWhileTheNodeWasDown() throws Exception {
    try (Bench bench = new Bench(folder)) {
      bench.found();
      openPool(bench, "a"); // The first post is accepted at once (POOL-6).
      openPool(bench, "b");
      Answers.await(bench.sequencer.stop());
      bench.clock.addAndGet(Founding.POOL_MS);
      bench.restart();
      for (int attempt = 0; attempt < 200 && bench.journal.head().position() < 8; attempt++) {
        Thread.sleep(25);
      }
      assertThat(ticks(bench.entries())).containsExactly(8L);
    }
  }

  /** Architecture rule 3: at the time of the last entry, before any command. */
  @Test
  void shouldLetQueuedReactionsGoOnAtTheirTime() throws Exception {
    AtomicReference<AtomicLong> clock = new AtomicReference<>();
    Machine machine = OddMachine.make(() -> clock.get().addAndGet(9));
    try (Bench bench = new Bench(folder, machine)) {
      clock.set(bench.clock);
      bench.found();
      Future<Answer> ring = bench.sequencer.submit(bench.unsigned(new OddMachine.Ring(2_500)));
      Receipt next = Answers.receipt(bench.issue());
      Answers.receipt(ring);
      List<StoredEntry> entries = bench.entries();
      assertThat(ticks(entries)).containsExactly(3L, 4L);
      assertThat(entries.get(2).entry().time()).isEqualTo(Bench.START);
      assertThat(entries.get(3).entry().time()).isEqualTo(Bench.START);
      assertThat(next.position()).isEqualTo(5);
      assertThat(next.time()).isEqualTo(Bench.START + 9);
    }
  }

  /** A bug of the machine: the node has to start again, and nobody waits for ever. */
  @Test
  void shouldEndAndAnswerAll_whenTheMachineThrows() {
    try (Bench bench = new Bench(folder, OddMachine.make(() -> {}))) {
      bench.found();
      Answers.receipt(bench.issue());
      List<Future<Answer>> futures =
          bench.submitAll(
              List.of(
                  bench.unsigned(new OddMachine.Ring(1)),
                  bench.unsigned(new OddMachine.Break()),
                  bench.unsigned(new OddMachine.Ring(2))));
      assertThat(Answers.failure(bench.sequencer.ended())).hasMessage("planted");
      assertThat(Answers.awaitAll(futures)).contains(new NotTaken(Reason.STOPPED));
      assertThat(futures.get(1).result()).isEqualTo(new NotTaken(Reason.STOPPED));
      assertThat(Answers.await(bench.issue())).isEqualTo(new NotTaken(Reason.STOPPED));
    }
  }

  private static void openPool(Bench bench, String title) {
    byte[] coin = bench.founding.sign(bench.bank, Founding.issue(bench.bank, 100));
    Answers.receipt(bench.send(coin));
    byte[] text = Founding.utf8(title);
    PublishPost post = Founding.post(bench.bank, title, text);
    Answers.receipt(bench.send(bench.founding.sign(bench.bank, post), text));
    Command pool =
        new OpenPool(PostContent.id(post), 100, OptionalLong.empty(), OptionalLong.empty());
    Answers.receipt(bench.send(bench.founding.sign(bench.bank, pool)));
  }

  /** The positions of entries without a command. */
  private static List<Long> ticks(List<StoredEntry> entries) {
    return entries.stream()
        .filter(stored -> stored.entry().command().length == 0)
        .map(stored -> stored.entry().position())
        .toList();
  }
}
