package dev.witan.node.http;

import dev.witan.node.live.Stream;
import dev.witan.node.live.Topics;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** The event stream, as server-sent events. */
final class EventRoutes {
  private final Stream stream;
  private final Exchange exchange;

  EventRoutes(Stream stream, Exchange exchange) {
    this.stream = stream;
    this.exchange = exchange;
  }

  Map<String, Handler<RoutingContext>> handlers() {
    return Map.of("followEvents", this::follow);
  }

  private void follow(RoutingContext context) {
    Optional<Topics> topics = Topics.parse(context.queryParams().get("topics"));
    Optional<Long> after = after(context);
    if (topics.isEmpty() || after.isEmpty()) {
      exchange.problem(context, Problem.of(ApiProblem.QUERY_INVALID, "topics or Last-Event-ID"));
      return;
    }
    String address = context.request().remoteAddress().hostAddress();
    stream
        .loop()
        .runOnContext(
            followed -> {
              if (stream.streams(address) >= Stream.STREAMS_MAX) {
                exchange.problem(context, Problem.of(ApiProblem.QUOTA_EXCEEDED));
                return;
              }
              HttpServerResponse response = context.response();
              response
                  .setChunked(true)
                  .putHeader("Content-Type", "text/event-stream")
                  .putHeader("Cache-Control", "no-store")
                  .putHeader("X-Accel-Buffering", "no")
                  .putHeader("Content-Encoding", "identity");
              if (context.request().method().name().equals("HEAD")) {
                response.end();
              } else {
                stream.follow(response, topics.get(), after.get(), address);
              }
            });
  }

  /** The id that a reader heard last goes before what stands in the address; -1 for neither. */
  private static Optional<Long> after(RoutingContext context) {
    String last = context.request().getHeader("Last-Event-ID");
    if (last == null || last.isEmpty()) {
      return Optional.of(RecordRoutes.number(context, "after", -1));
    }
    return last.matches("[0-9]{1,16}") ? Optional.of(Long.parseLong(last)) : Optional.empty();
  }
}
