package dev.witan.readmodel.query;

import dev.witan.readmodel.store.History;
import dev.witan.readmodel.view.MemberRef;
import dev.witan.readmodel.view.PostRef;
import org.jdbi.v3.core.Handle;

/**
 * One consistent look at the tables.
 *
 * @param position at which it looks
 * @param isNow whether that is where the views are
 */
record Reading(Handle handle, Names names, long position, boolean isNow) {
  /** A number that no column holds; -1 stands for nobody and for the incinerator. */
  static final int NOTHING = Integer.MIN_VALUE;

  /** The condition that a row of a history, by this name, was true then. */
  String holds(String alias) {
    return isNow
        ? alias + ".to_position = " + History.NOW
        : alias + ".to_position > " + position + " and " + alias + ".from_position <= " + position;
  }

  /**
   * Joins the row of a history, named s, that was true then. The tables before it lead: what they
   * find is looked up in the history, one row each. All joins here are left joins, although nothing
   * is missing, because H2 keeps their order. The condition {@link #held} belongs with it.
   *
   * @param key the history's column with the number of the thing
   * @param number the same in the tables before it
   */
  String joined(String history, String key, String number) {
    String until =
        isNow
            ? Long.toString(History.NOW)
            : "(select t.to_position from "
                + history
                + " t where t."
                + key
                + " = "
                + number
                + " and t.to_position > "
                + position
                + " order by t."
                + key
                + ", t.to_position limit 1)";
    return " left join "
        + history
        + " s on s."
        + key
        + " = "
        + number
        + " and s.to_position = "
        + until;
  }

  /** The condition that what {@link #joined} found was there then. */
  String held() {
    return isNow ? "true" : "s.from_position <= " + position;
  }

  /**
   * The number below which a page of the newest things begins: what came after the reading is not
   * walked over.
   *
   * @param counted the column of the body's history that counts them
   * @param after the key of the last row before, or null
   */
  long below(String counted, long[] after) {
    if (after != null) {
      return after[0];
    }
    return new Sql("select s." + counted + " from body_states s where s.body = 0")
        .and("and " + holds("s") + " order by s.body, s.to_position limit 1")
        .number(handle);
  }

  MemberRef member(long number) {
    return names.member(handle, number);
  }

  PostRef post(long number) {
    return names.post(handle, number);
  }

  /** The number of the member with this id that had joined then, or {@link #NOTHING}. */
  long memberNumber(String id) {
    return new Sql("select coalesce(max(number), ?) from members where id = ?", NOTHING, id)
        .and("and position <= ?", position)
        .number(handle);
  }

  /** The number of the post with this id that was there then, or {@link #NOTHING}. */
  long postNumber(String id) {
    return new Sql("select coalesce(max(number), ?) from posts where id = ?", NOTHING, id)
        .and("and position <= ?", position)
        .number(handle);
  }
}
