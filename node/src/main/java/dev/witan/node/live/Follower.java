package dev.witan.node.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** Somebody who reads a stream. One event loop uses it. */
final class Follower {
  private final HttpServerResponse response;
  private final Topics topics;
  private final String address;
  private final long after;
  private long stuckSince = -1;

  /**
   * A new reader.
   *
   * @param after the position up to which this reader knows everything
   */
  Follower(HttpServerResponse response, Topics topics, long after, String address) {
    this.after = after;
    this.response = response;
    this.topics = topics;
    this.address = address;
  }

  String address() {
    return address;
  }

  /** Whether what has happened at this position is news to this reader. */
  boolean isBehind(long position) {
    return position > after;
  }

  /** Whether everything goes to this reader, so that bytes can be shared. */
  boolean wantsEverything() {
    return topics.isEverything();
  }

  /** Sends those that the reader wants to hear of. */
  void send(List<LiveEvent> events) {
    Buffer frames = Buffer.buffer();
    for (LiveEvent event : events) {
      if (topics.want(event)) {
        frames.appendBuffer(event.frame());
      }
    }
    send(frames);
  }

  void send(Buffer frames) {
    if (frames.length() > 0 && !response.closed() && !response.ended()) {
      response.write(frames);
    }
  }

  /** Whether nothing could be written for so long; a reader who reads on begins anew. */
  boolean isStuck(long now, long atMostMs) {
    if (!response.writeQueueFull()) {
      stuckSince = -1;
      return false;
    }
    stuckSince = stuckSince < 0 ? now : stuckSince;
    return now - stuckSince >= atMostMs;
  }

  /** Cuts the reader off; with the last id it can come back. */
  void cut() {
    response.reset();
  }
}
