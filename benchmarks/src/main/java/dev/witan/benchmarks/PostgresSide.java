package dev.witan.benchmarks;

import dev.witan.kernel.Checks;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The peer: a PostgreSQL server with plain tables and one function that does the same work, one
 * connection for each client. Its tables live in a schema of their own, which is made anew and
 * dropped at the end.
 */
final class PostgresSide implements PeerSide {
  /**
   * What suits the function: to plan its statements once and not at each call, always by index, as
   * for a disk that finds one page as fast as the next, and to compile nothing for a few rows. It
   * takes half of the time that it takes with the defaults.
   */
  private static final String SESSION =
      "set plan_cache_mode = force_generic_plan; set random_page_cost = 1.1;"
          + " set enable_hashjoin = off; set enable_mergejoin = off; set jit = off";

  private static final long START = 1_700_000_000_000L;

  private final String url;
  private final String schema;
  private final int members;
  private final List<Client> clients = new ArrayList<>();

  private record Client(Connection connection, PreparedStatement judge) {}

  /**
   * Makes the tables with their members.
   *
   * @param url the JDBC URL of a database in which the user may make a schema
   * @param schema the name of the schema, which is dropped if it is there
   * @param connections how many clients there are
   */
  PostgresSide(String url, String schema, int members, int connections) throws SQLException {
    this.url = url;
    this.schema = schema;
    this.members = members;
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists " + schema + " cascade");
      statement.execute("create schema " + schema);
      statement.execute("set search_path to " + schema);
      statement.execute(script());
      statement.execute(
          "insert into members (id, handle, coin) select id, 'member-' || id, "
              + DrivenBody.COIN
              + " from generate_series(0, "
              + (members - 1)
              + ") as id");
    }
    for (int i = 0; i < connections; i++) {
      Connection connection = connect(url);
      clients.add(
          new Client(
              connection,
              connection.prepareStatement("select judge(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    }
  }

  private Connection connect(String to) throws SQLException {
    Connection connection = DriverManager.getConnection(to);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      statement.execute(SESSION);
    }
    return connection;
  }

  private static String script() {
    try (InputStream script = PostgresSide.class.getResourceAsStream("peer.sql")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void judge(int client, Unit unit) {
    try {
      judge(clients.get(client), unit);
    } catch (SQLException e) {
      throw new IllegalStateException("unit " + unit.number() + ": " + e.getMessage(), e);
    }
  }

  private static void judge(Client client, Unit unit) throws SQLException {
    PreparedStatement judge = client.judge();
    judge.setLong(1, unit.number());
    judge.setInt(2, unit.author());
    judge.setLong(3, START + unit.number() * DrivenBody.DURATION_MS);
    judge.setString(4, unit.title());
    judge.setString(5, unit.body());
    judge.setArray(6, array(client, "int8", Arrays.stream(unit.cited()).boxed().toArray()));
    judge.setArray(7, array(client, "int4", Arrays.stream(unit.weights()).boxed().toArray()));
    judge.setLong(8, Unit.FEE);
    judge.setArray(9, array(client, "int4", Arrays.stream(unit.voters()).boxed().toArray()));
    judge.setArray(10, client.connection().createArrayOf("bool", sides(unit)));
    judge.setLong(11, Unit.STAKE_PPM);
    judge.executeQuery().close();
  }

  private static Array array(Client client, String type, Object[] values) throws SQLException {
    return client.connection().createArrayOf(type, values);
  }

  private static Boolean[] sides(Unit unit) {
    Boolean[] sides = new Boolean[unit.against().length];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = unit.against()[i];
    }
    return sides;
  }

  /** Lets the server look at how its tables are filled, as its own helpers do now and then. */
  void analyze() throws SQLException {
    try (Statement statement = clients.get(0).connection().createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  /** The server and those of its settings on which the figures depend. */
  String settings() throws SQLException {
    List<String> settings = new ArrayList<>();
    try (Statement statement = clients.get(0).connection().createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select name, current_setting(name) from pg_settings where name in ("
                    + "'server_version', 'shared_buffers', 'fsync', 'synchronous_commit',"
                    + " 'full_page_writes', 'wal_sync_method', 'wal_buffers', 'max_wal_size',"
                    + " 'checkpoint_timeout') order by name")) {
      while (rows.next()) {
        settings.add(rows.getString(1) + " " + rows.getString(2));
      }
    }
    return String.join(", ", settings);
  }

  @Override
  public PeerState state() {
    try (Statement statement = clients.get(0).connection().createStatement()) {
      List<Long> body =
          row(
              statement,
              "select supply, minted, burned, treasury, salary_paid - (select coalesce(sum("
                  + whole()
                  + "), 0) from members m) from body b");
      return new PeerState(
          body.get(0),
          body.get(1),
          body.get(2),
          body.get(3),
          body.get(4),
          column(statement, "select rep from members order by id"),
          column(statement, "select coin + " + whole() + " from members m, body b order by id"),
          column(statement, "select value from posts order by id"));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole units of coin that a member m has accrued as salary of the body b. */
  private static String whole() {
    return "floor((m.salary + m.rep * (b.salary_index - m.salary_index)) / 2::numeric ^ 64)";
  }

  private static List<Long> row(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      List<Long> values = new ArrayList<>();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        values.add(row.getBigDecimal(column).longValueExact());
      }
      return values;
    }
  }

  private static List<Long> column(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      List<Long> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getBigDecimal(1).longValueExact());
      }
      return values;
    }
  }

  @Override
  public void check() {
    require("every member is there", "select count(*) = " + members + " from members");
    require(
        "LEDGER-1: REP",
        "select supply = minted - burned and supply = (select sum(rep) from members) from body");
    require(
        "LEDGER-1: coin",
        "select "
            + members * DrivenBody.COIN
            + " = treasury + salary_paid + (select sum(coin) from members) from body");
    require(
        "FEE-3",
        "select salary_paid * 18446744073709551616 = salary_carry + (select sum(salary + rep *"
            + " (b.salary_index - m.salary_index)) from members m) from body b");
    require(
        "what was minted follows from the pools",
        "select minted = (select sum(case when state = 'accepted' then fee else fee / 2 end)"
            + " from pools) from body");
  }

  private void require(String what, String query) {
    try (Statement statement = clients.get(0).connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      Checks.require(row.next() && row.getBoolean(1), "PostgreSQL: broken is " + what);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      for (Client client : clients) {
        client.connection().close();
      }
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute("drop schema " + schema + " cascade");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
