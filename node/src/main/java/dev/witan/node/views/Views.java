package dev.witan.node.views;

import dev.witan.kernel.Hash256;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read model of a running node, which follows its journal on a thread of its own; questions run
 * on workers. What goes wrong here never stops the node: the views stay behind, and go on with the
 * next commit. All methods may be called from any thread.
 */
public final class Views {
  private static final Logger LOG = LoggerFactory.getLogger(Views.class);
  private static final int READERS = 4;

  private final Vertx vertx;
  private final Context loop;
  private final Node node;
  private final ReadModel model;
  private final Consumer<Throwable> troubles;
  private final WorkerExecutor writer;
  private final WorkerExecutor readers;
  private final List<Consumer<List<ReadEntry>>> listeners = new CopyOnWriteArrayList<>();
  private final TreeMap<Long, List<Promise<Void>>> waiting = new TreeMap<>(); // the loop's
  private boolean isFollowing;
  private boolean isStopped;
  private Promise<Void> idle;

  private Views(Vertx vertx, Node node, ReadModel model, Consumer<Throwable> troubles) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.node = node;
    this.model = model;
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
        .executeBlocking(() -> open(node, folder), false)
        .map(
            model -> {
              Views views = new Views(vertx, node, model, troubles);
              node.onCommit(head -> views.follow());
              views.follow();
              return views;
            });
  }

  private static ReadModel open(Node node, Path folder) {
    Function<Hash256, Optional<byte[]>> contents =
        hash -> node.readNow(journal -> journal.content(hash)).flatMap(content -> content.bytes());
    ReadModel model = ReadModel.open(folder, contents);
    model.reason().ifPresent(why -> LOG.warn("the views are made anew: {}", why.getMessage()));
    if (isOf(node, model)) {
      return model;
    }
    LOG.warn("the views are of another journal, and are made anew");
    model.close();
    ReadModel.delete(folder);
    return ReadModel.open(folder, contents);
  }

  private static boolean isOf(Node node, ReadModel model) {
    long position = model.position();
    return position == 0
        || position <= node.head().position()
            && node.readNow(journal -> journal.read(position).next())
                .hash()
                .toString()
                .equals(model.head().hash());
  }

  /** Tells this stream of all that the views take from now on. */
  public void tell(Stream stream) {
    LiveEvents live = new LiveEvents(model);
    listeners.add(
        batch -> batch.forEach(entry -> stream.publish(entry.position(), live.of(entry))));
  }

  /** How far the views have come. */
  public long position() {
    return model.position();
  }

  /** Asks a question, on a worker. */
  public <T> Future<T> ask(Function<ReadModel, T> question) {
    return readers.executeBlocking(() -> question.apply(model), false);
  }

  /**
   * Completes when the views have come to this position.
   *
   * @param atMostMs after which it fails with a {@link RejectedExecutionException}
   */
  public Future<Void> reach(long position, long atMostMs) {
    if (model.position() >= position) {
      return Future.succeededFuture();
    }
    Promise<Void> promise = Promise.promise();
    loop.runOnContext(
        asked -> {
          if (model.position() >= position) {
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

  /** Views are made from the journal, and looked at when they are opened: nothing is lost here. */
  private Void close() {
    try {
      model.close();
    } catch (RuntimeException e) {
      LOG.warn("the views were not closed well: {}", e.getMessage());
    }
    return null;
  }

  private void follow() {
    loop.runOnContext(
        woken -> {
          if (!isFollowing && !isStopped && node.head().position() > model.position()) {
            isFollowing = true;
            writer.executeBlocking(this::takeBatch).onComplete(taken -> tookBatch(taken.cause()));
          }
        });
  }

  private Void takeBatch() {
    long last = node.head().position();
    List<ReadEntry> batch =
        node.readNow(journal -> NextEntries.behind(journal, model.position(), last));
    model.apply(batch);
    listeners.forEach(listener -> listener.accept(batch));
    return null;
  }

  private void tookBatch(Throwable failure) {
    isFollowing = false;
    if (failure != null && !(failure instanceof RejectedExecutionException)) {
      troubles.accept(failure);
    }
    var reached = waiting.headMap(model.position(), true);
    reached.values().forEach(promises -> promises.forEach(Promise::tryComplete));
    reached.clear();
    if (isStopped) {
      idle.tryComplete();
    } else if (failure == null) {
      follow();
    }
  }
}
