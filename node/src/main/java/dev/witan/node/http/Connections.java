package dev.witan.node.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the time in which the head of the next request arrives. The idle timeout does not: it
 * begins anew with each byte, and whoever sends one a minute would keep a connection for hours.
 */
final class Connections {
  private static final long LOOKS = 4;

  /** Connections on which nothing is asked, and since when, in nanoseconds. */
  private final Map<HttpConnection, Long> waiting = new ConcurrentHashMap<>();

  private final Vertx vertx;
  private final long mostNanos;
  private final long timer;

  /**
   * Looks after the connections of one server.
   *
   * @param mostMs how long a connection may wait for the whole head of a request
   */
  Connections(Vertx vertx, long mostMs) {
    this.vertx = vertx;
    this.mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMs);
    this.timer = vertx.setPeriodic(Math.max(1, mostMs / LOOKS), look -> cut());
  }

  /** Somebody has connected. */
  void opened(HttpConnection connection) {
    SpokenVersions.watch(connection);
    waiting.put(connection, System.nanoTime());
    connection.closeHandler(closed -> waiting.remove(connection));
  }

  /** Lets a request through, whose connection waits for the next one when this is answered. */
  void watch(RoutingContext context) {
    HttpConnection connection = context.request().connection();
    waiting.remove(connection);
    if (context.request().version() != HttpVersion.HTTP_2) { // It has many at a time.
      context.addEndHandler(
          ended -> {
            if (ended.succeeded()) {
              waiting.put(connection, System.nanoTime());
            }
          });
    }
    context.next();
  }

  private void cut() {
    long now = System.nanoTime();
    waiting.forEach(
        (connection, since) -> {
          if (now - since > mostNanos && waiting.remove(connection, since)) {
            connection.close();
          }
        });
  }

  void stop() {
    vertx.cancelTimer(timer);
  }
}
