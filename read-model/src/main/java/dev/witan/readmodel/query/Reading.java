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
  /** The condition that a row of a history, by this name, was true then. */
  String holds(String alias) {
    return isNow
        ? alias + ".to_position = " + History.NOW
        : alias + ".to_position > " + position + " and " + alias + ".from_position <= " + position;
  }

  MemberRef member(long number) {
    return names.member(handle, number);
  }

  PostRef post(long number) {
    return names.post(handle, number);
  }

  /** The number of the member with this id that had joined then, or -1. */
  long memberNumber(String id) {
    return new Sql("select coalesce(max(number), -1) from members where id = ?", id)
        .and("and position <= ?", position)
        .number(handle);
  }

  /** The number of the post with this id that was there then, or -1. */
  long postNumber(String id) {
    return new Sql("select coalesce(max(number), -1) from posts where id = ?", id)
        .and("and position <= ?", position)
        .number(handle);
  }
}
