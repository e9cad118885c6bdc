package dev.witan.node.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.LongSupplier;

/**
 * Who may ask how often. Reads and unsigned bytes count for an address. Commands count for the key
 * that signed them, and only when it did: nobody can use up what is another's.
 */
final class Quotas {
  private final Quota requests;
  private final Quota commands;
  private final LongSupplier clock;
  private final Exchange exchange;

  Quotas(Server.Bounds bounds, LongSupplier clock, Exchange exchange) {
    this.requests = new Quota("request", bounds.requestsPerMinute());
    this.commands = new Quota("command", bounds.commandsPerMinute());
    this.clock = clock;
    this.exchange = exchange;
  }

  /** Lets a request through, or says when to come again. */
  void check(RoutingContext context) {
    String address = context.request().remoteAddress().hostAddress();
    if (allow(context, requests, address)) {
      requests.take(address, clock.getAsLong());
      context.next();
    }
  }

  /** Whether a command of this key may be looked at. */
  boolean allowCommand(RoutingContext context, String key) {
    return allow(context, commands, key);
  }

  /** Counts a command that this key has signed. */
  void takeCommand(String key) {
    commands.take(key, clock.getAsLong());
  }

  private boolean allow(RoutingContext context, Quota quota, String asker) {
    if (quota.policy().isEmpty()) {
      return true;
    }
    long now = clock.getAsLong();
    HttpServerResponse response = context.response();
    response.putHeader("RateLimit-Policy", quota.policy());
    response.putHeader("RateLimit", quota.state(asker, now));
    if (!quota.isExhausted(asker, now)) {
      return true;
    }
    response.putHeader("Retry-After", Long.toString(quota.retryAfter(asker, now)));
    exchange.problem(context, Problem.of(ApiProblem.QUOTA_EXCEEDED, quota.policy()));
    return false;
  }
}
