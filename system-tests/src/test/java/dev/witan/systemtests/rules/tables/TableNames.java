package dev.witan.systemtests.rules.tables;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.systemtests.rules.Keys;
import java.util.HashMap;
import java.util.Map;

/**
 * What the names of a table stand for. {@code r1/pool} is the pool of the request r1, {@code
 * g1/referendum2} the second referendum of the proposal g1.
 */
final class TableNames {
  private static final int NONE = 1_000_000;

  private final Map<String, MemberId> members = new HashMap<>();
  private final Map<String, Hash256> posts = new HashMap<>();
  private final Map<String, Integer> pools = new HashMap<>();
  private final Map<String, Integer> offers = new HashMap<>();
  private final Map<String, Integer> requests = new HashMap<>();
  private final Map<String, Integer> proposals = new HashMap<>();
  private final TableBody body;

  TableNames(TableBody body) {
    this.body = body;
  }

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

  void offer(String offer, int number) {
    offers.put(offer, number);
  }

  void file(String request, int number) {
    requests.put(request, number);
  }

  void propose(String proposal, int number) {
    proposals.put(proposal, number);
  }

  MemberId member(String handle) {
    return members.getOrDefault(handle, Keys.member(handle));
  }

  /** An id even for a post that nothing created, for commands that name it all the same. */
  Hash256 post(String name) {
    return posts.getOrDefault(name, Hash256.ofText("no post " + name));
  }

  int pool(String name) {
    String[] parts = name.split("/");
    if (parts.length == 1) {
      return pools.getOrDefault(name, NONE);
    }
    int pool =
        parts[1].equals("pool")
            ? body.modules().requests().get(request(parts[0])).pool()
            : body.modules().proposals().get(proposal(parts[0])).referendum(round(parts[1]));
    return pool == Context.NOBODY ? NONE : pool;
  }

  int offer(String name) {
    return offers.getOrDefault(name, NONE);
  }

  int request(String name) {
    return requests.getOrDefault(name, NONE);
  }

  int proposal(String name) {
    return proposals.getOrDefault(name, NONE);
  }

  private static int round(String referendum) {
    return Integer.parseInt(referendum.replace("referendum", ""));
  }
}
