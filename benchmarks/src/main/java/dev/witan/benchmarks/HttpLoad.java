package dev.witan.benchmarks;

import dev.witan.envelope.Receipt;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.codec.CommandPayload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A process that asks a node over HTTP, on so many connections, each the next request when the last
 * is answered, or so many a second. Prints what was answered, the nanoseconds that it took, the
 * nanoseconds under which half and 99 % of the answers came, and how many commands were taken but
 * waited for longer than two seconds. Arguments: port, connections, seconds, requests a second (0
 * for as many as there can be), then {@code read PATH} or {@code transfer BODY MEMBERS NODE
 * NUMBER}, where each command's nonce is made from the numbers from this one on.
 */
final class HttpLoad {
  private static final int PER_SECOND_MAX = 6_000;
  private static final long VALID_MS = 3_600_000;
  private static final long SLICE_MS = 5;
  private static final int RECEIPTS_CHECKED_EACH = 16;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;
  private final int port;
  private final int connections;
  private final long length;
  private final int perSecond;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final long[] nanos;
  private String path = "";
  private byte[][] commands = new byte[0][];
  private PublicKey node;
  private long start;
  private int sent;
  private int answered;
  private int late;
  private int working;

  private HttpLoad(int port, int connections, double seconds, int perSecond) {
    this.port = port;
    this.connections = connections;
    this.length = (long) (seconds * 1e9);
    this.perSecond = perSecond;
    this.nanos = new long[(int) (seconds * 50_000)];
    this.client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(connections));
  }

  public static void main(String[] arguments) {
    HttpLoad load =
        new HttpLoad(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Double.parseDouble(arguments[2]),
            Integer.parseInt(arguments[3]));
    if (arguments[4].equals("read")) {
      load.path = arguments[5];
    } else {
      load.node = PublicKey.parse(arguments[7]).orElseThrow();
      BodyId body = BodyId.parse(arguments[5]).orElseThrow();
      load.sign(body, Integer.parseInt(arguments[6]), Long.parseLong(arguments[8]));
    }
    System.out.println(load.run());
    load.vertx.close();
  }

  /** Members send each other one unit of coin, in turn. */
  private void sign(BodyId body, int members, long first) {
    DrivenBody keys = new DrivenBody(members, 0, (entry, bytes, seed, events, contents) -> {});
    int rate = perSecond == 0 ? PER_SECOND_MAX : perSecond;
    long now = System.currentTimeMillis();
    commands =
        IntStream.range(0, (int) (length / 1e9 * rate) + 1)
            .parallel()
            .mapToObj(
                number -> {
                  int from = number % members;
                  CommandPayload payload =
                      new CommandPayload(
                          Optional.of(body),
                          Optional.of(keys.id(from)),
                          keys.key(from),
                          now,
                          now + VALID_MS,
                          DrivenBody.nonce(first + number),
                          new TransferCoin(keys.id((from + 1) % members), 1));
                  return SignedJournal.envelope(payload.signedBytes(), keys.seed(from));
                })
            .toArray(byte[][]::new);
  }

  private String run() {
    vertx.runOnContext(
        begin -> {
          start = System.nanoTime();
          if (perSecond == 0) {
            working = connections;
            for (int one = 0; one < connections; one++) {
              sendNext(System.nanoTime());
            }
          } else {
            vertx.setPeriodic(SLICE_MS, this::sendSlice);
          }
        });
    done.join();
    long taken = System.nanoTime() - start;
    long[] sorted = Arrays.copyOf(nanos, answered);
    Arrays.sort(sorted);
    int done = answered - late;
    return done + " " + taken + " " + at(sorted, 50) + " " + at(sorted, 99) + " " + late;
  }

  private static long at(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1L) * percent / 100)];
  }

  /** Latency counts from when a request should have been sent, so that a queue shows. */
  private void sendSlice(long timer) {
    long now = System.nanoTime() - start;
    long due = Math.min(now, length) * perSecond / TimeUnit.SECONDS.toNanos(1);
    for (; sent < due; ) {
      working++;
      send(start + sent * TimeUnit.SECONDS.toNanos(1) / perSecond);
    }
    if (now >= length) {
      vertx.cancelTimer(timer);
      end();
    }
  }

  private void sendNext(long at) {
    if (at - start < length && (node == null || sent < commands.length)) {
      send(at);
    } else {
      working--;
      end();
    }
  }

  private void end() {
    if (working == 0) {
      done.complete(null);
    }
  }

  private void send(long at) {
    int number = sent++;
    HttpMethod method = node == null ? HttpMethod.GET : HttpMethod.POST;
    String to = node == null ? path : "/v1/commands";
    client
        .request(method, port, "127.0.0.1", to)
        .compose(
            request ->
                node == null
                    ? request.send()
                    : request
                        .putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(commands[number])))
        .compose(reply -> reply.body().map(body -> isDone(number, reply, body)))
        .onSuccess(isDone -> answered(at, isDone))
        .onFailure(done::completeExceptionally);
  }

  /** False when the node says that it will know later, behind two seconds. */
  private boolean isDone(int number, HttpClientResponse reply, Buffer body) {
    if (node == null || reply.statusCode() == 202) {
      require(reply.statusCode() == (node == null ? 200 : 202), body);
      return node == null;
    }
    require(reply.statusCode() == 201, body);
    Receipt receipt = Receipt.parse(body.getBytes()).value();
    require(number % RECEIPTS_CHECKED_EACH > 0 || receipt.isSignedBy(node), body);
    return true;
  }

  private static void require(boolean isRight, Buffer body) {
    if (!isRight) {
      throw new IllegalStateException("answered with " + body);
    }
  }

  private void answered(long at, boolean isDone) {
    long now = System.nanoTime();
    nanos[answered++] = now - at;
    late += isDone ? 0 : 1;
    if (perSecond == 0) {
      sendNext(now);
    } else {
      working--;
      if (now - start >= length) {
        end();
      }
    }
  }
}
