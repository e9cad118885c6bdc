package dev.witan.journal.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server for tests, of this and of other modules: the one that {@code
 * WITAN_TEST_POSTGRES} names, or else one that is started when the first test asks and ends with
 * the JVM. Any thread may ask.
 */
public final class TestServer {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestServer() {}

  /**
   * The JDBC URL of an empty schema that nobody else has, with user and password. The calling test
   * is skipped, with the reason, where there is no server.
   */
  public static String emptySchema() {
    String url = url();
    String schema = "test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet();
    try (Connection connection = DriverManager.getConnection(url)) {
      connection.createStatement().execute("create schema " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema on the tests' server", e);
    }
    return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
  }

  private static String url() {
    String named = System.getenv("WITAN_TEST_POSTGRES");
    if (named != null) {
      return named;
    }
    ServerStart start = Started.SERVER;
    Assumptions.assumeTrue(start.isRunning(), () -> "no PostgreSQL server: " + start.failure());
    return start.url();
  }

  /** The class is loaded, and the server started, when the first test asks. */
  private static final class Started {
    static final ServerStart SERVER = ServerStart.here();
  }
}
