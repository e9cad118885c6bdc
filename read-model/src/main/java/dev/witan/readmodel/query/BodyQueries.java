package dev.witan.readmodel.query;

import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.BodyView;
import dev.witan.readmodel.view.Head;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** The body with its totals (LEDGER-1). Any thread; blocks on the database. */
public final class BodyQueries {
  private static final String SELECT =
      "select b.id, b.name, b.node_key, b.imported, b.moment, s.minted - s.burned, s.minted,"
          + " s.burned, s.issued, s.redeemed, s.treasury, s.held, s.salary, s.members, s.posts,"
          + " s.pools, s.open_pools, s.offers, s.active_offers, s.requests, s.unfinished_requests,"
          + " s.proposals, s.from_position from body b join body_states s on";

  private final Reader reader;

  public BodyQueries(Reader reader) {
    this.reader = reader;
  }

  /** The body; empty before its founding. */
  public Answer<Optional<BodyView>> body(OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and("s.body = 0 where " + reading.holds("s"))
                    .and("order by s.body, s.to_position limit 1")
                    .list(reading.handle(), (row, context) -> read(row))
                    .stream()
                    .findFirst());
  }

  /** How far the views have come. */
  public Head head() {
    return reader
        .at(
            OptionalLong.empty(),
            reading ->
                new Sql("select position, moment, hash from head")
                    .list(
                        reading.handle(),
                        (row, context) ->
                            new Head(row.getLong(1), row.getLong(2), row.getString(3)))
                    .get(0))
        .value();
  }

  private static BodyView read(ResultSet row) throws SQLException {
    return new BodyView(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBoolean(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getLong(14),
        row.getLong(15),
        row.getLong(16),
        row.getLong(17),
        row.getLong(18),
        row.getLong(19),
        row.getLong(20),
        row.getLong(21),
        row.getLong(22),
        row.getLong(23));
  }
}
