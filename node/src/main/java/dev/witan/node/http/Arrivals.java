package dev.witan.node.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/** Bounds the time in which a request arrives as a whole; whoever is slower is cut off. */
final class Arrivals {
  /** Time for the answer to get out. */
  private static final long CUT_MS = 100;

  private final Vertx vertx;
  private final Exchange exchange;
  private final long mostMs;

  Arrivals(Vertx vertx, Exchange exchange, long mostMs) {
    this.vertx = vertx;
    this.exchange = exchange;
    this.mostMs = mostMs;
  }

  /** Lets a request through, with an eye on the clock until the last of its bytes is there. */
  void watch(RoutingContext context) {
    long timer = vertx.setTimer(mostMs, late -> cut(context));
    context.request().end().onComplete(ended -> vertx.cancelTimer(timer));
    context.next();
  }

  /** An answer may have gone out already, to somebody who goes on sending. */
  private void cut(RoutingContext context) {
    if (!context.response().headWritten()) {
      context.response().putHeader("Connection", "close");
    }
    exchange.problem(context, Problem.of(ApiProblem.REQUEST_TIMEOUT));
    vertx.setTimer(CUT_MS, answered -> context.request().connection().close());
  }
}
