package dev.witan.node.admin;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.function.Supplier;

/** Health and metrics, on the loopback only. */
public final class AdminServer {
  /** The only host on which it listens. */
  public static final String LOOPBACK = "127.0.0.1";

  private final HttpServer server;

  private AdminServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 takes a free one
   * @param lacking what keeps the node from its work; empty when it is ready
   */
  public static Future<AdminServer> start(
      Vertx vertx, int port, Supplier<List<String>> lacking, PrometheusMeterRegistry registry) {
    return vertx
        .createHttpServer()
        .requestHandler(request -> answer(request, lacking, registry))
        .listen(port, LOOPBACK)
        .map(AdminServer::new);
  }

  private static void answer(
      HttpServerRequest request, Supplier<List<String>> lacking, PrometheusMeterRegistry registry) {
    HttpServerResponse response = request.response().putHeader("Content-Type", "text/plain");
    switch (String.valueOf(request.path())) {
      case "/healthz" -> response.end("alive\n");
      case "/readyz" -> {
        List<String> reasons = lacking.get();
        boolean isReady = reasons.isEmpty();
        String text = isReady ? "ready" : "not ready: " + String.join("; ", reasons);
        response.setStatusCode(isReady ? 200 : 503).end(text + "\n");
      }
      case "/metrics" -> {
        response.putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.end(registry.scrape());
      }
      default -> response.setStatusCode(404).end("see /healthz, /readyz and /metrics\n");
    }
  }

  /** The port that it listens on. */
  public int port() {
    return server.actualPort();
  }

  public Future<Void> stop() {
    return server.close();
  }
}
