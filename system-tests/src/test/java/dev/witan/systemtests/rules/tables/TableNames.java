package dev.witan.systemtests.rules.tables;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.systemtests.rules.Keys;
import java.util.HashMap;
import java.util.Map;

/** What the names of a table stand for. */
final class TableNames {
  private static final int NO_POOL = 1_000_000;

  private final Map<String, MemberId> members = new HashMap<>();
  private final Map<String, Hash256> posts = new HashMap<>();
  private final Map<String, Integer> pools = new HashMap<>();

  /** A member registers under this handle with the first key of that name. */
  void register(String handle, String key) {
    members.put(handle, Keys.member(key));
  }

  void publish(String post, Hash256 id) {
    posts.put(post, id);
  }

  void open(String pool, int number) {
    pools.put(pool, number);
  }

  MemberId member(String handle) {
    return members.getOrDefault(handle, Keys.member(handle));
  }

  /** An id even for a post that nothing created, for commands that name it all the same. */
  Hash256 post(String name) {
    return posts.getOrDefault(name, Hash256.ofText("no post " + name));
  }

  int pool(String name) {
    return pools.getOrDefault(name, NO_POOL);
  }
}
