package dev.witan.node.admin;

import io.vertx.core.http.HttpServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * A line for each answer: which operation, how it ended, how long it took. Never what came in, not
 * even its address, which may hold what somebody searched for. Any thread.
 */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final int FAULT = 500;

  private RequestLog() {}

  /**
   * An answer went out.
   *
   * @param operation of the contract
   */
  public static void answered(String operation, HttpServerResponse response, long nanoseconds) {
    Level level = response.getStatusCode() >= FAULT ? Level.WARN : Level.DEBUG;
    if (LOG.isEnabledForLevel(level)) {
      LoggingEventBuilder line =
          LOG.atLevel(level)
              .addKeyValue("operation", operation)
              .addKeyValue("status", response.getStatusCode())
              .addKeyValue("request", response.headers().get("Request-Id"));
      String position = response.headers().get("Witan-Head");
      if (position != null) {
        line.addKeyValue("position", position);
      }
      line.addKeyValue("microseconds", nanoseconds / 1_000).log("answered");
    }
  }
}
