package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Receipt;
import dev.witan.node.stage.Founding;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Clients who each have one signed command on its way at any moment, until the node is gone: first
 * what an earlier node never answered, then new ones. What they hear goes to a log.
 */
final class CommandLoad {
  private final Vertx vertx;
  private final int clients;
  private final Founding founding;
  private final ReceiptLog log;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  CommandLoad(Vertx vertx, int clients, Founding founding, ReceiptLog log) {
    this.vertx = vertx;
    this.clients = clients;
    this.founding = founding;
    this.log = log;
  }

  /** One node's clients. */
  final class Run {
    private final int port;
    private final boolean isEndless;
    private final Queue<byte[]> unanswered;
    private final HttpClient client;
    private final CountDownLatch working = new CountDownLatch(clients);

    private Run(int port, boolean isEndless) {
      this.port = port;
      this.isEndless = isEndless;
      this.unanswered = log.takeUnanswered();
      this.client =
          vertx
              .httpClientBuilder()
              .with(new PoolOptions().setHttp1MaxSize(clients))
              .withConnectHandler(made -> made.exceptionHandler(reset -> {})) // They will be.
              .build();
      for (int one = 0; one < clients; one++) {
        sendNext();
      }
    }

    private void sendNext() {
      byte[] open = unanswered.poll();
      if (open == null && !isEndless) {
        working.countDown();
        return;
      }
      byte[] envelope = open == null ? founding.issue() : open;
      client
          .request(HttpMethod.POST, port, "127.0.0.1", "/v1/commands")
          .compose(
              request ->
                  request
                      .putHeader("Content-Type", ServerStage.ENVELOPE)
                      .send(Buffer.buffer(envelope)))
          .compose(reply -> reply.body().compose(body -> heard(envelope, reply, body)))
          .onSuccess(heard -> sendNext())
          .onFailure(failure -> lost(envelope, failure));
    }

    /** Who hears that it waits asks again, in the end; meanwhile there are other commands. */
    private Future<Void> heard(byte[] envelope, HttpClientResponse reply, Buffer body) {
      if (reply.statusCode() == 202) {
        log.addWaiting(envelope);
        (isEndless ? log.unanswered() : unanswered).add(envelope);
        return Future.succeededFuture();
      }
      assertThat(reply.statusCode()).as("%s", body).isEqualTo(201);
      boolean isReplay = reply.getHeader("Idempotent-Replay") != null;
      log.add(envelope, Receipt.parse(body.getBytes()).value(), isReplay);
      return Future.succeededFuture();
    }

    /** The node is gone, with or without this command; or it answered what it must not. */
    private void lost(byte[] envelope, Throwable failure) {
      if (failure instanceof AssertionError) {
        failures.add(failure);
      }
      log.unanswered().add(envelope);
      working.countDown();
    }

    /** Waits until each client has lost the node, or has nothing to send. */
    void await() throws InterruptedException {
      working.await();
      client.close();
      assertThat(failures).isEmpty();
    }
  }

  /** Begins to send to the node at this port, without end. */
  Run start(int port) {
    return new Run(port, true);
  }

  /** Sends what was never answered, and no more. */
  Run finish(int port) {
    return new Run(port, false);
  }
}
