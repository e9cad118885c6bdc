package dev.witan.readmodel.query;

import dev.witan.forum.PostKind;
import dev.witan.kernel.Context;
import dev.witan.readmodel.view.MemberRef;
import dev.witan.readmodel.view.PostRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * What numbers stand for. Names never change, so what was read once is kept, within a bound. Any
 * thread.
 */
final class Names {
  private static final int CACHED_MAX = 50_000;

  private final Map<Long, MemberRef> members = new ConcurrentHashMap<>();
  private final Map<Long, PostRef> posts = new ConcurrentHashMap<>();

  /** The member with this number, or null. */
  MemberRef member(Handle handle, long number) {
    if (number <= Context.NOBODY) {
      return null;
    }
    MemberRef known = members.get(number);
    if (known == null) {
      known =
          new Sql("select id, handle from members where number = ?", number)
              .list(handle, (row, context) -> new MemberRef(row.getString(1), row.getString(2)))
              .get(0);
      keep(members, number, known);
    }
    return known;
  }

  /** The member with this number, or null when nobody has asked for it yet. */
  MemberRef knownMember(long number) {
    return members.get(number);
  }

  /** The post with this number, or null when nobody has asked for it yet. */
  PostRef knownPost(long number) {
    return posts.get(number);
  }

  /** The post with this number, or null. */
  PostRef post(Handle handle, long number) {
    if (number <= Context.NOBODY) {
      return null;
    }
    PostRef known = posts.get(number);
    if (known == null) {
      known =
          new Sql("select id, title, kind from posts where number = ?", number)
              .list(
                  handle,
                  (row, context) ->
                      new PostRef(
                          row.getString(1), row.getString(2), PostKind.of(row.getInt(3)).word()))
              .get(0);
      keep(posts, number, known);
    }
    return known;
  }

  private static <T> void keep(Map<Long, T> names, long number, T name) {
    if (names.size() >= CACHED_MAX) {
      names.clear();
    }
    names.put(number, name);
  }

  /** A pool as commands name it, or null. */
  static String pool(long number) {
    return number < 0 ? null : "pool_" + number;
  }

  static String offer(long number) {
    return number < 0 ? null : "offer_" + number;
  }

  static String request(long number) {
    return number < 0 ? null : "request_" + number;
  }

  static String proposal(long number) {
    return number < 0 ? null : "proposal_" + number;
  }
}
