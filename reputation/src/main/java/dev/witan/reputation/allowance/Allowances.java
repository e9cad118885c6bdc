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

/**
 * The allowances of all holders. A holder has few (FORUM-8), so a list each is enough; one that has
 * ended and has no open stakes is forgotten when the holder's allowances change next.
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

  @Mutator
  void put(int holder, Allowance changed) {
    List<Allowance> list = byHolder.computeIfAbsent(holder, h -> new ArrayList<>());
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).delegate() == changed.delegate()) {
        list.set(i, changed);
        return;
      }
    }
    list.add(changed);
  }

  /** Forgets what neither allows anything from this time on nor has open stakes. */
  @Mutator
  void forgetEnded(int holder, long time) {
    List<Allowance> list = byHolder.get(holder);
    list.removeIf(allowance -> !allowance.isInForce(time) && allowance.staked() == 0);
    if (list.isEmpty()) {
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
            output.count(allowance.until()).count(allowance.staked());
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
        put(holder, new Allowance(delegate, input.count(), input.count(), input.count()));
      }
    }
  }
}
