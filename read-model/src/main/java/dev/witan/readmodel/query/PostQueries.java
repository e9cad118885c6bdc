package dev.witan.readmodel.query;

import dev.witan.forum.PostKind;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.AuthorView;
import dev.witan.readmodel.view.CitationView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.PostView;
import dev.witan.validationpool.PoolState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Posts and their citations (FORUM-1 to FORUM-3). Any thread; blocks on the database. */
public final class PostQueries {
  private static final int COUNT_MAX = 1001;
  private static final String SELECT =
      "select p.number, p.id, p.kind, p.title, p.signer, p.body_hash, p.body_bytes, p.reply_to,"
          + " p.supersedes, p.position, p.moment, p.detail, s.amount, s.pool, s.status,"
          + " s.from_position from";

  private final Reader reader;

  public PostQueries(Reader reader) {
    this.reader = reader;
  }

  /**
   * Which posts are wanted.
   *
   * @param author the id of a member
   * @param status {@code none} or the state of their newest pool; anything else matches nothing
   */
  public record Filter(Optional<PostKind> kind, Optional<String> author, Optional<String> status) {
    /** All posts. */
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The post with this id, if there is one. */
  public Answer<Optional<PostView>> one(String id, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and("posts p" + reading.joined("post_states", "post", "p.number"))
                    .and("where " + reading.held() + " and p.id = ?", id)
                    .list(reading.handle(), (row, context) -> read(reading, row))
                    .stream()
                    .map(Row::value)
                    .findFirst());
  }

  /** Posts, the newest first. */
  public Answer<Page<PostView>> list(Filter filter, Paging paging) {
    return reader.page(
        paging, "posts", 1, (reading, after, limit) -> posts(reading, filter, after, limit));
  }

  /** The direct replies to the post with this id, the oldest first. */
  public Answer<Page<PostView>> replies(String id, Paging paging) {
    return reader.page(
        paging,
        "replies",
        1,
        (reading, after, limit) ->
            new Sql(SELECT)
                .and("posts p" + reading.joined("post_states", "post", "p.number"))
                .and("where " + reading.held())
                .and("and p.reply_to = ?", reading.postNumber(id))
                .and("and p.number > ?", after == null ? -1 : after[0])
                .and("order by p.reply_to, p.number limit ?", limit)
                .list(reading.handle(), (row, context) -> read(reading, row)));
  }

  /** What the post with this id cites, in its order. */
  public Answer<Page<CitationView>> citations(String id, Paging paging) {
    return reader.page(
        paging,
        "citations",
        1,
        (reading, after, limit) ->
            new Sql("select place, cited, weight from citations")
                .and("where citing = ?", reading.postNumber(id))
                .and("and place > ?", after == null ? -1 : after[0])
                .and("order by citing, place limit ?", limit)
                .list(reading.handle(), (row, context) -> citation(reading, row)));
  }

  /** What cites the post with this id, the oldest first. */
  public Answer<Page<CitationView>> citedBy(String id, Paging paging) {
    return reader.page(
        paging,
        "cited-by",
        1,
        (reading, after, limit) ->
            new Sql("select c.citing, c.citing, c.weight from citations c")
                .and("left join posts p on p.number = c.citing")
                .and("where c.cited = ?", reading.postNumber(id))
                .and("and p.position <= ?", reading.position())
                .and("and c.citing > ?", after == null ? -1 : after[0])
                .and("order by c.cited, c.citing limit ?", limit)
                .list(reading.handle(), (row, context) -> citation(reading, row)));
  }

  private static Row<CitationView> citation(Reading reading, ResultSet row) throws SQLException {
    long other = row.getLong(2);
    long[] state = state(reading, other);
    return new Row<>(
        new CitationView(
            reading.post(other),
            row.getLong(3),
            other < 0 ? null : Long.toString(state[0]),
            other < 0 ? null : status(state[1])),
        row.getLong(1));
  }

  /** The value and the status of a post. */
  static long[] state(Reading reading, long post) {
    List<long[]> rows =
        new Sql("select s.amount, s.status from post_states s")
            .and("where s.post = ? and " + reading.holds("s"), post)
            .and("order by s.post, s.to_position limit 1")
            .list(reading.handle(), (row, context) -> new long[] {row.getLong(1), row.getLong(2)});
    return rows.isEmpty() ? new long[2] : rows.get(0);
  }

  static String status(long status) {
    return status == 0 ? "none" : PoolState.of((int) status - 1).word();
  }

  private static List<Row<PostView>> posts(
      Reading reading, Filter filter, long[] after, int limit) {
    Sql sql = new Sql(SELECT);
    String states = reading.joined("post_states", "post", "p.number");
    String number = "p.number";
    String[] order = {number};
    if (filter.author().isPresent()) {
      sql.and("post_authors a left join posts p on p.number = a.post" + states);
      sql.and("where a.member = ?", reading.memberNumber(filter.author().get()));
      number = "a.post";
      order = new String[] {"a.member", number};
    } else if (filter.status().isPresent() && reading.isNow()) {
      sql.and("post_states s left join posts p on p.number = s.post where " + reading.holds("s"));
      number = "s.post";
      order = new String[] {"s.to_position", "s.status", number};
    } else {
      sql.and("posts p" + states + " where true");
      order = filter.kind().map(kind -> new String[] {"p.kind", "p.number"}).orElse(order);
    }
    sql.and("and " + reading.held());
    sql.and("and " + number + " < ?", reading.below("posts", after));
    filter.kind().ifPresent(kind -> sql.and("and p.kind = ?", kind.ordinal()));
    filter.status().ifPresent(word -> sql.and("and s.status = ?", statusNumber(word)));
    return sql.down(order)
        .and("limit ?", limit)
        .list(reading.handle(), (row, context) -> read(reading, row));
  }

  private static long statusNumber(String word) {
    for (long status = 0; status <= PoolState.number(); status++) {
      if (status(status).equals(word)) {
        return status;
      }
    }
    return -1;
  }

  private static Row<PostView> read(Reading reading, ResultSet row) throws SQLException {
    long number = row.getLong(1);
    PostDetail detail = PostDetail.of(row.getBytes(12));
    PostView post =
        new PostView(
            row.getString(2),
            PostKind.of(row.getInt(3)).word(),
            row.getString(4),
            row.getString(6),
            row.getLong(7),
            reading.member(row.getLong(5)),
            authors(reading, number),
            reading.post(row.getLong(8)),
            reading.post(row.getLong(9)),
            reading.post(supersededBy(reading, number)),
            Long.toString(row.getLong(13)),
            Names.pool(row.getLong(14)),
            status(row.getLong(15)),
            new Sql("select count(*) from citations where citing = ?", number)
                .number(reading.handle()),
            count(
                reading,
                "select c.citing from citations c left join posts p on p.number = c.citing"
                    + " where c.cited = ?",
                number),
            count(reading, "select p.number from posts p where p.reply_to = ?", number),
            detail.attachments(),
            detail.blockView(reading),
            detail.artifactFile(),
            row.getLong(11),
            row.getLong(10),
            row.getLong(16));
    return new Row<>(post, number);
  }

  /** Counts no further than people look, so that it costs the same for every post. */
  private static long count(Reading reading, String rows, long number) {
    return new Sql("select count(*) from (" + rows, number)
        .and("and p.position <= ? limit ?)", reading.position(), COUNT_MAX)
        .number(reading.handle());
  }

  private static long supersededBy(Reading reading, long number) {
    return new Sql("select coalesce(max(number), -1) from posts where supersedes = ?", number)
        .and("and position <= ?", reading.position())
        .number(reading.handle());
  }

  private static List<AuthorView> authors(Reading reading, long number) {
    List<AuthorView> authors = new ArrayList<>();
    new Sql("select member, weight from post_authors where post = ? order by post, place", number)
        .list(
            reading.handle(),
            (row, context) ->
                authors.add(new AuthorView(reading.member(row.getLong(1)), row.getLong(2))));
    return List.copyOf(authors);
  }
}
