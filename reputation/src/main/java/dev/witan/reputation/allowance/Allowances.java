package dev.witan.reputation.allowance;

import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The allowances of all holders. A holder has at most 64 in force (FORUM-8), so a list each is
 * enough; those that have ended are forgotten when the holder's allowances change next.
 */
public final class Allowances implements Snapshotted {
  private final Map<Integer, List<Allowance>> byHolder = new TreeMap<>();

  /** What the holder allows this delegate, in force or not. */
  public Optional<Allowance> of(int holder, int delegate) {
    for (Allowance allowance : byHolder.getOrDefault(holder, List.of())) {
      if (allowance.delegate() == delegate) {
        return Optional.of(allowance);
      }
    }
    return Optional.empty();
  }

  /** How many of the holder's allowances are in force at this time. */
  public int inForce(int holder, long time) {
    int count = 0;
    for (Allowance allowance : byHolder.getOrDefault(holder, List.of())) {
      count += allowance.isInForce(time) ? 1 : 0;
    }
    return count;
  }

  /** Adds an allowance, in place of the one that the same delegate may have. */
  @Mutator
  void put(int holder, Allowance changed) {
    withdraw(holder, changed.delegate());
    byHolder.computeIfAbsent(holder, h -> new ArrayList<>()).add(changed);
  }

  /** Ends what the holder allows this delegate. */
  @Mutator
  void withdraw(int holder, int delegate) {
    removeIf(holder, allowance -> allowance.delegate() == delegate);
  }

  /** Forgets what allows nothing from this time on. */
  @Mutator
  void forgetEnded(int holder, long time) {
    removeIf(holder, allowance -> !allowance.isInForce(time));
  }

  @Mutator
  private void removeIf(int holder, Predicate<Allowance> ended) {
    List<Allowance> list = byHolder.get(holder);
    if (list != null && list.removeIf(ended) && list.isEmpty()) {
      byHolder.remove(holder);
    }
  }

  @Override
  public void write(Output output) {
    output.count(byHolder.size());
    byHolder.forEach(
        (holder, list) -> {
          output.count(holder).count(list.size());
          for (Allowance allowance : list) {
            output.count(allowance.delegate()).count(allowance.amount());
            output.count(allowance.until());
          }
        });
  }

  @Override
  public void restore(Input input) {
    byHolder.clear();
    int holders = input.size();
    for (int i = 0; i < holders; i++) {
      int holder = input.count(Integer.MAX_VALUE);
      int size = input.size();
      for (int j = 0; j < size; j++) {
        int delegate = input.count(Integer.MAX_VALUE);
        put(holder, new Allowance(delegate, input.count(), input.count()));
      }
    }
  }
}
