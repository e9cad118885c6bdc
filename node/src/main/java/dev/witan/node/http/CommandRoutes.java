package dev.witan.node.http;

import dev.witan.envelope.Envelope;
import dev.witan.kernel.Hash256;
import dev.witan.node.Node;
import dev.witan.node.SetupWord;
import dev.witan.node.command.CommandRejection;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.views.Views;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** The one door for commands, and what became of them (CMD-1, CMD-2). */
final class CommandRoutes {
  /** Who waits longer hears where to ask again. */
  private static final long WAIT_MS = 2_000;

  private final Vertx vertx;
  private final Node node;
  private final Exchange exchange;
  private final SetupWord setup;
  private final Quotas quotas;
  private final Preview preview;

  CommandRoutes(
      Vertx vertx, Node node, Views views, Exchange exchange, SetupWord setup, Quotas quotas) {
    this.quotas = quotas;
    this.vertx = vertx;
    this.node = node;
    this.exchange = exchange;
    this.setup = setup;
    this.preview = new Preview(node, views);
  }

  Map<String, Handler<RoutingContext>> handlers() {
    return Map.of(
        "postCommand", this::post, "previewCommand", this::preview, "getCommand", this::fate);
  }

  private void post(RoutingContext context) {
    exchange.answer(context, SentCommand.read(context.request()), sent -> submit(context, sent));
  }

  private void submit(RoutingContext context, SentCommand sent) {
    if (node.head().position() == 0 && !setup.opens(context.request().getHeader("Witan-Setup"))) {
      exchange.problem(context, Problem.of(ApiProblem.SETUP_WORD_WRONG));
      return;
    }
    Optional<Envelope> envelope = sent.parsed();
    String key = envelope.map(read -> read.payload().key().toString()).orElse("");
    if (!quotas.allowCommand(context, key)) {
      return;
    }
    long late = vertx.setTimer(WAIT_MS, timer -> sayThatItWaits(context, envelope));
    node.submit(sent.envelope(), sent.contents())
        .onComplete(
            answer -> {
              vertx.cancelTimer(late);
              if (answer.succeeded() && isSigned(answer.result())) {
                quotas.takeCommand(key);
              }
              exchange.answer(
                  context, Future.succeededFuture(answer), done -> answer(context, done.result()));
            });
  }

  /** Whether the key has really signed it: what it has not, does not count against it. */
  private static boolean isSigned(Answer answer) {
    return !(answer instanceof Answer.NotTaken)
        && !(answer instanceof Answer.Rejected rejected
            && rejected.rejection().code() instanceof CommandRejection);
  }

  /** Whoever it was has their signed command's id, and asks for its receipt later. */
  private void sayThatItWaits(RoutingContext context, Optional<Envelope> envelope) {
    if (envelope.isPresent() && !context.response().ended()) {
      Hash256 id = envelope.get().id();
      context.response().putHeader("Location", place(id));
      exchange.json(context, 202, new JsonObject().put("command", id.toString()));
    }
  }

  private void answer(RoutingContext context, Answer answer) {
    if (context.response().ended()) {
      return;
    }
    if (answer instanceof Answer.Accepted accepted) {
      if (accepted.isRepeated()) {
        context.response().putHeader("Idempotent-Replay", "true");
      }
      context.response().putHeader("Location", place(accepted.receipt().command()));
      exchange.written(context, 201, Buffer.buffer(accepted.receipt().toBytes()));
    } else if (answer instanceof Answer.Rejected rejected) {
      exchange.problem(context, Problem.of(rejected.rejection()));
    } else if (answer instanceof Answer.FateUnknown unknown) {
      context.response().putHeader("Location", place(unknown.command()));
      exchange.problem(context, Problem.of(ApiProblem.FATE_UNKNOWN));
    } else if (answer instanceof Answer.NotTaken notTaken) {
      exchange.problem(context, Problem.of(problem(notTaken.reason())));
    }
  }

  private static ApiProblem problem(Answer.Reason reason) {
    return switch (reason) {
      case QUEUE_FULL -> ApiProblem.QUEUE_FULL;
      case STOPPED -> ApiProblem.NODE_STOPPING;
      case READ_ONLY -> ApiProblem.READ_ONLY;
    };
  }

  private void preview(RoutingContext context) {
    exchange.answer(
        context,
        SentCommand.bytes(context.request(), Preview.BYTES_MAX)
            .compose(bytes -> preview.of(SentCommand.mediaType(context.request()), bytes)),
        json -> {
          JsonObject refusal = json.getJsonObject("refusal");
          if (refusal != null) {
            refusal.put("instance", context.response().headers().get("Request-Id"));
          }
          exchange.json(context, 200, json);
        });
  }

  private void fate(RoutingContext context) {
    Hash256 id = Hash256.parse(context.pathParam("command")).orElseThrow();
    exchange.answer(
        context,
        node.receipt(id),
        receipt -> {
          if (receipt.isPresent()) {
            exchange.written(context, 200, Buffer.buffer(receipt.get().toBytes()));
          } else {
            exchange.problem(context, Problem.of(ApiProblem.COMMAND_NOT_FOUND, id.toString()));
          }
        });
  }

  private static String place(Hash256 command) {
    return "/v1/commands/" + command;
  }
}
