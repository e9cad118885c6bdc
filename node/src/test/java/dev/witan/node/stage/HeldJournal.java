package dev.witan.node.stage;

import dev.witan.journal.JournalConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A second connection to the file of an open journal of this process. A row of its own at the place
 * of the next segment makes the journal's commit wait until it is rolled back, and fail when it is
 * committed.
 */
public final class HeldJournal implements AutoCloseable {
  private final Connection connection;

  private HeldJournal(Connection connection) {
    this.connection = connection;
  }

  /** Makes an empty database in which commits wait long enough. */
  public static void prepare(JournalConfig config) {
    try (Connection connection = connect(config, "file:");
        Statement statement = connection.createStatement()) {
      statement.execute("set default_lock_timeout 30000");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds the commit whose first entry is this one, until this is closed. */
  public static HeldJournal before(JournalConfig config, long position) throws SQLException {
    Connection connection = connect(config);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into segment values (" + position + ", 0, 1, 1, 0, 0, x'00', x'00')");
    }
    return new HeldJournal(connection);
  }

  /** Lets the commit fail. The journal cannot be read then until the row is gone. */
  public void fail() throws SQLException {
    connection.commit();
  }

  /** Ends the database under the journal at once. */
  public static void breakDown(JournalConfig config) throws SQLException {
    try (Connection connection = connect(config);
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    }
  }

  /** A connection beside the journal's. */
  public static Connection connect(JournalConfig config) throws SQLException {
    return connect(config, "ordered:file:"); // the name under which the journal has it open
  }

  private static Connection connect(JournalConfig config, String files) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:" + files + config.directory().resolve("journal").toAbsolutePath(), "", "");
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      return; // The database was broken down.
    }
  }
}
