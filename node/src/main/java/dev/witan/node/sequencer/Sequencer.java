package dev.witan.node.sequencer;

import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.JournalException;
import dev.witan.journal.SnapshotWriter;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import dev.witan.kernel.Timers;
import dev.witan.node.NodeKey;
import dev.witan.node.command.SignedCommand;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The single writer (architecture rules 2, 6, 7, 11). All state, the machine's included, belongs to
 * one event loop; commits and snapshots run on one thread beside it. {@link #submit} and {@link
 * #stop} may be called from any thread.
 *
 * <p>A commit that fails, or a bug in the machine, ends the sequencer: nobody can say any more
 * whether memory and journal agree. Its owner makes the machine again from the journal.
 */
public final class Sequencer {
  /** How long the loop decides before others get their turn on it. */
  private static final int DECISIONS_AT_A_TIME = 100;

  /** A timer that is far away is looked at again after this: the wall clock may be set. */
  private static final long LONGEST_SLEEP_MS = 60_000;

  private static final byte[] TICK = new byte[0];

  private final Vertx vertx;
  private final Context loop;
  private final Journal journal;
  private final Machine machine;
  private final NodeKey key;
  private final LongSupplier clock;
  private final int snapshotEach;
  private final Seeds seeds;
  private final ExecutorService writer = Executors.newSingleThreadExecutor(Sequencer::thread);
  private final Looks looks = new Looks();
  private final ArrayDeque<Queued> queue = new ArrayDeque<>();
  private final List<Consumer<Head>> listeners = new ArrayList<>();
  private final Promise<Void> ended = Promise.promise();
  private volatile BodyId body;
  private long queuedBytes;
  private OpenBatch open;
  private OpenBatch committing;
  private boolean isWorkScheduled;
  private boolean isSnapshotDue;
  private boolean isWritingSnapshot;
  private boolean isStopping;
  private boolean hasEnded;
  private long wakeTimer = -1;

  private record Queued(SignedCommand command, Promise<Answer> promise) {}

  private Sequencer(
      Vertx vertx,
      Journal journal,
      Machine machine,
      NodeKey key,
      LongSupplier clock,
      int snapshotEach) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.journal = journal;
    this.machine = machine;
    this.key = key;
    this.clock = clock;
    this.snapshotEach = snapshotEach;
    this.seeds = new Seeds(key);
    this.open = new OpenBatch(journal.head());
    this.body = machine.modules().body().id();
  }

  /**
   * Starts on the event loop of the caller, or on one of its own.
   *
   * @param machine the state behind the journal's head; nobody else uses it from now on
   * @param clock wall time in milliseconds
   * @param snapshotEach how many entries lie between two snapshots
   */
  public static Sequencer start(
      Vertx vertx,
      Journal journal,
      Machine machine,
      NodeKey key,
      LongSupplier clock,
      int snapshotEach) {
    Checks.require(
        machine.position() == journal.head().position(), "the machine stands at another entry");
    Sequencer sequencer = new Sequencer(vertx, journal, machine, key, clock, snapshotEach);
    sequencer.loop.runOnContext(start -> sequencer.scheduleWork());
    return sequencer;
  }

  private static Thread thread(Runnable work) {
    return new Thread(work, "witan-journal");
  }

  /** Decides this command when its turn comes. The future never fails: see {@link Answer}. */
  public Future<Answer> submit(SignedCommand command) {
    Promise<Answer> promise = Promise.promise();
    loop.runOnContext(taken -> enqueue(new Queued(command, promise)));
    return promise.future();
  }

  /**
   * Asks something of the state between two entries, when no tick is due; what it sees may not be
   * durable yet. The question must change nothing, and be short: nobody else is served meanwhile.
   *
   * @param question gets the machine, and the entry that a command would have now
   * @return fails when too many ask, when the sequencer has ended, or as the question does
   */
  public <T> Future<T> look(BiFunction<Machine, Entry, T> question) {
    Promise<T> promise = Promise.promise();
    loop.runOnContext(
        asked -> {
          if (hasEnded || isStopping || !looks.add(question, promise)) {
            promise.fail(Looks.unanswered());
          } else {
            scheduleWork();
          }
        });
    return promise.future();
  }

  /** Calls this on the loop with the head behind each commit. */
  public void onCommit(Consumer<Head> listener) {
    loop.runOnContext(added -> listeners.add(listener));
  }

  /** The body, once its founding has been decided. */
  public Optional<BodyId> body() {
    return Optional.ofNullable(body);
  }

  /** Takes no more, decides what waits, and completes when all of it is durable. */
  public Future<Void> stop() {
    loop.runOnContext(
        stopping -> {
          isStopping = true;
          scheduleWork();
        });
    return ended.future();
  }

  /** Succeeds after {@link #stop}; fails when a commit failed or the machine is broken. */
  public Future<Void> ended() {
    return ended.future();
  }

  private void enqueue(Queued queued) {
    long bytes = queued.command().bytes();
    if (hasEnded || isStopping) {
      OpenBatch.answer(queued.promise(), new Answer.NotTaken(Answer.Reason.STOPPED));
    } else if (queue.size() >= Limits.QUEUE_COMMANDS_MAX
        || queuedBytes + bytes > Limits.QUEUE_BYTES_MAX) {
      OpenBatch.answer(queued.promise(), new Answer.NotTaken(Answer.Reason.QUEUE_FULL));
    } else {
      queue.addLast(queued);
      queuedBytes += bytes;
      scheduleWork();
    }
  }

  private void scheduleWork() {
    if (!isWorkScheduled && !hasEnded) {
      isWorkScheduled = true;
      loop.runOnContext(turn -> work());
    }
  }

  private void work() {
    isWorkScheduled = false;
    if (hasEnded) {
      return;
    }
    boolean more = true;
    try {
      for (int i = 0; i < DECISIONS_AT_A_TIME && more; i++) {
        more = mayDecide() && decideNext();
      }
    } catch (RuntimeException | Error e) {
      end(e);
      return;
    }
    startCommit();
    if (more) {
      scheduleWork();
    } else if (isStopping && queue.isEmpty() && looks.isEmpty() && isIdle()) {
      end(null);
    } else {
      sleepUntilTheNextTimer();
    }
  }

  private boolean mayDecide() {
    return !isSnapshotDue && !open.isFull();
  }

  private boolean isIdle() {
    return open.isEmpty() && committing == null && !isWritingSnapshot;
  }

  /** One tick if one is due, else one command if one waits; false when there is nothing to do. */
  private boolean decideNext() {
    long now = Math.max(clock.getAsLong(), machine.time());
    if (machine.position() > 0 && machine.isTickDue(now)) {
      tick(now);
      return true;
    }
    if (!looks.isEmpty()) {
      looks.askNext(machine, entry(now));
      return true;
    }
    Queued next = queue.peekFirst();
    if (next == null) {
      return false;
    }
    decide(next, now); // When this throws, the command still stands among those to be answered.
    queue.removeFirst();
    queuedBytes -= next.command().bytes();
    return true;
  }

  private void tick(long now) {
    Entry entry = entry(machine.hasQueuedReactions() ? machine.time() : now);
    byte[] events = machine.tick(entry).events();
    open.addTick(journalEntry(entry, TICK, events));
    noteSnapshot();
  }

  private void decide(Queued queued, long now) {
    Entry entry = entry(now);
    SignedCommand command = queued.command();
    Outcome outcome = machine.execute(entry, command.submission());
    if (outcome instanceof Outcome.Accepted accepted) {
      JournalEntry stored = journalEntry(entry, command.envelope(), accepted.events());
      open.addAccepted(queued.promise(), command.submission().id(), stored, command.contents());
      body = machine.modules().body().id();
      noteSnapshot();
    } else if (outcome instanceof Outcome.Duplicate duplicate) {
      open.addDuplicate(queued.promise(), command.submission().id(), duplicate.position());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      open.addRejected(queued.promise(), command.submission().id(), rejected.rejection());
    }
  }

  private Entry entry(long time) {
    Head head = open.batch().head();
    long position = head.position() + 1;
    return new Entry(position, time, seeds.of(head.hash(), position));
  }

  private static JournalEntry journalEntry(Entry entry, byte[] command, byte[] events) {
    return new JournalEntry(entry.position(), entry.time(), entry.seed(), command, events);
  }

  private void noteSnapshot() {
    isSnapshotDue = machine.position() % snapshotEach == 0;
  }

  /** Hands what has gathered to the disk, unless an earlier batch is still on its way. */
  private void startCommit() {
    if (committing != null || isWritingSnapshot) {
      return;
    }
    if (open.isEmpty()) {
      startSnapshot();
      return;
    }
    committing = open;
    open = new OpenBatch(committing.batch().head());
    OpenBatch batch = committing;
    writer.execute(
        () -> {
          try {
            Runnable answers = batch.commit(journal, key);
            loop.runOnContext(committed -> committed(batch.batch().head(), answers));
          } catch (RuntimeException | Error e) {
            loop.runOnContext(failed -> end(e));
          }
        });
  }

  private void committed(Head head, Runnable answers) {
    if (hasEnded) {
      return;
    }
    committing = null;
    listeners.forEach(listener -> listener.accept(head)); // Who has an answer finds it in the head.
    answers.run();
    scheduleWork();
  }

  /** The machine rests while it is written: nothing is decided until the snapshot is done. */
  private void startSnapshot() {
    if (!isSnapshotDue) {
      return;
    }
    isWritingSnapshot = true;
    writer.execute(
        () -> {
          Throwable failure = writeSnapshot();
          loop.runOnContext(written -> snapshotWritten(failure));
        });
  }

  private Throwable writeSnapshot() {
    try (SnapshotWriter snapshot = journal.writeSnapshot(machine.position())) {
      Output output = new Output(snapshot);
      machine.snapshot(output);
      output.flush();
      snapshot.finish();
      return null;
    } catch (RuntimeException | Error e) {
      return e;
    }
  }

  private void snapshotWritten(Throwable failure) {
    isWritingSnapshot = false;
    isSnapshotDue = false;
    if (failure != null && !(failure instanceof JournalException)) {
      end(failure); // The machine contradicts itself.
      return;
    }
    // Without this snapshot a restart takes longer; a disk that fails shows in the next commit.
    scheduleWork();
  }

  private void sleepUntilTheNextTimer() {
    if (wakeTimer >= 0) {
      vertx.cancelTimer(wakeTimer);
      wakeTimer = -1;
    }
    Timers timers = machine.modules().timers();
    if (!timers.isEmpty() && mayDecide()) {
      long left = timers.next().deadline() - clock.getAsLong();
      long delay = Math.max(1, Math.min(left, LONGEST_SLEEP_MS));
      wakeTimer = vertx.setTimer(delay, woken -> scheduleWork());
    }
  }

  /** Ends for good; without a cause when all is done. */
  private void end(Throwable cause) {
    if (hasEnded) {
      return;
    }
    hasEnded = true;
    vertx.cancelTimer(wakeTimer);
    if (committing != null) {
      committing.loseCommit();
    }
    open.giveUp();
    Answer notTaken = new Answer.NotTaken(Answer.Reason.STOPPED);
    queue.forEach(queued -> OpenBatch.answer(queued.promise(), notTaken));
    queue.clear();
    looks.giveUp();
    writer.execute(() -> loop.runOnContext(idle -> tellTheEnd(cause))); // behind the last commit
    writer.shutdown();
  }

  private void tellTheEnd(Throwable cause) {
    if (cause == null) {
      ended.complete();
    } else {
      ended.fail(cause);
    }
  }
}
