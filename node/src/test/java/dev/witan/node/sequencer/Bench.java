package dev.witan.node.sequencer;

import dev.witan.envelope.Receipt;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.command.SignedCommand;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.stage.Signer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Submission;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** One sequencer on an H2 journal, with a clock that the test sets. */
final class Bench implements AutoCloseable {
  static final long START = 1_800_000_000_000L;
  static final int NEVER = Integer.MAX_VALUE;

  final AtomicLong clock = new AtomicLong(START);
  final Founding founding = new Founding(START);
  final Signer bank = founding.bank;
  final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  final JournalConfig config;
  Journal journal;
  Sequencer sequencer;

  private final int snapshotEach;

  Bench(Path folder) {
    this(folder, NEVER);
  }

  Bench(Path folder, int snapshotEach) {
    this.config = JournalConfig.inDirectory(folder);
    this.snapshotEach = snapshotEach;
    HeldJournal.prepare(config);
    this.journal = Journal.open(config);
    start(Recovery.of(journal).machine());
  }

  /** With another machine, on an empty journal. */
  Bench(Path folder, Machine machine) {
    this.config = JournalConfig.inDirectory(folder);
    this.snapshotEach = NEVER;
    HeldJournal.prepare(config);
    this.journal = Journal.open(config);
    start(machine);
  }

  private void start(Machine machine) {
    Promise<Sequencer> started = Promise.promise();
    loop.runOnContext(
        start ->
            started.complete(
                Sequencer.start(vertx, journal, machine, Founding.NODE, clock::get, snapshotEach)));
    sequencer = Answers.await(started.future());
  }

  /** Lets the sequencer's loop do what it can do now. */
  void settle() {
    for (int turn = 0; turn < 20; turn++) {
      Promise<Void> done = Promise.promise();
      loop.runOnContext(ignored -> done.complete());
      Answers.await(done.future());
    }
  }

  /** Ends this sequencer and its journal, and makes both again. */
  void restart() {
    Answers.await(sequencer.stop());
    journal.close();
    journal = Journal.open(config);
    start(Recovery.of(journal).machine());
  }

  /** Checks these bytes, which must be sound, and hands them in. */
  Future<Answer> send(byte[] envelope, byte[]... contents) {
    return sequencer.submit(checked(envelope, contents));
  }

  SignedCommand checked(byte[] envelope, byte[]... contents) {
    boolean founds = java.util.Arrays.equals(envelope, founding.envelope());
    Checked checked =
        CommandCheck.sent(
            envelope, List.of(contents), founds ? Optional.empty() : Optional.of(founding.body()));
    if (checked instanceof Checked.Sound sound) {
      return sound.command();
    }
    throw new AssertionError(((Checked.Refused) checked).rejection().sentence());
  }

  /** A command without codec that only a machine of a test knows. */
  SignedCommand unsigned(Command command) {
    Hash256 id = Hash256.ofText(command.toString());
    Submission submission =
        new Submission(id, START + 1_000_000, Optional.of(bank.id()), bank.key(), command);
    return new SignedCommand(submission, new byte[] {'{', '}'}, List.of());
  }

  Receipt found() {
    return Answers.receipt(send(founding.envelope()));
  }

  Future<Answer> issue() {
    return send(founding.issue());
  }

  /** As many commands that will be accepted, signed. */
  List<SignedCommand> issues(int number) {
    List<SignedCommand> commands = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      commands.add(checked(founding.issue()));
    }
    return commands;
  }

  List<Future<Answer>> submitAll(List<SignedCommand> commands) {
    return commands.stream().map(sequencer::submit).toList();
  }

  /** Makes the next commit wait, with this much before it. */
  HeldJournal hold() throws SQLException {
    return HeldJournal.before(config, journal.head().position() + 1);
  }

  List<StoredEntry> entries() {
    List<StoredEntry> entries = new ArrayList<>();
    journal.read(1).forEachRemaining(entries::add);
    return entries;
  }

  /** How many entries each commit held. */
  List<Integer> batches() throws SQLException {
    List<Integer> sizes = new ArrayList<>();
    try (Connection connection = HeldJournal.connect(config);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select entries from segment where part = 0 order by first_position")) {
      while (rows.next()) {
        sizes.add(rows.getInt(1));
      }
    }
    return sizes;
  }

  @Override
  public void close() {
    Future<Void> ended = sequencer.ended();
    sequencer.stop();
    try {
      ended.toCompletionStage().toCompletableFuture().join();
    } catch (java.util.concurrent.CompletionException e) {
      // The test broke it.
    }
    journal.close();
    Answers.await(vertx.close());
  }
}
