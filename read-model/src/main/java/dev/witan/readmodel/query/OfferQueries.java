package dev.witan.readmodel.query;

import dev.witan.kernel.WideMath;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.OddsView;
import dev.witan.readmodel.view.OfferView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Offers, and what they weigh in draws (AVAIL-1 to AVAIL-3). Any thread; blocks on the database.
 */
public final class OfferQueries {
  private static final String WEIGHT = "least((s.bonded + s.unbonded) / o.capacity, s.unbonded)";
  private static final String SELECT =
      "select o.number, o.member, o.skills, o.capacity, s.jobs, o.price, s.ends, s.active,"
          + " s.bonded + s.unbonded, s.bonded, "
          + WEIGHT
          + ", o.moment, o.position, s.from_position from";
  private final Reader reader;

  public OfferQueries(Reader reader) {
    this.reader = reader;
  }

  /**
   * Which offers are wanted.
   *
   * @param member the id of who makes them
   */
  public record Filter(Optional<Boolean> active, Optional<String> skill, Optional<String> member) {
    /** All offers. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The offer with this number, if there is one. */
  public Answer<Optional<OfferView>> one(int offer, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and("offers o" + reading.joined("offer_states", "offer", "o.number"))
                    .and("where " + reading.held() + " and o.number = ?", offer)
                    .list(reading.handle(), (row, context) -> read(reading, row))
                    .stream()
                    .map(Row::value)
                    .findFirst());
  }

  /** Offers, the newest first. */
  public Answer<Page<OfferView>> list(Filter filter, Paging paging) {
    return reader.page(
        paging, "offers", 1, (reading, after, limit) -> offers(reading, filter, after, limit));
  }

  /** The candidates of a draw for a skill at any fee, in its order: price, then age. */
  public Answer<Page<OddsView>> odds(String skill, Paging paging) {
    return reader.page(
        paging, "odds", 2, (reading, after, limit) -> odds(reading, skill, after, limit));
  }

  private static List<Row<OfferView>> offers(
      Reading reading, Filter filter, long[] after, int limit) {
    Sql sql = new Sql(SELECT);
    String states = reading.joined("offer_states", "offer", "o.number");
    String number = "o.number";
    String[] order = {number};
    if (filter.skill().isPresent()) {
      sql.and("offer_skills k left join offers o on o.number = k.offer" + states);
      sql.and("where k.skill = ?", filter.skill().get());
      number = "k.offer";
      order = new String[] {"k.skill", number};
    } else if (filter.active().isPresent() && filter.member().isEmpty() && reading.isNow()) {
      sql.and(
          "offer_states s left join offers o on o.number = s.offer where " + reading.holds("s"));
      number = "s.offer";
      order = new String[] {"s.to_position", "s.active", number};
    } else {
      sql.and("offers o" + states + " where true");
      order = filter.member().map(id -> new String[] {"o.member", "o.number"}).orElse(order);
    }
    sql.and("and " + reading.held());
    sql.and("and " + number + " < ?", reading.below("offers", after));
    filter.active().ifPresent(active -> sql.and("and s.active = ?", active ? 1 : 0));
    filter.member().ifPresent(id -> sql.and("and o.member = ?", reading.memberNumber(id)));
    return sql.down(order)
        .and("limit ?", limit)
        .list(reading.handle(), (row, context) -> read(reading, row));
  }

  private static Row<OfferView> read(Reading reading, ResultSet row) throws SQLException {
    OfferView offer =
        new OfferView(
            Names.offer(row.getLong(1)),
            reading.member(row.getLong(2)),
            List.of(row.getString(3).split(" ")),
            row.getLong(4),
            row.getLong(5),
            row.getString(6),
            row.getLong(7),
            row.getLong(8) == 1,
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getLong(12),
            row.getLong(13),
            row.getLong(14));
    return new Row<>(offer, row.getLong(1));
  }

  private static List<Row<OddsView>> odds(Reading reading, String skill, long[] after, int limit) {
    long heads = candidates(reading, "count(*)", skill).number(reading.handle());
    long total =
        candidates(reading, "coalesce(sum(" + WEIGHT + "), 0)", skill).number(reading.handle());
    Sql sql = candidates(reading, "o.number, o.member, o.price, " + WEIGHT, skill);
    if (after != null) {
      sql.and("and (o.price > ? or o.price = ? and o.number > ?)", after[0], after[0], after[1]);
    }
    return sql.and("order by o.price, o.number limit ?", limit)
        .list(
            reading.handle(),
            (row, context) -> {
              long weight = row.getLong(4);
              long share = total == 0 ? share(1, heads) : share(weight, total);
              return new Row<>(
                  new OddsView(
                      Names.offer(row.getLong(1)),
                      reading.member(row.getLong(2)),
                      row.getString(3),
                      Long.toString(weight),
                      share),
                  row.getLong(3),
                  row.getLong(1));
            });
  }

  private static Sql candidates(Reading reading, String columns, String skill) {
    return new Sql("select " + columns + " from offer_skills k")
        .and("left join offers o on o.number = k.offer")
        .and(reading.joined("offer_states", "offer", "o.number"))
        .and("where k.skill = ? and s.active = 1 and s.jobs < o.capacity", skill)
        .and("and " + reading.held());
  }

  private static long share(long part, long whole) {
    return WideMath.multiplyDivide(part, 1_000_000, whole);
  }
}
