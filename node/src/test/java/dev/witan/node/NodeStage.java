package dev.witan.node;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.verify.Verifier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** One node on an H2 journal, with a clock that the test sets and an ear for troubles. */
final class NodeStage implements AutoCloseable {
  static final long START = 1_800_000_000_000L;

  final AtomicLong clock = new AtomicLong(START);
  final Founding founding = new Founding(START);
  final Vertx vertx = Vertx.vertx();
  final BlockingQueue<Throwable> troubles = new LinkedBlockingQueue<>();
  final JournalConfig config;
  Node node;

  NodeStage(Path folder) {
    config = JournalConfig.inDirectory(folder);
    HeldJournal.prepare(config);
  }

  /** Starts it, and founds the body. */
  NodeStage founded() {
    node = Answers.await(start());
    Answers.receipt(send(founding.envelope()));
    return this;
  }

  Future<Node> start() {
    return start(Founding.NODE);
  }

  Future<Node> start(NodeKey key) {
    return Node.start(vertx, config, key, clock::get, troubles::add);
  }

  Future<Answer> send(byte[] envelope, byte[]... contents) {
    return node.submit(envelope, List.of(contents));
  }

  /** Sends until the node takes it: it may be starting again. */
  Answer sendUntilTaken(byte[] envelope) throws InterruptedException {
    for (int attempt = 0; attempt < 400; attempt++) {
      Answer answer = Answers.await(send(envelope));
      if (!(answer instanceof Answer.NotTaken)) {
        return answer;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("the node takes nothing");
  }

  void stop() {
    Answers.await(node.stop());
    node = null;
  }

  /** What the journal holds, once the node is stopped, verified. */
  List<StoredEntry> verified() {
    List<StoredEntry> entries = new ArrayList<>();
    try (Journal journal = Journal.open(config)) {
      journal.read(1).forEachRemaining(entries::add);
      Verifier.verify(journal, position -> {})
          .finding()
          .ifPresent(
              finding -> {
                throw new AssertionError(finding.toString());
              });
    }
    return entries;
  }

  @Override
  public void close() {
    if (node != null) {
      stop();
    }
    Answers.await(vertx.close());
  }
}
