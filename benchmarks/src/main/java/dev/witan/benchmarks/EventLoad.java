package dev.witan.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A process with many readers of the event stream, each from one of many addresses of this machine,
 * because an address has a bound. Prints how many events they heard, and the milliseconds from the
 * time of an event's entry until it was heard: half of them, 99 % and all were under. Arguments:
 * port, readers, seconds, topics ({@code %s} becomes the id of the reader's member).
 */
final class EventLoad {
  private static final int READERS_OF_AN_ADDRESS = 50;
  private static final int LAG_MAX_MS = 600_000;
  private static final byte[] TIME = "\"time\":".getBytes(StandardCharsets.US_ASCII);

  private final long[] lags = new long[LAG_MAX_MS + 1];
  private final long since;
  private long heard;
  private int open;

  private EventLoad(long since) {
    this.since = since;
  }

  public static void main(String[] arguments) throws InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    int readers = Integer.parseInt(arguments[1]);
    EventLoad load = new EventLoad(System.currentTimeMillis());
    DrivenBody members = new DrivenBody(readers, 0, (entry, bytes, seed, events, contents) -> {});
    Vertx vertx = Vertx.vertx();
    vertx.runOnContext(
        begin -> {
          for (int reader = 0; reader < readers; reader++) {
            load.follow(
                vertx, port, reader, arguments[3].replace("%s", members.id(reader).toString()));
          }
        });
    Thread.sleep((long) (Double.parseDouble(arguments[2]) * 1_000));
    System.out.println(load.result());
    Runtime.getRuntime().halt(0); // The readers would go on.
  }

  private void follow(Vertx vertx, int port, int reader, String topics) {
    String address = "127.0.1." + (1 + reader / READERS_OF_AN_ADDRESS);
    vertx
        .createHttpClient(
            new HttpClientOptions().setLocalAddress(address), new PoolOptions().setHttp1MaxSize(1))
        .request(HttpMethod.GET, port, "127.0.0.1", "/v1/events?topics=" + topics)
        .compose(request -> request.send())
        .onSuccess(
            reply -> {
              open += reply.statusCode() == 200 ? 1 : 0;
              reply.handler(this::hear);
            });
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
    return open + " " + heard + " " + under(50) + " " + under(99) + " " + under(100);
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
