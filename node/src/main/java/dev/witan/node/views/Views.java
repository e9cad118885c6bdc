package dev.witan.node.views;

import dev.witan.node.Node;
import dev.witan.node.live.LiveEvents;
import dev.witan.node.live.Stream;
import dev.witan.readmodel.ReadEntry;
import dev.witan.readmodel.ReadModel;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The read model of a running node, which follows its journal on a thread of its own; questions run
 * on workers. What goes wrong here never stops the node: the views stay behind, or are opened again
 * when they are of no use any more, and tries come at growing pauses. All methods may be called
 * from any thread.
 */
public final class Views {
  private static final int READERS = 4;
  private static final long PAUSE_MIN_MS = 1_000;
  private static final long PAUSE_MAX_MS = 30_000;
  private static final long GATHER_MS = 10;
  private static final int FEW = 100;

  private final Vertx vertx;
  private final Context loop;
  private final Node node;
  private final CurrentModel current;
  private final Consumer<Throwable> troubles;
  private final WorkerExecutor writer;
  private final WorkerExecutor readers;
  private final List<Consumer<List<ReadEntry>>> listeners = new CopyOnWriteArrayList<>();
  private final TreeMap<Long, List<Promise<Void>>> waiting = new TreeMap<>(); // the loop's
  private boolean isFollowing;
  private boolean isPausing;
  private volatile boolean isBusy; // with more than a few entries at a time
  private boolean isStopped;
  private long pause = PAUSE_MIN_MS;
  private Promise<Void> idle;

  /** The last entry of which the listeners heard: views that are made anew take it once more. */
  private volatile long told;

  private Views(Vertx vertx, Node node, CurrentModel current, Consumer<Throwable> troubles) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.node = node;
    this.current = current;
    this.told = current.model().position();
    this.troubles = troubles;
    this.writer = vertx.createSharedWorkerExecutor("witan-views", 1);
    this.readers = vertx.createSharedWorkerExecutor("witan-questions", READERS);
  }

  /**
   * Opens the views in this folder and begins to follow. Views of another journal are made anew.
   *
   * @param troubles hears why the views stay behind
   */
  public static Future<Views> start(
      Vertx vertx, Node node, Path folder, Consumer<Throwable> troubles) {
    return vertx
        .executeBlocking(() -> CurrentModel.open(node, folder), false)
        .map(
            current -> {
              Views views = new Views(vertx, node, current, troubles);
              node.onCommit(head -> views.follow());
              views.follow();
              return views;
            });
  }

  /** Tells this stream of all that the views take from now on. */
  public void tell(Stream stream) {
    LiveEvents live = new LiveEvents(current::model);
    listeners.add(batch -> live.tell(stream, batch, node.head().position()));
  }

  /** How far the views have come. */
  public long position() {
    return current.model().position();
  }

  /** Whether questions are answered; otherwise the views are being opened again. */
  public boolean isOpen() {
    return current.isOpen();
  }

  /** How often they were opened again. */
  public long reopenings() {
    return current.reopenings();
  }

  /**
   * Asks a question, on a worker.
   *
   * @return fails with {@link ViewsReopening} while there are no views to ask
   */
  public <T> Future<T> ask(Function<ReadModel, T> question) {
    return readers
        .executeBlocking(() -> current.ask(question), false)
        .recover(
            failure ->
                ReadModel.isOfFiles(failure) ? suspected(failure) : Future.failedFuture(failure));
  }

  /** A question may be the first to find out that the files have failed. */
  private <T> Future<T> suspected(Throwable failure) {
    return writer
        .executeBlocking(
            () -> {
              current.suspect(failure);
              return current.isOpen();
            })
        .compose(
            isOpen -> {
              follow();
              return Future.failedFuture(isOpen ? failure : new ViewsReopening());
            });
  }

  /**
   * Completes when the views have come to this position.
   *
   * @param atMostMs after which it fails with a {@link RejectedExecutionException}
   * @return fails with {@link ViewsReopening} as soon as there are no views to ask
   */
  public Future<Void> reach(long position, long atMostMs) {
    if (position() >= position) {
      return Future.succeededFuture();
    }
    if (!isOpen()) {
      return Future.failedFuture(new ViewsReopening());
    }
    Promise<Void> promise = Promise.promise();
    loop.runOnContext(
        asked -> {
          if (position() >= position) {
            promise.complete();
            return;
          }
          waiting.computeIfAbsent(position, absent -> new ArrayList<>()).add(promise);
          vertx.setTimer(atMostMs, late -> giveUp(position, promise));
        });
    return promise.future();
  }

  private void giveUp(long position, Promise<Void> promise) {
    if (promise.tryFail(new RejectedExecutionException("the views have not come so far"))) {
      List<Promise<Void>> others = waiting.get(position);
      others.remove(promise);
      if (others.isEmpty()) {
        waiting.remove(position);
      }
    }
  }

  /** Ends; nothing may be asked any more. */
  public Future<Void> stop() {
    Promise<Void> ended = Promise.promise();
    loop.runOnContext(
        asked -> {
          isStopped = true;
          idle = ended;
          if (!isFollowing) {
            ended.complete();
          }
        });
    return ended
        .future()
        .compose(none -> readers.close())
        .compose(none -> vertx.executeBlocking(this::close, false))
        .compose(none -> writer.close());
  }

  private Void close() {
    current.close();
    return null;
  }

  private void follow() {
    loop.runOnContext(
        woken -> {
          if (!isFollowing && !isPausing && !isStopped && hasWork()) {
            isFollowing = true;
            writer.executeBlocking(this::work).onComplete(worked -> worked(worked.cause()));
          }
        });
  }

  private boolean hasWork() {
    return !current.isOpen() || node.head().position() > Math.min(position(), told);
  }

  private Void work() {
    try {
      current.mend();
      takeBatch();
      return null;
    } catch (RuntimeException e) {
      current.suspect(e);
      throw e;
    }
  }

  /** What the tables took is told, even when something failed between the two before. */
  private void takeBatch() {
    ReadModel model = current.model();
    long from = Math.min(model.position(), told);
    long to = from < model.position() ? model.position() : node.head().position();
    List<ReadEntry> batch = node.readNow(journal -> NextEntries.behind(journal, from, to));
    if (from == model.position()) {
      model.apply(batch);
    }
    List<ReadEntry> untold = batch.stream().filter(entry -> entry.position() > told).toList();
    if (!untold.isEmpty()) {
      listeners.forEach(listener -> listener.accept(untold));
      told = untold.get(untold.size() - 1).position();
    }
    isBusy = batch.size() > FEW;
  }

  private void worked(Throwable failure) {
    isFollowing = false;
    if (failure != null && !(failure instanceof RejectedExecutionException)) {
      troubles.accept(failure);
    }
    var reached = waiting.headMap(position(), true);
    reached.values().forEach(promises -> promises.forEach(Promise::tryComplete));
    reached.clear();
    if (!isOpen()) {
      waiting.values().forEach(all -> all.forEach(one -> one.tryFail(new ViewsReopening())));
      waiting.clear();
    }
    if (isStopped) {
      idle.tryComplete();
    } else if (failure == null) {
      pause = PAUSE_MIN_MS;
      gather();
    } else {
      rest(pause);
      pause = Math.min(PAUSE_MAX_MS, pause * 2);
    }
  }

  /** A transaction costs more than an entry in it: what comes one by one is taken some together. */
  private void gather() {
    if (isBusy || !waiting.isEmpty()) {
      follow();
    } else {
      rest(GATHER_MS);
    }
  }

  private void rest(long milliseconds) {
    isPausing = true;
    vertx.setTimer(
        milliseconds,
        passed ->
            loop.runOnContext(
                woken -> {
                  isPausing = false;
                  follow();
                }));
  }
}
