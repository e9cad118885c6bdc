package dev.witan.readmodel.query;

import dev.witan.kernel.Clause;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.LedgerLine;
import dev.witan.readmodel.view.MemberRef;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.reputation.ledger.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a member has what it has (LEDGER-1): the lines add up to its balances. Salary has one line
 * for each time between two changes of the balances, and one for the time since the last (FEE-3).
 * Any thread; blocks on the database.
 */
public final class LedgerQueries {
  private static final Clause[] CLAUSES = Clause.values();
  private static final String SALARY = "salary";
  private static final String SELECT =
      "select position, ordinal, moment, asset, amount, counterpart, clause, pool, post, citing,"
          + " subject, since from movements where member = ?";

  private final Reader reader;

  public LedgerQueries(Reader reader) {
    this.reader = reader;
  }

  /** All movements of the member with this id, the newest first. */
  public Answer<Page<LedgerLine>> lines(String id, Paging paging) {
    return reader.page(
        paging, "ledger", 2, (reading, after, limit) -> lines(reading, id, after, limit));
  }

  private static List<Row<LedgerLine>> lines(Reading reading, String id, long[] after, int limit) {
    long member = reading.memberNumber(id);
    List<Row<LedgerLine>> rows = new ArrayList<>();
    if (after == null) {
      openSalary(reading, member).ifPresent(rows::add);
    }
    Sql sql = new Sql(SELECT, member).and("and position <= ?", reading.position());
    if (after != null) {
      sql.and("and position <= ?", after[0])
          .and("and (position < ? or ordinal < ?)", after[0], after[1]);
    }
    rows.addAll(
        sql.down("member", "position", "ordinal")
            .and("limit ?", limit - rows.size())
            .list(reading.handle(), (row, context) -> read(reading, row)));
    return rows;
  }

  /** What was earned since the balances changed last, and has no line of its own yet. */
  private static Optional<Row<LedgerLine>> openSalary(Reading reading, long member) {
    SalaryAt salary = SalaryAt.of(reading);
    return new Sql(MemberRow.SELECT)
            .and("member_states s left join members m on m.number = s.member")
            .and(MemberRow.STEPS + "s.member = ? and " + reading.holds("s"), member)
            .and("order by s.member, s.to_position limit 1")
            .list(reading.handle(), (row, context) -> MemberRow.read(row))
            .stream()
            .filter(row -> row.holding().grown(salary.index()) > 0)
            .map(
                row -> {
                  long since =
                      new Sql("select counted from member_states s where s.member = ?", member)
                          .and(
                              "and "
                                  + reading.holds("s")
                                  + " order by s.member, s.to_position limit 1")
                          .number(reading.handle());
                  long grown = row.holding().grown(salary.index());
                  return new Row<>(
                      line(salary, grown, since), salary.position(), Integer.MAX_VALUE);
                })
            .findFirst();
  }

  private static LedgerLine line(SalaryAt salary, long amount, long since) {
    return new LedgerLine(
        salary.position(),
        salary.time(),
        "coin",
        Long.toString(amount),
        Clause.FEE_3.text(),
        SALARY,
        null,
        null,
        null,
        null,
        null,
        null,
        since);
  }

  private static Row<LedgerLine> read(Reading reading, ResultSet row) throws SQLException {
    Clause clause = CLAUSES[row.getInt(7)];
    boolean isProposal = clause.text().startsWith("GOV-");
    long subject = row.getLong(11);
    LedgerLine line =
        new LedgerLine(
            row.getLong(1),
            row.getLong(3),
            row.getInt(4) == 0 ? "rep" : "coin",
            Long.toString(row.getLong(5)),
            clause.text(),
            with(row.getInt(6)),
            other(reading, row.getInt(6)),
            Names.pool(row.getLong(8)),
            reading.post(row.getLong(9)),
            reading.post(row.getLong(10)),
            isProposal ? null : Names.request(subject),
            isProposal ? Names.proposal(subject) : null,
            row.getLong(12));
    return new Row<>(line, row.getLong(1), row.getLong(2));
  }

  private static MemberRef other(Reading reading, int account) {
    return account < 0 ? null : reading.member(account);
  }

  private static String with(int account) {
    return switch (account) {
      case Account.OUTSIDE -> "outside";
      case Account.TREASURY -> "treasury";
      case Account.HELD -> "held";
      case Account.SALARY -> SALARY;
      case Account.FLOW -> "settlement";
      default -> "member";
    };
  }
}
