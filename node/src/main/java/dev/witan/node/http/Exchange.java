package dev.witan.node.http;

import dev.witan.journal.JournalException;
import dev.witan.node.Node;
import dev.witan.node.views.ViewsReopening;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * How requests are answered, whatever they ask: JSON, problems, and the headers of every answer.
 */
final class Exchange {
  private static final String REQUEST_ID = "witan.request";

  private final Node node;
  private final Consumer<Throwable> troubles;

  /**
   * Answers for this node.
   *
   * @param troubles hears of bugs; who asked hears only that there was one
   */
  Exchange(Node node, Consumer<Throwable> troubles) {
    this.node = node;
    this.troubles = troubles;
  }

  /** Gives the request its id, and the answer what every answer has. */
  static void begin(RoutingContext context, String id) {
    context.put(REQUEST_ID, id);
    context
        .response()
        .putHeader("Request-Id", id)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .putHeader("Referrer-Policy", "no-referrer");
    context.next();
  }

  /** Answers with JSON that anybody may keep, and has to ask about again. */
  void json(RoutingContext context, int status, JsonObject json) {
    written(context, status, json.toBuffer());
  }

  /** As the other, with JSON that is written already. */
  void written(RoutingContext context, int status, Buffer json) {
    context
        .response()
        .putHeader("Witan-Head", Long.toString(node.head().position()))
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    send(context, status, "application/json", json);
  }

  /** Answers with JSON that was made from the views at this position. */
  void json(RoutingContext context, long position, Buffer bytes) {
    context
        .response()
        .putHeader("Witan-Head", Long.toString(position))
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    send(context, 200, "application/json", bytes);
  }

  /** Answers with JSON that never changes. */
  void immutable(RoutingContext context, String type, Buffer bytes) {
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    send(context, 200, type, bytes);
  }

  /** Answers with a problem. */
  void problem(RoutingContext context, Problem problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.closed()) {
      return;
    }
    boolean isLater = problem.status() == 503 || problem.status() == 429;
    if (isLater && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "1");
    }
    response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    String id = context.get(REQUEST_ID, "");
    send(context, problem.status(), Problem.MEDIA_TYPE, problem.toJson(id).toBuffer());
  }

  /** Answers when this succeeds, or says why it cannot. */
  <T> void answer(RoutingContext context, Future<T> future, Consumer<T> success) {
    future
        .map(
            value -> {
              success.accept(value);
              return value;
            })
        .onFailure(failure -> fail(context, failure));
  }

  /** Answers with the problem that this failure is. */
  void fail(RoutingContext context, Throwable failure) {
    if (failure instanceof Refused refused) {
      problem(context, refused.problem());
    } else if (failure instanceof ViewsReopening) {
      problem(context, Problem.of(ApiProblem.VIEWS_REOPENING));
    } else if (failure instanceof RejectedExecutionException
        || failure instanceof JournalException) {
      problem(context, Problem.of(ApiProblem.NODE_STOPPING));
    } else {
      troubles.accept(failure);
      problem(context, Problem.of(ApiProblem.INTERNAL_ERROR));
    }
  }

  private static void send(RoutingContext context, int status, String type, Buffer bytes) {
    HttpServerResponse response = context.response();
    if (!response.ended() && !response.closed()) {
      response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type).end(bytes);
    }
  }
}
