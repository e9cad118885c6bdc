package dev.witan.readmodel.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Who has staked how much on what, until it is released. A group of stakes is read when it is first
 * needed and then kept. The writer's thread.
 */
public final class OpenStakes {
  private static final int GROUPS_MAX = 100_000;

  private final Map<Group, Map<Integer, Long>> groups = new HashMap<>();
  private final Set<Stake> touched = new LinkedHashSet<>();
  private Handle handle;

  private record Group(int purpose, int subject) {}

  private record Stake(Group group, int holder) {}

  void use(Handle connection) {
    handle = connection;
  }

  /** Adds to what a holder has staked there, or takes from it. */
  public void add(int purpose, int subject, int holder, long amount) {
    Group group = new Group(purpose, subject);
    holders(group).merge(holder, amount, Long::sum);
    touched.add(new Stake(group, holder));
  }

  /** All that is staked there. */
  public long total(int purpose, int subject) {
    return holders(new Group(purpose, subject)).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Releases all that is staked there: by holder, in the order of the first stakes. */
  public Map<Integer, Long> release(int purpose, int subject) {
    Group group = new Group(purpose, subject);
    Map<Integer, Long> released = new LinkedHashMap<>(holders(group));
    released.keySet().forEach(holder -> touched.add(new Stake(group, holder)));
    holders(group).clear();
    return released;
  }

  void flush() {
    if (touched.isEmpty()) {
      return;
    }
    try (PreparedBatch delete =
            handle.prepareBatch(
                "delete from open_stakes where purpose = ? and subject = ? and holder = ?");
        PreparedBatch insert = handle.prepareBatch("insert into open_stakes values (?, ?, ?, ?)")) {
      for (Stake stake : touched) {
        Group group = stake.group();
        delete.add(group.purpose(), group.subject(), stake.holder());
        long amount = holders(group).getOrDefault(stake.holder(), 0L);
        if (amount != 0) {
          insert.add(group.purpose(), group.subject(), stake.holder(), amount);
        }
      }
      delete.execute();
      insert.execute();
    }
    touched.clear();
    if (groups.size() > GROUPS_MAX) {
      groups.clear();
    }
  }

  void forget() {
    groups.clear();
    touched.clear();
  }

  private Map<Integer, Long> holders(Group group) {
    Map<Integer, Long> known = groups.get(group);
    if (known != null) {
      return known;
    }
    Map<Integer, Long> holders = new LinkedHashMap<>();
    handle
        .createQuery("select holder, amount from open_stakes where purpose = ? and subject = ?")
        .bind(0, group.purpose())
        .bind(1, group.subject())
        .map((row, context) -> holders.put(row.getInt(1), row.getLong(2)))
        .list();
    groups.put(group, holders);
    return holders;
  }
}
