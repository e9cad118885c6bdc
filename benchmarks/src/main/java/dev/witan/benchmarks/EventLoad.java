package dev.witan.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A process with many readers of the event stream, each from one of many addresses of this machine,
 * because an address has a bound. Prints a line when all of them have connected; behind the next
 * line of its input how many events they heard since, and the milliseconds from the time of an
 * event's entry until it was heard: half of them, 99 % and all were under. Arguments: port,
 * readers, topics ({@code %s} becomes the id of the reader's member).
 */
final class EventLoad {
  private static final int READERS_OF_AN_ADDRESS = 50;
  private static final int LAG_MAX_MS = 600_000;
  private static final byte[] TIME = "\"time\":".getBytes(StandardCharsets.US_ASCII);

  private static final long CONNECTED_WITHIN_S = 180;
  private static final long LAST_ONES_MS = 5_000;

  private final Vertx vertx;
  private final int port;
  private final long[] lags = new long[LAG_MAX_MS + 1];
  private final List<HttpClient> clients = new ArrayList<>(); // Vert.x closes what nobody keeps.
  private CountDownLatch connected;
  private volatile long since = Long.MAX_VALUE;
  private long heard;

  private EventLoad(Vertx vertx, int port) {
    this.vertx = vertx;
    this.port = port;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int readers = Integer.parseInt(arguments[1]);
    EventLoad load = new EventLoad(Vertx.vertx(), Integer.parseInt(arguments[0]));
    load.begin(readers, arguments[2]);
    if (!load.connected.await(CONNECTED_WITHIN_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException("readers that did not connect: " + load.connected.getCount());
    }
    load.since = System.currentTimeMillis();
    System.out.println(readers);
    System.in.read();
    Thread.sleep(LAST_ONES_MS);
    System.out.println(load.result());
    Runtime.getRuntime().halt(0); // The readers would go on.
  }

  /** Clients share nothing but the event loop, one for each address. */
  private void begin(int readers, String topics) {
    connected = new CountDownLatch(readers);
    DrivenBody members = new DrivenBody(readers, 0, (entry, bytes, seed, events, contents) -> {});
    vertx.runOnContext(
        begin -> {
          for (int reader = 0; reader < readers; reader++) {
            int address = reader / READERS_OF_AN_ADDRESS;
            if (address == clients.size()) {
              clients.add(client("127.0.1." + (1 + address)));
            }
            follow(clients.get(address), topics.replace("%s", members.id(reader).toString()));
          }
        });
  }

  private HttpClient client(String address) {
    return vertx.createHttpClient(
        new HttpClientOptions().setLocalAddress(address),
        new PoolOptions().setHttp1MaxSize(READERS_OF_AN_ADDRESS));
  }

  private void follow(HttpClient client, String topics) {
    client
        .request(HttpMethod.GET, port, "127.0.0.1", "/v1/events?topics=" + topics)
        .compose(request -> request.send())
        .onSuccess(this::hear)
        .onFailure(failure -> System.err.println("a reader did not connect: " + failure));
  }

  private void hear(HttpClientResponse reply) {
    if (reply.statusCode() != 200) {
      throw new IllegalStateException("a reader was answered with " + reply.statusCode());
    }
    reply.handler(this::hear);
    connected.countDown();
  }

  /** Every event tells the time of its entry; one that is cut in two is not counted. */
  private void hear(Buffer some) {
    long now = System.currentTimeMillis();
    byte[] bytes = some.getBytes();
    for (int i = 0; i + TIME.length + 13 < bytes.length; i++) {
      if (bytes[i] == '"' && Arrays.equals(bytes, i, i + TIME.length, TIME, 0, TIME.length)) {
        int first = i + TIME.length;
        long time = Long.parseLong(new String(bytes, first, 13, StandardCharsets.US_ASCII));
        if (time >= since) {
          heard++;
          lags[(int) Math.max(0, Math.min(LAG_MAX_MS, now - time))]++;
        }
        i = first;
      }
    }
  }

  private String result() {
    return heard + " " + under(50) + " " + under(99) + " " + under(100);
  }

  private int under(int percent) {
    long wanted = (heard * percent + 99) / 100;
    int lag = 0;
    for (long seen = lags[0]; seen < wanted && lag < LAG_MAX_MS; seen += lags[lag]) {
      lag++;
    }
    return lag;
  }
}
