package dev.witan.node.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.node.views.Views;
import dev.witan.node.views.ViewsReopening;
import dev.witan.readmodel.ReadModel;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Refusal;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers questions to the views, with the ETags and refusals that all of them share. */
final class ViewAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long an asker waits for the views to come to a position. */
  private static final long WAIT_MS = 2_000;

  private final Views views;
  private final Exchange exchange;

  ViewAnswer(Views views, Exchange exchange) {
    this.views = views;
    this.exchange = exchange;
  }

  /** Bytes of an answer, with the position that they are as of. */
  private record Shown(long position, Buffer bytes) {}

  /** Answers with one object, or with 404. */
  <T> void one(RoutingContext context, Function<ReadModel, Answer<Optional<T>>> question) {
    answer(
        context,
        model ->
            value(question.apply(model)).orElseThrow(() -> new Refused(ApiProblem.NOT_FOUND, "")));
  }

  /** Answers with a page of a list. */
  <T> void page(RoutingContext context, Function<ReadModel, Answer<Page<T>>> question) {
    answer(
        context,
        model -> {
          Page<T> page = value(question.apply(model));
          Map<String, Object> info = new LinkedHashMap<>();
          info.put("next", page.next().orElse(null));
          info.put("limit", Asked.limit(context));
          return Map.of("data", page.data(), "page", info);
        });
  }

  /** Answers with a whole list. */
  <T> void list(RoutingContext context, Function<ReadModel, Answer<List<T>>> question) {
    answer(context, model -> Map.of("data", value(question.apply(model))));
  }

  private void answer(RoutingContext context, Function<ReadModel, Object> question) {
    long atLeast = RecordRoutes.number(context, "atLeast", 0);
    String known = context.request().getHeader("If-None-Match");
    Future<Void> reached = views.reach(atLeast, WAIT_MS).recover(ViewAnswer::ahead);
    exchange.answer(
        context,
        reached.compose(
            none ->
                tag(views.position()).equals(known)
                    ? Future.succeededFuture(new Shown(views.position(), null))
                    : views.ask(model -> show(model, question))),
        shown -> send(context, shown));
  }

  private static Future<Void> ahead(Throwable failure) {
    return Future.failedFuture(
        failure instanceof ViewsReopening ? failure : new Refused(ApiProblem.POSITION_AHEAD, ""));
  }

  /** The position is read first: what is shown may be newer than its tag says, never older. */
  private static Shown show(ReadModel model, Function<ReadModel, Object> question) {
    long position = model.position();
    try {
      return new Shown(position, Buffer.buffer(JSON.writeValueAsBytes(question.apply(model))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view that is no JSON", e);
    }
  }

  private void send(RoutingContext context, Shown shown) {
    context.response().putHeader("ETag", tag(shown.position()));
    if (shown.bytes() == null) {
      context.response().setStatusCode(304).end();
    } else {
      exchange.json(context, shown.position(), shown.bytes());
    }
  }

  /** All views change with the position only, so the position is the tag of each. */
  private static String tag(long position) {
    return "\"" + position + "\"";
  }

  private static <T> T value(Answer<T> answer) {
    if (answer.refusal() == null) {
      return answer.value();
    }
    throw new Refused(
        answer.refusal() == Refusal.CURSOR_MALFORMED
            ? ApiProblem.CURSOR_INVALID
            : answer.refusal() == Refusal.POSITION_UNKNOWN
                ? ApiProblem.POSITION_AHEAD
                : ApiProblem.QUERY_INVALID,
        "");
  }
}
