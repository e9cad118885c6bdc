package dev.witan.node;

import static dev.witan.node.command.CommandRejection.BODY_IMPORTED;
import static dev.witan.node.command.CommandRejection.NODE_KEY_OTHER;

import dev.witan.envelope.Receipt;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.command.SignedCommand;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.sequencer.Sequencer;
import dev.witan.statemachine.Body;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.Machine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A live body on its journal: signatures are checked by workers, the sequencer decides, and when a
 * commit fails everything is made again from the journal (architecture rule 6). All methods may be
 * called from any thread; futures complete on an event loop and never fail, except that of a start.
 */
public final class Node {
  /** How far a journal may lie ahead of the clock (architecture rule 11). */
  private static final long AHEAD_MAX_MS = 60_000;

  private static final long RESTART_AFTER_MS = 1_000;
  private static final int READERS = 4;

  private final Vertx vertx;
  private final JournalConfig config;
  private final NodeKey key;
  private final LongSupplier clock;
  private final Consumer<Throwable> troubles;
  private final int snapshotEach;
  private final WorkerExecutor checkers;
  private final WorkerExecutor readers;
  private final List<Consumer<Head>> listeners = new CopyOnWriteArrayList<>();
  private final AtomicInteger checking = new AtomicInteger();
  private final AtomicLong checkingBytes = new AtomicLong();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final Promise<Void> answeredAll = Promise.promise();
  private final Promise<Void> stopped = Promise.promise();
  private volatile Running running;
  private volatile Head head = Head.EMPTY;
  private volatile boolean isStopping;

  private record Running(Journal journal, Sequencer sequencer, boolean isReadOnly) {}

  private Node(
      Vertx vertx,
      JournalConfig config,
      NodeKey key,
      LongSupplier clock,
      Consumer<Throwable> troubles,
      int snapshotEach) {
    this.vertx = vertx;
    this.config = config;
    this.key = key;
    this.clock = clock;
    this.troubles = troubles;
    this.snapshotEach = snapshotEach;
    this.checkers =
        vertx.createSharedWorkerExecutor("witan-check", Runtime.getRuntime().availableProcessors());
    this.readers = vertx.createSharedWorkerExecutor("witan-read", READERS);
  }

  /**
   * Opens the journal, makes the machine and begins to take commands.
   *
   * @param clock wall time in milliseconds
   * @param troubles hears why the node restarts from its journal, each time, and of its bugs
   * @return fails with {@link StartRefused}, a {@code JournalException} or a {@code BrokenJournal}
   */
  public static Future<Node> start(
      Vertx vertx,
      JournalConfig config,
      NodeKey key,
      LongSupplier clock,
      Consumer<Throwable> troubles) {
    return start(vertx, config, key, clock, troubles, Limits.SNAPSHOT_ENTRIES);
  }

  static Future<Node> start(
      Vertx vertx,
      JournalConfig config,
      NodeKey key,
      LongSupplier clock,
      Consumer<Throwable> troubles,
      int snapshotEach) {
    Node node = new Node(vertx, config, key, clock, troubles, snapshotEach);
    return node.open().map(opened -> node).onFailure(failure -> node.closeWorkers());
  }

  /**
   * Checks a signed command and decides it.
   *
   * @param envelope the bytes of the envelope; left alone until the answer
   * @param contents what it names, beside it; left alone from now on
   */
  public Future<Answer> submit(byte[] envelope, List<byte[]> contents) {
    unanswered.incrementAndGet(); // A stop waits for this answer too.
    return take(envelope, contents).onComplete(given -> answered());
  }

  private Future<Answer> take(byte[] envelope, List<byte[]> contents) {
    long bytes = SignedCommand.bytes(envelope, contents);
    boolean isTooMuch =
        checking.incrementAndGet() > Limits.QUEUE_COMMANDS_MAX
            | checkingBytes.addAndGet(bytes) > Limits.QUEUE_BYTES_MAX;
    Running now = running;
    if (now != null && !isStopping && !now.isReadOnly() && !isTooMuch) {
      return checkers
          .executeBlocking(
              () -> CommandCheck.sent(envelope, contents, now.sequencer().body()), false)
          .onComplete(checked -> leave(bytes))
          .compose(checked -> decide(now, checked), this::excuse);
    }
    leave(bytes);
    if (now == null || isStopping) {
      return notTaken(Answer.Reason.STOPPED);
    }
    return notTaken(now.isReadOnly() ? Answer.Reason.READ_ONLY : Answer.Reason.QUEUE_FULL);
  }

  /**
   * Asks something of the state, between two entries (see {@link Sequencer#look}).
   *
   * @return fails when the node is stopping or starting again, or as the question does
   */
  public <T> Future<T> look(BiFunction<Machine, Entry, T> question) {
    Running now = running;
    return now == null ? unavailable() : now.sequencer().look(question);
  }

  /**
   * Reads from the journal, on a worker; what it reads is durable.
   *
   * @return fails when the node is stopping or starting again, or as the reading does
   */
  public <T> Future<T> read(Function<Journal, T> reading) {
    Running now = running;
    return now == null
        ? unavailable()
        : readers.executeBlocking(() -> reading.apply(now.journal()), false);
  }

  /**
   * As {@link #read}, for a thread that may block.
   *
   * @throws RejectedExecutionException when the node is stopping or starting again
   */
  public <T> T readNow(Function<Journal, T> reading) {
    Running now = running;
    if (now == null) {
      throw notRunning();
    }
    return reading.apply(now.journal());
  }

  /**
   * The receipt of a command that was accepted, as long as its id is remembered (CMD-2), once it is
   * durable.
   */
  public Future<Optional<Receipt>> receipt(Hash256 command) {
    return look((machine, entry) -> machine.acceptedAt(command))
        .compose(
            position ->
                position.isEmpty() || position.getAsLong() > head.position()
                    ? Future.succeededFuture(Optional.empty())
                    : read(
                        journal -> Optional.of(receipt(journal, position.getAsLong(), command))));
  }

  private Receipt receipt(Journal journal, long position, Hash256 command) {
    return key.receipt(Answer.facts(command, journal.read(position).next()));
  }

  /** The last durable entry; the last known one while the node starts again. */
  public Head head() {
    return head;
  }

  /** Calls this on an event loop with the head behind each commit, and behind each restart. */
  public void onCommit(Consumer<Head> listener) {
    listeners.add(listener);
  }

  /** Whether commands are taken now. */
  public boolean isReady() {
    return running != null && !isStopping;
  }

  /** Whether the body is imported or simulated, and takes no commands. */
  public boolean isReadOnly() {
    Running now = running;
    return now != null && now.isReadOnly();
  }

  /** The node's public key. */
  public PublicKey publicKey() {
    return key.publicKey();
  }

  private static <T> Future<T> unavailable() {
    return Future.failedFuture(notRunning());
  }

  private static RejectedExecutionException notRunning() {
    return new RejectedExecutionException("the node does not run now");
  }

  private void moved(Head to) {
    head = to;
    listeners.forEach(listener -> listener.accept(to));
  }

  private void leave(long bytes) {
    checkingBytes.addAndGet(-bytes);
    checking.decrementAndGet();
  }

  private void answered() {
    if (unanswered.decrementAndGet() == 0 && isStopping) {
      answeredAll.tryComplete();
    }
  }

  private Future<Answer> decide(Running now, Checked checked) {
    if (!(checked instanceof Checked.Sound sound)) {
      return rejected(((Checked.Refused) checked).rejection());
    }
    if (sound.command().submission().command() instanceof FoundBody founding) {
      if (!founding.nodeKey().equals(key.publicKey())) {
        return rejected(NODE_KEY_OTHER.rejection(founding.nodeKey()));
      }
      if (founding.imported()) {
        return rejected(BODY_IMPORTED.rejection());
      }
    }
    return now.sequencer().submit(sound.command());
  }

  /** A bug of the checks is no reason to keep somebody waiting. */
  private Future<Answer> excuse(Throwable failure) {
    tell(failure);
    return notTaken(Answer.Reason.STOPPED);
  }

  private static Future<Answer> rejected(Rejection rejection) {
    return Future.succeededFuture(new Answer.Rejected(rejection));
  }

  private static Future<Answer> notTaken(Answer.Reason reason) {
    return Future.succeededFuture(new Answer.NotTaken(reason));
  }

  /** Takes no more, makes durable what was taken, and closes the journal. */
  public Future<Void> stop() {
    isStopping = true;
    if (unanswered.get() == 0) {
      answeredAll.tryComplete();
    }
    Running now = running;
    if (now != null) {
      now.sequencer().stop();
    }
    return stopped.future();
  }

  private Future<Void> open() {
    return vertx.executeBlocking(this::recover).map(this::run);
  }

  private Recovered recover() {
    Journal journal = Journal.open(config);
    try {
      Machine machine = Recovery.of(journal).machine();
      check(machine);
      return new Recovered(journal, machine);
    } catch (RuntimeException | Error e) {
      journal.close();
      throw e;
    }
  }

  private record Recovered(Journal journal, Machine machine) {}

  private void check(Machine machine) {
    Body body = machine.modules().body();
    if (body.isFounded() && !body.nodeKey().equals(key.publicKey()) && !body.isImported()) {
      throw new StartRefused(
          "node-key-wrong", "this body's node has another key: start it with the key file of then");
    }
    if (machine.time() > clock.getAsLong() + AHEAD_MAX_MS && !body.isImported()) {
      throw new StartRefused(
          "clock-behind",
          "the last entry lies more than 60 s ahead of this machine's clock: set the clock right");
    }
  }

  private Void run(Recovered recovered) {
    boolean isReadOnly = recovered.machine().modules().body().isImported();
    Sequencer sequencer =
        Sequencer.start(vertx, recovered.journal(), recovered.machine(), key, clock, snapshotEach);
    running = new Running(recovered.journal(), sequencer, isReadOnly);
    sequencer.onCommit(this::moved);
    moved(recovered.journal().head());
    sequencer.ended().onComplete(end -> close(end.cause()));
    if (isStopping) {
      sequencer.stop();
    }
    return null;
  }

  /** A listener that throws must not keep the node from starting again. */
  private void tell(Throwable trouble) {
    try {
      troubles.accept(trouble);
    } catch (RuntimeException e) {
      vertx.runOnContext(
          thrown -> {
            throw e;
          });
    }
  }

  private Future<Void> closeWorkers() {
    return Future.join(checkers.close(), readers.close()).mapEmpty();
  }

  /** The sequencer has ended: for good when it was asked to, else until the journal is back. */
  private void close(Throwable cause) {
    Journal journal = running.journal();
    running = null;
    if (cause != null) {
      tell(cause);
    }
    vertx
        .executeBlocking(
            () -> {
              journal.close();
              return null;
            })
        .onComplete(closed -> restartOrStop());
  }

  private void restartOrStop() {
    if (isStopping) {
      answeredAll
          .future()
          .compose(none -> closeWorkers())
          .onComplete(closed -> stopped.tryComplete());
      return;
    }
    open()
        .onFailure(
            failure -> {
              tell(failure);
              vertx.setTimer(RESTART_AFTER_MS, again -> restartOrStop());
            });
  }
}
