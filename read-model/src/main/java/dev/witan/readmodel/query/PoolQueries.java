package dev.witan.readmodel.query;

import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.PoolView;
import dev.witan.readmodel.view.StakeView;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Pools and the stakes on them (POOL-1 to POOL-10). Any thread; blocks on the database. */
public final class PoolQueries {
  private static final PoolOwner.Kind[] OWNERS = PoolOwner.Kind.values();
  private static final String SELECT =
      "select p.number, p.post, p.opener, p.fee, p.version, p.duration, p.quorum, p.supply,"
          + " p.owner_kind, p.owner, p.round, p.conflicted, p.win_ratio, p.binding_ratio,"
          + " p.max_extensions, p.position, p.moment, s.state, s.deadline, s.in_favour, s.against,"
          + " s.extensions, s.version, s.from_position from";

  private final Reader reader;
  private final Versions versions;

  public PoolQueries(Reader reader, Versions versions) {
    this.reader = reader;
    this.versions = versions;
  }

  /**
   * Which pools are wanted.
   *
   * @param post the id of the post that they judge
   */
  public record Filter(
      Optional<PoolState> state, Optional<PoolOwner.Kind> owner, Optional<String> post) {
    /** All pools. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The pool with this number, if there is one. */
  public Answer<Optional<PoolView>> one(int pool, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and("pools p" + reading.joined("pool_states", "pool", "p.number"))
                    .and("where " + reading.held() + " and p.number = ?", pool)
                    .list(reading.handle(), (row, context) -> read(reading, row))
                    .stream()
                    .map(Row::value)
                    .findFirst());
  }

  /** Pools, the newest first. */
  public Answer<Page<PoolView>> list(Filter filter, Paging paging) {
    return reader.page(
        paging, "pools", 1, (reading, after, limit) -> pools(reading, filter, after, limit));
  }

  /** The stakes on the pool with this number, in their order. */
  public Answer<Page<StakeView>> stakes(int pool, Paging paging) {
    return reader.page(
        paging, "stakes", 2, (reading, after, limit) -> stakes(reading, pool, after, limit));
  }

  private List<Row<PoolView>> pools(Reading reading, Filter filter, long[] after, int limit) {
    Sql sql = new Sql(SELECT);
    String number = "p.number";
    String[] order = {number};
    if (filter.state().isPresent() && reading.isNow()) {
      sql.and("pool_states s left join pools p on p.number = s.pool where " + reading.holds("s"));
      number = "s.pool";
      order = new String[] {"s.to_position", "s.state", number};
    } else {
      sql.and("pools p" + reading.joined("pool_states", "pool", "p.number"));
      sql.and("where " + reading.held());
      order = filter.owner().map(kind -> new String[] {"p.owner_kind", "p.number"}).orElse(order);
      order = filter.post().map(post -> new String[] {"p.post", "p.number"}).orElse(order);
    }
    sql.and("and " + number + " < ?", reading.below("pools", after));
    filter.state().ifPresent(state -> sql.and("and s.state = ?", state.ordinal()));
    filter.owner().ifPresent(owner -> sql.and("and p.owner_kind = ?", owner.ordinal()));
    filter.post().ifPresent(post -> sql.and("and p.post = ?", reading.postNumber(post)));
    return sql.down(order)
        .and("limit ?", limit)
        .list(reading.handle(), (row, context) -> read(reading, row));
  }

  private Row<PoolView> read(Reading reading, ResultSet row) throws SQLException {
    PoolOwner.Kind owner = OWNERS[row.getInt(9)];
    PoolState state = PoolState.of(row.getInt(18));
    Parameters terms = versions.version(reading, row.getInt(5));
    PoolView pool =
        new PoolView(
            Names.pool(row.getLong(1)),
            reading.post(row.getLong(2)),
            owner.name().toLowerCase(Locale.ROOT),
            owner == PoolOwner.Kind.REQUEST ? Names.request(row.getLong(10)) : null,
            owner == PoolOwner.Kind.REFERENDUM ? Names.proposal(row.getLong(10)) : null,
            row.getInt(11),
            reading.member(row.getLong(3)),
            state.word(),
            row.getLong(19),
            row.getString(20),
            row.getString(21),
            state == PoolState.OPEN ? eligible(reading, row, owner) : null,
            row.getString(8),
            row.getLong(7),
            row.getLong(13),
            row.getLong(14),
            terms.get(Parameter.POOL_AUTHOR_SHARE),
            terms.get(Parameter.POOL_MINTING_RATIO),
            owner != PoolOwner.Kind.REFERENDUM && terms.is(Parameter.POOL_REDISTRIBUTE),
            row.getString(4),
            row.getLong(6),
            row.getLong(22),
            row.getLong(15),
            row.getLong(23),
            row.getLong(17),
            row.getLong(16),
            row.getLong(24));
    return new Row<>(pool, row.getLong(1));
  }

  /** The supply without what the conflicted hold (POOL-3, POOL-6); in a referendum nobody is. */
  private static String eligible(Reading reading, ResultSet row, PoolOwner.Kind owner)
      throws SQLException {
    long supply =
        new Sql("select s.minted - s.burned from body_states s where s.body = 0")
            .and("and " + reading.holds("s"))
            .and("order by s.body, s.to_position limit 1")
            .number(reading.handle());
    if (owner == PoolOwner.Kind.REFERENDUM) {
      return Long.toString(supply);
    }
    long conflicted =
        new Sql("select coalesce(sum(s.rep), 0) from (select member from post_authors")
            .and("where post = ? union select cast(? as int)) a", row.getInt(2), row.getInt(12))
            .and(reading.joined("member_states", "member", "a.member"))
            .and("where " + reading.held())
            .number(reading.handle());
    return Long.toString(supply - conflicted);
  }

  private static List<Row<StakeView>> stakes(Reading reading, int pool, long[] after, int limit) {
    Sql sql =
        new Sql("select position, ordinal, moment, side, holder, delegate, amount")
            .and("from pool_stakes where pool = ? and position <= ?", pool, reading.position());
    if (after != null) {
      sql.and("and position >= ?", after[0])
          .and("and (position > ? or ordinal > ?)", after[0], after[1]);
    }
    return sql.and("order by pool, position, ordinal limit ?", limit)
        .list(
            reading.handle(),
            (row, context) ->
                new Row<>(
                    new StakeView(
                        row.getLong(1),
                        row.getLong(3),
                        Side.of(row.getInt(4)).word(),
                        reading.member(row.getLong(5)),
                        reading.member(row.getLong(6)),
                        row.getString(7)),
                    row.getLong(1),
                    row.getLong(2)));
  }
}
