package dev.witan.readmodel.query;

import dev.witan.readmodel.store.History;
import dev.witan.readmodel.view.Accrual;
import dev.witan.readmodel.view.KeyView;
import dev.witan.readmodel.view.MemberView;
import dev.witan.readmodel.view.StakedView;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A member as the tables have it. */
record MemberRow(
    long number,
    String id,
    String handle,
    String name,
    long joinedPosition,
    long joinedAt,
    long position,
    long time,
    Holding holding,
    List<Long> staked,
    boolean treasurer,
    boolean recoverable,
    long recoveries) {
  static final String SELECT =
      "select m.number, m.id, m.handle, m.name, m.position, m.moment, s.from_position, s.moment,"
          + " s.rep, s.coin, s.accrued, s.fraction, coalesce(k.salary_index, 0),"
          + " s.pools, s.offers, s.bonds, s.proposals, s.treasurer, s.recoverable, s.recoveries"
          + " from";

  /** The steps of the salary index, behind {@link #SELECT} and the tables. */
  static final String STEPS = " left join salary_steps k on k.number = s.step where ";

  /**
   * What a member holds, with its salary as it was counted last.
   *
   * @param counted the index then
   */
  record Holding(long rep, long coin, long accrued, long fraction, BigInteger counted) {
    /** What the salary has grown by since then. */
    long grown(BigInteger index) {
      return Accrual.of(fraction, rep, counted, index).whole();
    }

    /** The coin with all whole units of salary (FEE-3). */
    long coinAt(BigInteger index) {
      return coin + accrued + grown(index);
    }
  }

  static MemberRow read(ResultSet row) throws SQLException {
    return new MemberRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        new Holding(
            row.getLong(9),
            row.getLong(10),
            row.getLong(11),
            row.getLong(12),
            SalaryAt.whole(row.getBigDecimal(13))),
        List.of(row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17)),
        row.getLong(18) == 1,
        row.getLong(19) == 1,
        row.getLong(20));
  }

  MemberView view(Reading reading, BigInteger index) {
    long total = staked.stream().mapToLong(Long::longValue).sum();
    return new MemberView(
        id,
        handle,
        name,
        keys(reading),
        text(holding.rep()),
        new StakedView(
            text(staked.get(0)),
            text(staked.get(1)),
            text(staked.get(2)),
            text(staked.get(3)),
            text(total)),
        text(holding.rep() - total),
        text(holding.coinAt(index)),
        treasurer,
        recoverable,
        recoveries,
        joinedAt,
        joinedPosition,
        position);
  }

  private List<KeyView> keys(Reading reading) {
    return new Sql("select public_key, since, ended from member_keys where member = ?", number)
        .and("and since <= ? order by since, public_key", reading.position())
        .list(
            reading.handle(),
            (row, context) -> {
              long ended = row.getLong(3);
              boolean hasEnded = ended != History.NOW && ended <= reading.position();
              return new KeyView(row.getString(1), row.getLong(2), hasEnded ? ended : null);
            });
  }

  private static String text(long amount) {
    return Long.toString(amount);
  }
}
