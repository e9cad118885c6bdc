package dev.witan.readmodel.query;

import dev.witan.governance.ProposalState;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.AttestationView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.ProposalView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Proposals (GOV-1 to GOV-4). Any thread; blocks on the database. */
public final class ProposalQueries {
  private static final String SELECT =
      "select p.number, p.post, p.member, s.state, s.deadline, s.attested, s.effect_at,"
          + " s.effective, p.moment, p.position, s.from_position, q.detail"
          + " from proposals p left join posts q on q.number = p.post";

  private static final String[] NEWEST = {"p.number"};

  private final Reader reader;

  public ProposalQueries(Reader reader) {
    this.reader = reader;
  }

  /** The proposal with this number, if there is one. */
  public Answer<Optional<ProposalView>> one(int proposal, OptionalLong asOf) {
    return reader.at(
        asOf,
        reading ->
            new Sql(SELECT)
                    .and(reading.joined("proposal_states", "proposal", "p.number"))
                    .and("where " + reading.held() + " and p.number = ?", proposal)
                    .list(reading.handle(), (row, context) -> read(reading, row))
                    .stream()
                    .map(Row::value)
                    .findFirst());
  }

  /**
   * Which proposals are wanted.
   *
   * @param post the id of the post that proposes
   */
  public record Filter(Optional<ProposalState> state, Optional<String> post) {
    /** All proposals. */
    public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());
  }

  /** Proposals, the newest first. */
  public Answer<Page<ProposalView>> list(Filter filter, Paging paging) {
    return reader.page(
        paging,
        "proposals",
        1,
        (reading, after, limit) -> proposals(reading, filter, after, limit));
  }

  private static List<Row<ProposalView>> proposals(
      Reading reading, Filter filter, long[] after, int limit) {
    Sql sql =
        new Sql(SELECT)
            .and(reading.joined("proposal_states", "proposal", "p.number"))
            .and("where " + reading.held())
            .and("and p.number < ?", reading.below("proposals", after));
    filter.state().ifPresent(state -> sql.and("and s.state = ?", state.ordinal()));
    filter.post().ifPresent(id -> sql.and("and p.post = ?", reading.postNumber(id)));
    String[] order = filter.post().isPresent() ? new String[] {"p.post", "p.number"} : NEWEST;
    return sql.down(order)
        .and("limit ?", limit)
        .list(reading.handle(), (row, context) -> read(reading, row));
  }

  /** Who has staked on the proposal with this number, in order. */
  public Answer<Page<AttestationView>> attestations(int proposal, Paging paging) {
    return reader.page(
        paging,
        "attestations",
        2,
        (reading, after, limit) -> attestations(reading, proposal, after, limit));
  }

  private static List<Row<AttestationView>> attestations(
      Reading reading, int proposal, long[] after, int limit) {
    Sql sql =
        new Sql("select position, ordinal, moment, member, amount from attestations")
            .and("where proposal = ? and position <= ?", proposal, reading.position());
    if (after != null) {
      sql.and("and position >= ?", after[0])
          .and("and (position > ? or ordinal > ?)", after[0], after[1]);
    }
    return sql.and("order by proposal, position, ordinal limit ?", limit)
        .list(
            reading.handle(),
            (row, context) ->
                new Row<>(
                    new AttestationView(
                        row.getLong(1),
                        row.getLong(3),
                        reading.member(row.getLong(4)),
                        row.getString(5)),
                    row.getLong(1),
                    row.getLong(2)));
  }

  private static Row<ProposalView> read(Reading reading, ResultSet row) throws SQLException {
    long number = row.getLong(1);
    ProposalView proposal =
        new ProposalView(
            Names.proposal(number),
            reading.post(row.getLong(2)),
            reading.member(row.getLong(3)),
            ProposalState.of(row.getInt(4)).word(),
            row.getLong(5),
            row.getString(6),
            row.getLong(7) == 0 ? null : row.getLong(7),
            row.getLong(8) == 1,
            parts(reading, "select pool from referenda", number, "round").stream()
                .map(Names::pool)
                .toList(),
            PostDetail.of(row.getBytes(12)).blockView(reading),
            parts(reading, "select payment from skipped_payments", number, "payment"),
            row.getLong(9),
            row.getLong(10),
            row.getLong(11));
    return new Row<>(proposal, number);
  }

  private static List<Long> parts(Reading reading, String select, long proposal, String order) {
    return new Sql(select)
        .and("where proposal = ? and position <= ?", proposal, reading.position())
        .and("order by " + order)
        .list(reading.handle(), (row, context) -> row.getLong(1));
  }
}
