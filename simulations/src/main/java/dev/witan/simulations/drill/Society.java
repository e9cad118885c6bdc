package dev.witan.simulations.drill;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.result.KindResult;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.run.Simulation;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Kind;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A life of the simulator. Attackers and those who stand in their place in the control are kinds
 * that nobody else in the body is of, so that the results tell them apart.
 */
record Society(Kind attackers, Kind counterparts, Setting attack, Setting control) implements Play {
  private static final List<String> MEASURES =
      List.of(
          "bad.accepted",
          "good.rejected",
          "inconclusive",
          "judgement.hours",
          "requests.ratified",
          "rep.nakamoto");

  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Setting setting = isAttack ? attack : control;
    for (Map.Entry<Parameter, Long> one : set.entrySet()) {
      setting = setting.with(one.getKey(), one.getValue());
    }
    Simulation.problem(setting)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(problem);
            });
    Simulation simulation = new Simulation(setting, 0, seed);
    simulation.run(ImportObserver.NONE);
    return fate(simulation.result(), isAttack ? attackers : counterparts);
  }

  private static Fate fate(RunResult result, Kind kind) {
    KindResult own = of(result, kind);
    KindResult others = of(result, Kind.CAREFUL);
    SortedMap<String, Double> measures = new TreeMap<>(result.measures());
    measures.keySet().retainAll(MEASURES);
    measures.put("attackers.repShare", own.endingRep() / result.measures().get("rep.supply"));
    return new Fate(
        own.startingRep(),
        own.paid(),
        own.coinGain(),
        own.repGain(),
        others.input(1),
        others.coinGain(),
        others.repGain(),
        measures);
  }

  private static KindResult of(RunResult result, Kind kind) {
    return result.kinds().stream()
        .filter(one -> one.kind().equals(kind.word()))
        .findFirst()
        .orElseThrow();
  }
}
