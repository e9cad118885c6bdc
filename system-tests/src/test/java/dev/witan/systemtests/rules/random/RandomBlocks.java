package dev.witan.systemtests.rules.random;

import dev.witan.kernel.Parameter;
import dev.witan.systemtests.naive.NaiveBlock;
import dev.witan.systemtests.naive.NaiveBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What proposals would do (GOV-1): mostly allowed, at the bounds or one beside them. */
final class RandomBlocks {
  private static final long DELAY_MS = 90L * 24 * 60 * 60 * 1000;

  /** A block that nothing is wrong with, as far as a founding does not ask for a longer delay. */
  static final NaiveBlock QUORUM =
      new NaiveBlock(Map.of("pool.quorum", 1L), Map.of(), List.of(), List.of(), DELAY_MS);

  private final Dice dice;
  private final Map<String, Long> parameters;

  RandomBlocks(Dice dice, Map<String, Long> parameters) {
    this.dice = dice;
    this.parameters = parameters;
  }

  /** A block; these are the posts that its artifacts may name. */
  NaiveBlock block(NaiveBody body, List<String> handles, List<String> artifacts) {
    long delay = parameters.getOrDefault("governance.minDelay", DELAY_MS);
    return new NaiveBlock(
        dice.chance(70) ? set() : Map.of(),
        dice.chance(40) ? named(artifacts) : Map.of(),
        dice.chance(30) ? treasurers(handles) : List.of(),
        dice.chance(50) ? payments(body, handles) : List.of(),
        Math.min(RandomFounding.MOST, delay + (dice.chance(95) ? dice.one(0, 0, 1, 50) : -1)));
  }

  private Map<String, Long> set() {
    Map<String, Long> set = new TreeMap<>();
    for (long left = dice.one(1, 1, 2, 4); left > 0; left--) {
      Parameter parameter = dice.one(List.of(Parameter.values()));
      long between = (parameter.lowest() + parameter.highest()) / 2;
      long value = dice.one(parameter.lowest(), parameter.highest(), parameter.initial(), between);
      set.put(parameter.text(), dice.chance(97) ? value : parameter.highest() + 1);
    }
    return set;
  }

  private Map<String, String> named(List<String> artifacts) {
    Map<String, String> named = new TreeMap<>();
    String name = dice.one("tool", "tool", "client", "a.b-1", dice.chance(5) ? "No" : "schema");
    String post = artifacts.isEmpty() || dice.chance(5) ? "p0" : dice.one(artifacts);
    if (!artifacts.isEmpty() || dice.chance(10)) {
      named.put(name, post);
    }
    return named;
  }

  private List<String> treasurers(List<String> handles) {
    List<String> treasurers = new ArrayList<>();
    treasurers.add(dice.chance(85) ? Run.TREASURER : dice.one(handles));
    for (long left = dice.upTo(2); left > 0; left--) {
      String more = dice.chance(97) ? dice.one(handles) : "late-comer";
      if (!treasurers.contains(more) || dice.chance(5)) {
        treasurers.add(more);
      }
    }
    return treasurers;
  }

  private List<NaiveBlock.Payment> payments(NaiveBody body, List<String> handles) {
    List<NaiveBlock.Payment> payments = new ArrayList<>();
    long treasury = body.treasury();
    for (long left = dice.one(1, 2, 3); left > 0; left--) {
      String to = dice.chance(97) ? dice.one(handles) : "late-comer";
      long amount = dice.one(treasury, treasury + 1, treasury / 2, treasury / 3, 1, 1);
      payments.add(new NaiveBlock.Payment(to, dice.chance(97) ? Math.max(1, amount) : 0));
    }
    return payments;
  }
}
