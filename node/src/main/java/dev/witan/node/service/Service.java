package dev.witan.node.service;

import dev.witan.kernel.Entry;
import dev.witan.kernel.PublicKey;
import dev.witan.node.Node;
import dev.witan.node.NodeKey;
import dev.witan.node.NodeKeyFile;
import dev.witan.node.SetupWord;
import dev.witan.node.StartRefused;
import dev.witan.node.admin.AdminServer;
import dev.witan.node.admin.Meters;
import dev.witan.node.http.Server;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.views.Views;
import dev.witan.statemachine.Machine;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A node that serves. Its methods block; any thread may call them. */
public final class Service implements AutoCloseable {
  /** How long what was taken may need to become durable when the service is asked to end. */
  private static final long STOP_SECONDS = 30;

  private final Vertx vertx;
  private final Node node;
  private final Views views;
  private final Server server;
  private final Optional<AdminServer> admin;
  private final Meters meters;
  private final SetupWord setup;

  private Service(
      Vertx vertx,
      Node node,
      Views views,
      Server server,
      Optional<AdminServer> admin,
      Meters meters,
      SetupWord setup) {
    this.admin = admin;
    this.meters = meters;
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
    return start(settings, System::currentTimeMillis, troubles);
  }

  /**
   * As the other, with a clock of one's own.
   *
   * @param clock wall time in milliseconds
   */
  public static Service start(Settings settings, LongSupplier clock, Consumer<Throwable> troubles) {
    NodeKey key = key(settings);
    Starting starting = new Starting(settings, key, clock, troubles);
    try {
      return starting.start();
    } catch (ExecutionException e) {
      end(starting.vertx, stopped(starting.node, starting.views));
      throw refusal(starting.place, e.getCause());
    }
  }

  /** A start, with what of it has been reached when it fails. */
  private static final class Starting {
    private final Settings settings;
    private final NodeKey key;
    private final LongSupplier clock;
    private final Meters meters = new Meters();
    private final Consumer<Throwable> troubles;
    private final Vertx vertx = Vertx.vertx();
    private Node node;
    private Views views;
    private String place = "";

    Starting(Settings settings, NodeKey key, LongSupplier clock, Consumer<Throwable> troubles) {
      this.clock = clock;
      this.settings = settings;
      this.key = key;
      this.troubles =
          trouble -> {
            meters.troubled();
            troubles.accept(trouble);
          };
    }

    Service start() throws ExecutionException {
      SetupWord setup = SetupWord.create();
      node = await(Node.start(vertx, settings.journal(), key, clock, troubles));
      views = await(Views.start(vertx, node, settings.views(), troubles));
      meters.follow(node, views);
      place = settings.host() + ":" + settings.port();
      Server.Options options =
          new Server.Options(settings.host(), settings.port(), settings.tls(), settings.bounds());
      Server server =
          await(Server.start(vertx, node, views, meters, setup, options, clock, troubles));
      return new Service(vertx, node, views, server, admin(), meters, setup);
    }

    private List<String> lacking() {
      List<String> lacking = new ArrayList<>();
      if (!node.isReady()) {
        lacking.add("commands are not taken");
      }
      if (!views.isOpen()) {
        lacking.add("the views are being opened again");
      }
      return lacking;
    }

    private Optional<AdminServer> admin() throws ExecutionException {
      if (settings.admin().isEmpty()) {
        return Optional.empty();
      }
      int port = settings.admin().getAsInt();
      place = AdminServer.LOOPBACK + ":" + port;
      return Optional.of(await(AdminServer.start(vertx, port, this::lacking, meters.registry())));
    }
  }

  private static NodeKey key(Settings settings) {
    try {
      return NodeKeyFile.readOrCreate(settings.nodeKey());
    } catch (IOException e) {
      throw new StartRefused(
          "node-key-unreadable", settings.nodeKey() + ": cannot be read or made: " + reason(e));
    }
  }

  /** The words of the operating system, where it has some. */
  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "this user may not";
    }
    boolean isTold = e instanceof FileSystemException told && told.getReason() != null;
    return isTold ? ((FileSystemException) e).getReason() : e.toString();
  }

  private static RuntimeException refusal(String place, Throwable cause) {
    if (cause instanceof BindException) {
      return new StartRefused("address-taken", place + ": " + cause.getMessage());
    }
    if (cause instanceof IOException e) {
      return new UncheckedIOException(e);
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  /**
   * Hands in a signed command, as over HTTP, and waits for the answer.
   *
   * @param envelope the bytes of the envelope
   * @param contents what it names, beside it
   */
  public Answer submit(byte[] envelope, List<byte[]> contents) {
    return done(node.submit(envelope, contents));
  }

  /** Asks something of the state between two entries; the question must change nothing. */
  public <T> T look(BiFunction<Machine, Entry, T> question) {
    return done(node.look(question));
  }

  private static <T> T done(Future<T> future) {
    try {
      return await(future);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the node does not answer", e.getCause());
    }
  }

  /** The node's public key, which a founding names. */
  public PublicKey nodeKey() {
    return node.publicKey();
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  /** The port of health and metrics, if they are served. */
  public OptionalInt adminPort() {
    return admin.isPresent() ? OptionalInt.of(admin.get().port()) : OptionalInt.empty();
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
    end(
        vertx,
        server
            .stop()
            .compose(closed -> stopped(node, views))
            .eventually(() -> admin.map(AdminServer::stop).orElse(Future.succeededFuture())));
    meters.close();
  }

  /** The views read from the journal, so they end first. */
  private static Future<Void> stopped(Node node, Views views) {
    Future<Void> viewsStopped = views == null ? Future.succeededFuture() : views.stop();
    return node == null ? viewsStopped : viewsStopped.eventually(node::stop);
  }

  /** Two waits: a future that belongs to a loop is never told when that loop has been closed. */
  private static void end(Vertx vertx, Future<Void> stopped) {
    try {
      within(stopped);
    } finally {
      within(vertx.close());
    }
  }

  private static void within(Future<Void> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("it did not end well", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T await(Future<T> future) throws ExecutionException {
    try {
      return future.toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }
}
