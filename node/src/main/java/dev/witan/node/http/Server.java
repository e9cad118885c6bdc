package dev.witan.node.http;

import dev.witan.node.Node;
import dev.witan.node.SetupWord;
import dev.witan.node.admin.Meters;
import dev.witan.node.admin.RequestLog;
import dev.witan.node.live.Earlier;
import dev.witan.node.live.LiveEvents;
import dev.witan.node.live.Stream;
import dev.witan.node.page.PageBuild;
import dev.witan.node.views.Views;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** The node's HTTP server. Its methods may be called from any thread. */
public final class Server {
  private static final int HEADER_BYTES_MAX = 16 * 1024;
  private static final int LINE_BYTES_MAX = 8 * 1024;

  /** Longer than two beats of the event stream. */
  private static final int IDLE_SECONDS = 60;

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");

  private final HttpServer server;
  private final Stream stream;
  private final Connections connections;

  private Server(HttpServer server, Stream stream, Connections connections) {
    this.server = server;
    this.stream = stream;
    this.connections = connections;
  }

  /**
   * Where and how the server listens.
   *
   * @param port 0 takes a free one
   * @param tls serves HTTPS with this certificate; nothing for plain HTTP
   * @param page where the class loader finds the page
   */
  public record Options(
      String host, int port, Optional<Certificate> tls, Bounds bounds, String page) {
    /** With the page that was built into this program. */
    public Options(String host, int port, Optional<Certificate> tls, Bounds bounds) {
      this(host, port, tls, bounds, PageBuild.FOLDER);
    }
  }

  /**
   * How much anybody may ask; 0 for no bound.
   *
   * @param requestsPerMinute of one address
   * @param commandsPerMinute of one key
   * @param arrivalMs in which the body of a request has to arrive, and in twice of which its head;
   *     never 0
   */
  public record Bounds(int requestsPerMinute, int commandsPerMinute, int arrivalMs) {
    private static final int ARRIVAL_MS = 30_000;

    /** What a body of people needs, and a little more. */
    public static final Bounds USUAL = new Bounds(6_000, 600);

    /** Nothing is bounded: for tests and measurements. */
    public static final Bounds NONE = new Bounds(0, 0);

    /** With the usual time for a body to arrive. */
    public Bounds(int requestsPerMinute, int commandsPerMinute) {
      this(requestsPerMinute, commandsPerMinute, ARRIVAL_MS);
    }
  }

  /**
   * Begins to serve this node.
   *
   * @param clock wall time in milliseconds
   * @param troubles hears of bugs
   * @return fails when the address is taken or the certificate cannot be read
   */
  public static Future<Server> start(
      Vertx vertx,
      Node node,
      Views views,
      Meters meters,
      SetupWord setup,
      Options options,
      LongSupplier clock,
      Consumer<Throwable> troubles) {
    Exchange exchange = new Exchange(node, troubles);
    Future<PageRoutes> pages = PageRoutes.load(vertx, node, exchange, options.page());
    return Future.all(Contract.load(vertx), pages)
        .compose(
            loaded -> {
              Contract contract = loaded.resultAt(0);
              PageRoutes page = loaded.resultAt(1);
              Stream stream = new Stream(vertx, clock);
              views.tell(stream); // Before it begins, so that no entry falls between.
              Connections connections = new Connections(vertx, 2L * options.bounds().arrivalMs());
              Router router = Router.router(vertx);
              router.route().handler(connections::watch);
              router.route().handler(context -> Exchange.begin(context, requestId()));
              router.route().handler(context -> measure(context, meters));
              router.route().handler(Server::allowOrigins);
              Arrivals arrivals = new Arrivals(vertx, exchange, options.bounds().arrivalMs());
              router.route().handler(arrivals::watch);
              page.route(router);
              Quotas quotas = new Quotas(options.bounds(), clock, exchange);
              router.route().handler(quotas::check);
              Map<String, Handler<RoutingContext>> handlers = new HashMap<>();
              handlers.putAll(
                  new CommandRoutes(vertx, node, views, exchange, setup, quotas).handlers());
              handlers.putAll(new RecordRoutes(node, exchange).handlers());
              handlers.putAll(new AboutRoutes(node, exchange, clock, contract).handlers());
              handlers.putAll(new ViewRoutes(views, exchange).handlers());
              handlers.putAll(new EventRoutes(stream, exchange).handlers());
              contract.route(router, handlers, exchange);
              router.route().failureHandler(context -> failed(context, exchange));
              router.route().handler(page::missing);
              return earlier(node, views)
                  .compose(stream::begin)
                  .compose(begun -> listen(vertx, options, router, stream, connections));
            });
  }

  private static Future<Earlier> earlier(Node node, Views views) {
    return views.ask(
        model -> node.readNow(journal -> new LiveEvents(() -> model).earlier(journal)));
  }

  private static Future<Server> listen(
      Vertx vertx, Options options, Router router, Stream stream, Connections connections) {
    HttpServerOptions http =
        new HttpServerOptions()
            .setHost(options.host())
            .setPort(options.port())
            .setMaxHeaderSize(HEADER_BYTES_MAX)
            .setMaxInitialLineLength(LINE_BYTES_MAX)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS)
            .setHttp2ClearTextEnabled(false)
            .setCompressionSupported(true)
            .setDecompressionSupported(false);
    options
        .tls()
        .ifPresent(
            tls ->
                http.setSsl(true)
                    .setUseAlpn(true)
                    .setKeyCertOptions(
                        new PemKeyCertOptions()
                            .addCertPath(tls.chain().toString())
                            .addKeyPath(tls.key().toString())));
    return vertx
        .createHttpServer(http)
        .requestHandler(request -> guard(request, router))
        .invalidRequestHandler(Server::invalid)
        .connectionHandler(connections::opened)
        .listen()
        .map(server -> new Server(server, stream, connections));
  }

  /** The port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  /** Takes no more connections and ends those that are open. */
  public Future<Void> stop() {
    stream.stop();
    connections.stop();
    return server.close();
  }

  private static String requestId() {
    return UUID.randomUUID().toString();
  }

  /** What no router can take apart is refused before one tries. */
  private static void guard(HttpServerRequest request, Router router) {
    String path = request.path();
    boolean isSound =
        path != null
            && path.startsWith("/")
            && !BROKEN_ESCAPE.matcher(request.uri()).find()
            && request.authority() != null;
    if (isSound) {
      router.handle(request);
    } else {
      refuse(request, ApiProblem.REQUEST_MALFORMED);
    }
  }

  /** The operation stands in the metadata of its route; what has none has no label of its own. */
  private static void measure(RoutingContext context, Meters meters) {
    long start = System.nanoTime();
    context.addBodyEndHandler(
        ended -> {
          String operation = context.get(Contract.OPERATION, "none");
          long nanoseconds = System.nanoTime() - start;
          meters.answered(operation, context.response().getStatusCode(), nanoseconds);
          RequestLog.answered(operation, context.response(), nanoseconds);
        });
    context.next();
  }

  /** Anybody's page may read and hand in commands: the signature is all the authority there is. */
  private static void allowOrigins(RoutingContext context) {
    context
        .response()
        .putHeader("Access-Control-Allow-Origin", "*")
        .putHeader(
            "Access-Control-Expose-Headers",
            "ETag, Link, Location, Witan-Head, Idempotent-Replay, Request-Id, Retry-After,"
                + " RateLimit, RateLimit-Policy");
    if (context.request().method().name().equals("OPTIONS")
        && context.request().getHeader("Access-Control-Request-Method") != null) {
      context
          .response()
          .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST")
          .putHeader("Access-Control-Allow-Headers", "Content-Type, Last-Event-ID, Witan-Setup")
          .putHeader("Access-Control-Max-Age", "86400")
          .setStatusCode(204)
          .end();
      return;
    }
    context.next();
  }

  private static void failed(RoutingContext context, Exchange exchange) {
    if (context.failure() != null) {
      exchange.fail(context, context.failure());
    } else {
      boolean isBad = context.statusCode() == 400;
      exchange.problem(
          context, Problem.of(isBad ? ApiProblem.REQUEST_MALFORMED : ApiProblem.NOT_FOUND));
    }
  }

  /** What is no HTTP, or too long for it, never comes to a route. */
  private static void invalid(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    String what = cause == null ? "" : cause.getClass().getSimpleName();
    ApiProblem problem =
        switch (what) {
          case "TooLongHttpLineException" -> ApiProblem.URI_TOO_LONG;
          case "TooLongHttpHeaderException" -> ApiProblem.HEADERS_TOO_LARGE;
          default -> ApiProblem.REQUEST_MALFORMED;
        };
    refuse(request, problem);
  }

  private static void refuse(HttpServerRequest request, ApiProblem problem) {
    String id = requestId();
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Request-Id", id)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Connection", "close")
        .end(Problem.of(problem).toJson(id).toBuffer())
        .onComplete(sent -> request.connection().close());
  }
}
