package dev.witan.node.service;

import dev.witan.node.Node;
import dev.witan.node.NodeKey;
import dev.witan.node.NodeKeyFile;
import dev.witan.node.SetupWord;
import dev.witan.node.StartRefused;
import dev.witan.node.http.Server;
import dev.witan.node.views.Views;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A node that serves. Its methods block; any thread may call them. */
public final class Service implements AutoCloseable {
  /** How long what was taken may need to become durable when the service is asked to end. */
  private static final long STOP_SECONDS = 30;

  private final Vertx vertx;
  private final Node node;
  private final Views views;
  private final Server server;
  private final SetupWord setup;

  private Service(Vertx vertx, Node node, Views views, Server server, SetupWord setup) {
    this.vertx = vertx;
    this.node = node;
    this.views = views;
    this.server = server;
    this.setup = setup;
  }

  /**
   * Starts a node and its server.
   *
   * @param troubles hears why the node restarts from its journal, and of bugs
   * @throws StartRefused when it cannot start here: the key, the clock, the address
   * @throws RuntimeException a {@code JournalException} or {@code BrokenJournal} of the journal's
   */
  public static Service start(Settings settings, Consumer<Throwable> troubles) {
    NodeKey key = key(settings);
    SetupWord setup = SetupWord.create();
    Vertx vertx = Vertx.vertx();
    Node node = null;
    Views views = null;
    try {
      node = wait(Node.start(vertx, settings.journal(), key, System::currentTimeMillis, troubles));
      views = wait(Views.start(vertx, node, settings.views(), troubles));
      Server.Options options = new Server.Options(settings.host(), settings.port(), settings.tls());
      Server server =
          wait(
              Server.start(
                  vertx, node, views, setup, options, System::currentTimeMillis, troubles));
      return new Service(vertx, node, views, server, setup);
    } catch (ExecutionException e) {
      end(vertx, stopped(node, views));
      throw refusal(settings, e.getCause());
    }
  }

  private static NodeKey key(Settings settings) {
    try {
      return NodeKeyFile.readOrCreate(settings.nodeKey());
    } catch (IOException e) {
      throw new StartRefused(
          "node-key-unreadable", settings.nodeKey() + ": cannot be read or made: " + e);
    }
  }

  private static RuntimeException refusal(Settings settings, Throwable cause) {
    if (cause instanceof BindException) {
      String place = settings.host() + ":" + settings.port();
      return new StartRefused("address-taken", place + ": " + cause.getMessage());
    }
    if (cause instanceof IOException e) {
      return new UncheckedIOException(e);
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** How many entries the journal holds. */
  public long entries() {
    return node.head().position();
  }

  /** Whether the body holds imported data and takes no commands. */
  public boolean isReadOnly() {
    return node.isReadOnly();
  }

  /** The word with which a body may be founded here. */
  public String setupWord() {
    return setup.word();
  }

  /** Takes no more, makes durable what was taken, and ends. */
  @Override
  public void close() {
    end(vertx, server.stop().compose(closed -> stopped(node, views)));
  }

  /** The views read from the journal, so they end first. */
  private static Future<Void> stopped(Node node, Views views) {
    Future<Void> viewsStopped = views == null ? Future.succeededFuture() : views.stop();
    return node == null ? viewsStopped : viewsStopped.eventually(node::stop);
  }

  private static void end(Vertx vertx, Future<Void> stopped) {
    try {
      stopped
          .eventually(vertx::close)
          .toCompletionStage()
          .toCompletableFuture()
          .get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("it did not end well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T wait(Future<T> future) throws ExecutionException {
    try {
      return future.toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
