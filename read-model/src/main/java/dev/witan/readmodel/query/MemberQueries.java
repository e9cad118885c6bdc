package dev.witan.readmodel.query;

import dev.witan.readmodel.query.MemberRow.Holding;
import dev.witan.readmodel.query.Reader.Row;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.BalancePoint;
import dev.witan.readmodel.view.MemberView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Members and what they hold (MEMBER-1, REP-1, COIN-1). Any thread; blocks on the database. */
public final class MemberQueries {
  private final Reader reader;

  public MemberQueries(Reader reader) {
    this.reader = reader;
  }

  /** The order of a list of members. */
  public enum Sort {
    /** By handle, from a to z. */
    HANDLE,
    /** Those with the most REP first. */
    REP,
    /** Those who joined first first. */
    JOINED
  }

  /** All members. */
  public Answer<Page<MemberView>> list(Sort sort, Paging paging) {
    String list = "members-" + sort.name().toLowerCase(Locale.ROOT);
    int parts = sort == Sort.REP ? 2 : 1;
    return reader.page(
        paging, list, parts, (reading, after, limit) -> members(reading, sort, after, limit));
  }

  /** The member to whom this key belongs at that time, alone; nobody when it ended or never was. */
  public Answer<Page<MemberView>> withKey(String key, Paging paging) {
    String condition =
        "m.number = (select member from member_keys where public_key = ? and since <= ?"
            + " and ended > ?)";
    return reader.page(
        paging,
        "members-key",
        1,
        (reading, after, limit) ->
            select(reading, condition, key, reading.position(), reading.position()).stream()
                .filter(member -> after == null)
                .map(member -> new Row<>(view(reading, member), member.number()))
                .toList());
  }

  /** The member with this id, if there is one. */
  public Answer<Optional<MemberView>> one(String id, OptionalLong asOf) {
    return reader.at(asOf, reading -> one(reading, "m.id = ?", id));
  }

  /** The member with this handle, if there is one. */
  public Answer<Optional<MemberView>> named(String handle, OptionalLong asOf) {
    return reader.at(asOf, reading -> one(reading, "m.handle = ?", handle));
  }

  /** The balances of a member behind every entry that touched them, the newest first. */
  public Answer<Page<BalancePoint>> balances(String id, Paging paging) {
    return reader.page(
        paging, "balances", 1, (reading, after, limit) -> points(reading, id, after, limit));
  }

  private static Optional<MemberView> one(Reading reading, String condition, String value) {
    return select(reading, condition, value).stream()
        .map(member -> view(reading, member))
        .findFirst();
  }

  private static List<MemberRow> select(Reading reading, String condition, Object... values) {
    return new Sql(MemberRow.SELECT)
        .and("members m" + reading.joined("member_states", "member", "m.number"))
        .and(MemberRow.STEPS + reading.held() + " and " + condition, values)
        .list(reading.handle(), (row, context) -> MemberRow.read(row));
  }

  private static MemberView view(Reading reading, MemberRow member) {
    return member.view(reading, SalaryAt.of(reading).index());
  }

  private static List<Row<MemberView>> members(
      Reading reading, Sort sort, long[] after, int limit) {
    Sql sql = new Sql(MemberRow.SELECT);
    if (sort == Sort.REP && reading.isNow()) {
      sql.and("member_states s left join members m on m.number = s.member");
      sql.and(MemberRow.STEPS + reading.holds("s"));
    } else {
      sql.and("members m" + reading.joined("member_states", "member", "m.number"));
      sql.and(MemberRow.STEPS + reading.held());
    }
    switch (sort) {
      case HANDLE ->
          sql.when(
                  after != null,
                  "and m.handle > (select handle from members where number = ?)",
                  after == null ? 0 : after[0])
              .and("order by m.handle");
      case JOINED -> sql.and("and m.number > ? order by m.number", after == null ? -1 : after[0]);
      case REP -> {
        if (after != null) {
          sql.and("and s.rep <= ? and (s.rep < ? or s.member > ?)", after[0], after[0], after[1]);
        }
        sql.and(reading.isNow() ? "order by s.to_position," : "order by")
            .and("s.rep desc, s.member");
      }
    }
    SalaryAt salary = SalaryAt.of(reading);
    List<Row<MemberView>> rows = new ArrayList<>();
    for (MemberRow member :
        sql.and("limit ?", limit).list(reading.handle(), (row, context) -> MemberRow.read(row))) {
      MemberView view = member.view(reading, salary.index());
      rows.add(
          sort == Sort.REP
              ? new Row<>(view, member.holding().rep(), member.number())
              : new Row<>(view, member.number()));
    }
    return rows;
  }

  private static List<Row<BalancePoint>> points(
      Reading reading, String id, long[] after, int limit) {
    List<MemberRow> members =
        new Sql(MemberRow.SELECT)
            .and("member_states s left join members m on m.number = s.member")
            .and(MemberRow.STEPS + "s.member = ?", reading.memberNumber(id))
            .and("and s.from_position < ?", after == null ? reading.position() + 1 : after[0])
            .down("s.member", "s.to_position")
            .and("limit ?", limit)
            .list(reading.handle(), (row, context) -> MemberRow.read(row));
    List<Row<BalancePoint>> rows = new ArrayList<>();
    for (MemberRow member : members) {
      Holding holding = member.holding();
      long coin = holding.coinAt(SalaryAt.of(reading, member.position()).index());
      BalancePoint point =
          new BalancePoint(
              member.position(), member.time(), Long.toString(holding.rep()), Long.toString(coin));
      rows.add(new Row<>(point, member.position()));
    }
    return rows;
  }
}
