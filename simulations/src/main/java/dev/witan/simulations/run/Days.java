package dev.witan.simulations.run;

import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.simulations.result.Concentration;
import dev.witan.simulations.result.Rounded;
import dev.witan.simulations.society.Kind;
import dev.witan.validationpool.PoolState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes down, at the founding and at the end of each day, what plots need. */
final class Days {
  private final World world;
  private final Census census;
  private final Judgements judgements;
  private final SortedMap<String, List<Double>> series = new TreeMap<>();

  Days(World world, Census census, Judgements judgements) {
    this.world = world;
    this.census = census;
    this.judgements = judgements;
  }

  /** Takes down how things stand now, and plans to do so again in a day. */
  void take() {
    Ledger ledger = world.modules().reputation().ledger();
    add("rep.supply", ledger.supply() / World.UNIT);
    add("treasury", ledger.coin(Account.TREASURY) / World.UNIT);
    add("pools.open", judgements.open());
    add("work.accepted", judgements.ended(PoolState.ACCEPTED));
    add("work.rejected", judgements.ended(PoolState.REJECTED));
    add("work.inconclusive", judgements.ended(PoolState.INCONCLUSIVE));
    long[] rep = census.rep();
    boolean isThere = ledger.supply() > 0;
    add("members", rep.length);
    add("rep.gini", isThere ? Concentration.gini(rep) : 0);
    add("rep.nakamoto", isThere ? Concentration.nakamoto(rep) : 0);
    for (Kind kind : census.kinds()) {
      add("rep." + kind.word(), census.rep(kind) / World.UNIT);
    }
    world.happenings().at(world.now() + World.DAY_MS, this::take);
  }

  private void add(String name, double value) {
    series.computeIfAbsent(name, key -> new ArrayList<>()).add(Rounded.of(value));
  }

  SortedMap<String, List<Double>> series() {
    return series;
  }
}
