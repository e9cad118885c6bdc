package dev.witan.node.http;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Somebody who follows a node for a long time, on a thread of its own, as a page would: when the
 * stream ends it comes back with the id that it heard last, as often as it takes. What it heard of
 * an entry counts when the entry's last event, the one with an id, has come.
 */
final class EventReader implements AutoCloseable {
  private static final long AGAIN_MS = 20;
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Thread thread = new Thread(this::follow, "event reader");
  private final List<JsonObject> heard = new ArrayList<>();
  private volatile int port;
  private volatile boolean isDone;
  private Socket socket;
  private long last;
  private int connections;

  /** Follows the node at this port from the beginning of its journal. */
  EventReader(int port) {
    this.port = port;
    thread.start();
  }

  /** The node has moved. */
  void moved(int to) {
    port = to;
  }

  /** Everything heard so far, entry by entry. */
  synchronized List<JsonObject> heard() {
    return List.copyOf(heard);
  }

  synchronized int connections() {
    return connections;
  }

  /** Waits until the entry at this position has been heard. */
  synchronized void await(long position) throws InterruptedException {
    long end = System.nanoTime() + WAIT_NANOS;
    while (last < position) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError("heard up to " + last + ", not " + position);
      }
      wait(left);
    }
  }

  /** Loses the connection, as a phone in a tunnel does. */
  synchronized void cut() throws IOException {
    if (socket != null) {
      socket.close();
    }
  }

  private void follow() {
    while (!isDone) {
      try {
        read();
      } catch (IOException e) {
        pause(); // The node is away, or the connection was cut.
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() throws IOException {
    try (Socket connection = new Socket("127.0.0.1", port)) {
      String request =
          "GET /v1/events?after=0 HTTP/1.1\r\nHost: x\r\nLast-Event-ID: %d\r\n\r\n"
              .formatted(begin(connection));
      connection.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      List<JsonObject> entry = new ArrayList<>();
      long id = -1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = Long.parseLong(line.substring(4));
        } else if (line.startsWith("event: ") && !line.equals("event: beat")) {
          entry.add(new JsonObject().put("event", line.substring(7)));
        } else if (line.startsWith("data: {\"position\"")) {
          entry.get(entry.size() - 1).mergeIn(new JsonObject(line.substring(6)));
        } else if (line.isEmpty() && id >= 0) {
          hear(id, entry);
          entry.clear();
          id = -1;
        }
      }
    }
  }

  private synchronized long begin(Socket connection) {
    socket = connection;
    connections++;
    return last;
  }

  private synchronized void hear(long id, List<JsonObject> entry) {
    heard.addAll(entry);
    last = id;
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    isDone = true;
    cut();
    thread.interrupt();
  }
}
