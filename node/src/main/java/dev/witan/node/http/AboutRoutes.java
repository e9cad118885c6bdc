package dev.witan.node.http;

import dev.witan.kernel.Limits;
import dev.witan.kernel.RejectionCode;
import dev.witan.node.Node;
import dev.witan.statemachine.Body;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.LongSupplier;

/** What the node says of itself: its body, its contract, and every code that it refuses with. */
final class AboutRoutes {
  private static final JsonObject LIMITS =
      new JsonObject()
          .put("commandBytes", Limits.COMMAND_BYTES_MAX)
          .put("postBodyBytes", Limits.POST_BODY_BYTES_MAX)
          .put("attachments", Limits.ATTACHMENTS_MAX)
          .put("attachmentBytes", Limits.ATTACHMENT_BYTES_MAX)
          .put("expiryAheadMs", Limits.EXPIRY_AHEAD_MAX_MS);

  private final Node node;
  private final Exchange exchange;
  private final LongSupplier clock;
  private final Buffer contract;
  private final Buffer page;
  private final JsonObject problems = new JsonObject().put("data", catalogue());

  AboutRoutes(Node node, Exchange exchange, LongSupplier clock, Contract contract) {
    this.node = node;
    this.exchange = exchange;
    this.clock = clock;
    this.contract = contract.json().toBuffer();
    this.page = Buffer.buffer(ApiPage.of(contract.json()));
  }

  Map<String, Handler<RoutingContext>> handlers() {
    return Map.of(
        "getInstance", this::instance,
        "getContract", this::contract,
        "getApiPage", this::page,
        "listProblems", this::list);
  }

  private void instance(RoutingContext context) {
    exchange.answer(
        context,
        node.look((machine, entry) -> describe(machine.modules().body())),
        json -> exchange.json(context, 200, json));
  }

  private JsonObject describe(Body body) {
    return new JsonObject()
        .put("body", body.isFounded() ? body.id().toString() : null)
        .put("name", body.isFounded() ? body.name() : null)
        .put("imported", body.isImported())
        .put("node", node.publicKey().toString())
        .put("time", clock.getAsLong())
        .put("ready", node.isReady())
        .put("limits", LIMITS);
  }

  private void contract(RoutingContext context) {
    context.response().putHeader("Cache-Control", "no-cache");
    context.response().putHeader("Content-Type", "application/json").end(contract);
  }

  private void page(RoutingContext context) {
    context
        .response()
        .putHeader("Cache-Control", "no-cache")
        .putHeader("Content-Security-Policy", ApiPage.POLICY)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .end(page);
  }

  private void list(RoutingContext context) {
    exchange.json(context, 200, problems);
  }

  private static JsonArray catalogue() {
    JsonArray all = new JsonArray();
    for (ApiProblem problem : ApiProblem.values()) {
      all.add(
          new JsonObject()
              .put("code", problem.code())
              .put("status", problem.status())
              .put("title", problem.sentence())
              .put("retryable", problem.isRetryable()));
    }
    for (RejectionCode code : Statuses.codes()) {
      all.add(
          new JsonObject()
              .put("code", code.code())
              .put("status", Statuses.of(code))
              .put("title", code.sentence())
              .put("retryable", code.isTransient())
              .put("clause", code.clause()));
    }
    return all;
  }
}
