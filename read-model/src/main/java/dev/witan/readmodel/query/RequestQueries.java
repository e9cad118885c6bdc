package dev.witan.readmodel.query;

import dev.witan.business.Match;
import dev.witan.business.RequestState;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.DrawView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.RequestEventView;
import dev.witan.readmodel.view.RequestView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Requests with their timelines (BUS-1 to BUS-8). Any thread; blocks on the database. */
public final class RequestQueries {
  private static final String SELECT =
      "select r.number, r.requester, r.skill, r.fee, r.deliver_within, r.only_expert, r.title,"
          + " r.body, s.state, s.deadline, s.attempts, s.expert, s.offer, s.post, s.pool,"
          + " s.satisfied, r.moment, r.position, s.from_position from";
  private static final String EVENTS =
      "select position, ordinal, moment, what, why, who, deadline, post, pool, satisfied, words"
          + " from request_events where request = ?";
  private static final String DRAWS =
      "select d.position, d.ordinal, d.moment, d.seed, d.number, d.total, d.drawn, d.offer,"
          + " o.member, d.bond, d.sum_before, d.sum_after"
          + " from draws d left join offers o on o.number = d.offer where d.request = ?";

  private final Reader reader;

  public RequestQueries(Reader reader) {
    this.reader = reader;
  }

  /**
   * Which requests are wanted.
   *
   * @param states in which they are; empty for all
   * @param requester the id of who filed them
   * @param expert the id of who has to do with them or did the work
   */
  public record Filter(
      Set<RequestState> states,
      Optional<String> skill,
      Optional<String> requester,
      Optional<String> expert) {
    /** All requests. */
    public static final Filter ALL =
        new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The request with this number, if there is one. */
  public Answer<Optional<RequestView>> one(int request, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and("requests r" + reading.joined("request_states", "request", "r.number"))
                    .and("where " + reading.held() + " and r.number = ?", request)
                    .list(reading.handle(), (row, context) -> read(reading, row))
                    .stream()
                    .map(Row::value)
                    .findFirst());
  }

  /** Requests, the newest first. */
  public Answer<Page<RequestView>> list(Filter filter, Paging paging) {
    return reader.page(
        paging, "requests", 1, (reading, after, limit) -> inStates(reading, filter, after, limit));
  }

  /** Everything that happened to the request with this number, in order. */
  public Answer<Page<RequestEventView>> timeline(int request, Paging paging) {
    return reader.page(
        paging,
        "timeline",
        2,
        (reading, after, limit) ->
            behind(new Sql(EVENTS, request), "", reading, after, limit)
                .list(reading.handle(), (row, context) -> event(reading, row)));
  }

  /** The draws for the request with this number, in order. */
  public Answer<Page<DrawView>> draws(int request, Paging paging) {
    return reader.page(
        paging,
        "draws",
        2,
        (reading, after, limit) ->
            behind(new Sql(DRAWS, request), "d.", reading, after, limit)
                .list(reading.handle(), (row, context) -> draw(reading, row)));
  }

  private static Sql behind(Sql sql, String table, Reading reading, long[] after, int limit) {
    String position = table + "position";
    String ordinal = table + "ordinal";
    sql.and("and " + position + " <= ?", reading.position());
    if (after != null) {
      sql.and("and " + position + " >= ?", after[0])
          .and("and (" + position + " > ? or " + ordinal + " > ?)", after[0], after[1]);
    }
    return sql.and(
        "order by " + table + "request, " + position + ", " + ordinal + " limit ?", limit);
  }

  /** State by state, since each of them is a walk along an index, and all together are none. */
  private static List<Row<RequestView>> inStates(
      Reading reading, Filter filter, long[] after, int limit) {
    if (filter.states().isEmpty()) {
      return requests(reading, filter, Optional.empty(), after, limit);
    }
    return filter.states().stream()
        .flatMap(state -> requests(reading, filter, Optional.of(state), after, limit).stream())
        .sorted(Comparator.comparingLong((Row<RequestView> row) -> -row.key()[0]))
        .limit(limit)
        .toList();
  }

  private static List<Row<RequestView>> requests(
      Reading reading, Filter filter, Optional<RequestState> wanted, long[] after, int limit) {
    Sql sql = new Sql(SELECT);
    String number = "r.number";
    String[] order = {number};
    if (reading.isNow() && (wanted.isPresent() || filter.expert().isPresent())) {
      sql.and("request_states s left join requests r on r.number = s.request");
      sql.and("where " + reading.holds("s"));
      number = "s.request";
      String column = filter.expert().isPresent() ? "s.expert" : "s.state";
      order = new String[] {"s.to_position", column, number};
    } else {
      sql.and("requests r" + reading.joined("request_states", "request", "r.number"));
      sql.and("where " + reading.held());
      order = filter.skill().map(skill -> new String[] {"r.skill", "r.number"}).orElse(order);
      order = filter.requester().map(id -> new String[] {"r.requester", "r.number"}).orElse(order);
    }
    sql.and("and " + number + " < ?", reading.below("requests", after));
    wanted.ifPresent(state -> sql.and("and s.state = ?", state.ordinal()));
    filter.skill().ifPresent(skill -> sql.and("and r.skill = ?", skill));
    filter.requester().ifPresent(id -> sql.and("and r.requester = ?", reading.memberNumber(id)));
    filter.expert().ifPresent(id -> sql.and("and s.expert = ?", reading.memberNumber(id)));
    return sql.down(order)
        .and("limit ?", limit)
        .list(reading.handle(), (row, context) -> read(reading, row));
  }

  private static Row<RequestView> read(Reading reading, ResultSet row) throws SQLException {
    boolean isDirect = row.getLong(6) >= 0;
    RequestView request =
        new RequestView(
            Names.request(row.getLong(1)),
            reading.member(row.getLong(2)),
            row.getString(3),
            row.getString(4),
            row.getLong(5),
            (isDirect ? Match.DIRECT : Match.DRAW).word(),
            reading.member(row.getLong(6)),
            row.getString(7),
            row.getString(8),
            RequestState.of(row.getInt(9)).word(),
            row.getLong(10),
            row.getLong(11),
            reading.member(row.getLong(12)),
            Names.offer(row.getLong(13)),
            reading.post(row.getLong(14)),
            Names.pool(row.getLong(15)),
            satisfied(row.getInt(16)),
            row.getLong(17),
            row.getLong(18),
            row.getLong(19));
    return new Row<>(request, row.getLong(1));
  }

  private static Row<RequestEventView> event(Reading reading, ResultSet row) throws SQLException {
    RequestEventView event =
        new RequestEventView(
            row.getLong(1),
            row.getLong(3),
            row.getString(4),
            row.getString(5),
            reading.member(row.getLong(6)),
            row.getLong(7),
            reading.post(row.getLong(8)),
            Names.pool(row.getLong(9)),
            satisfied(row.getInt(10)),
            row.getString(11));
    return new Row<>(event, row.getLong(1), row.getLong(2));
  }

  private static Row<DrawView> draw(Reading reading, ResultSet row) throws SQLException {
    DrawView draw =
        new DrawView(
            row.getLong(1),
            row.getLong(3),
            row.getString(4),
            row.getLong(5),
            row.getString(6),
            row.getString(7),
            Names.offer(row.getLong(8)),
            reading.member(row.getLong(9)),
            row.getString(10),
            row.getString(11),
            row.getString(12));
    return new Row<>(draw, row.getLong(1), row.getLong(2));
  }

  private static Boolean satisfied(int said) {
    return said == 0 ? null : said == 2;
  }
}
