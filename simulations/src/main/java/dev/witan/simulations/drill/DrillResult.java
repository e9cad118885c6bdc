package dev.witan.simulations.drill;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.drill.Trial.Pair;
import dev.witan.simulations.result.Statistics;
import dev.witan.simulations.result.Summary;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What a trial found out. Amounts are whole coin and REP, summed over people of a run; a gain is
 * that of the attack less that of the control with the same seed.
 *
 * @param drill the drill's name
 * @param parameters those that were set, by name
 * @param coinGain of the attackers; effort counts as coin
 * @param repGain of the attackers
 * @param unitGain both, one REP as one coin, for each unit that the attack put in
 * @param coinIn what the attack takes: coin from outside
 * @param repIn and REP held at the founding
 * @param othersCoinGain of the honest people
 * @param othersRepGain of the honest people
 * @param controlEdge in the control alone, what would-be attackers gain with one unit put in, less
 *     what honest people gain with one
 * @param measures what else changed in the body, by name
 */
public record DrillResult(
    String drill,
    String seed,
    int runs,
    SortedMap<String, Long> parameters,
    Summary coinGain,
    Summary repGain,
    Summary unitGain,
    Summary coinIn,
    Summary repIn,
    Summary othersCoinGain,
    Summary othersRepGain,
    Summary controlEdge,
    SortedMap<String, Change> measures) {
  /** Copies what could change. */
  public DrillResult {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
  }

  /** A measure with the attack, in the control, and the difference run by run. */
  public record Change(Summary attack, Summary control, Summary difference) {}

  static DrillResult of(Trial trial, List<Pair> pairs) {
    SortedMap<String, Long> parameters = new TreeMap<>();
    for (Parameter parameter : trial.set().keySet()) {
      parameters.put(parameter.text(), trial.set().get(parameter));
    }
    return new DrillResult(
        trial.drill().name(),
        trial.seed(),
        trial.runs(),
        parameters,
        over(pairs, pair -> pair.attack().coin() - pair.control().coin()),
        over(pairs, pair -> pair.attack().rep() - pair.control().rep()),
        over(pairs, DrillResult::unitGain),
        over(pairs, pair -> pair.attack().coinIn()),
        over(pairs, pair -> pair.attack().repIn()),
        over(pairs, pair -> pair.attack().othersCoin() - pair.control().othersCoin()),
        over(pairs, pair -> pair.attack().othersRep() - pair.control().othersRep()),
        over(pairs, pair -> pair.control().edge()),
        measures(pairs));
  }

  private static double unitGain(Pair pair) {
    double input = pair.attack().input();
    return input == 0 ? 0 : (pair.attack().gain() - pair.control().gain()) / input;
  }

  private static SortedMap<String, Change> measures(List<Pair> pairs) {
    TreeSet<String> names = new TreeSet<>();
    pairs.forEach(pair -> names.addAll(pair.attack().measures().keySet()));
    SortedMap<String, Change> changes = new TreeMap<>();
    for (String name : names) {
      List<Pair> both =
          pairs.stream()
              .filter(pair -> pair.attack().measures().containsKey(name))
              .filter(pair -> pair.control().measures().containsKey(name))
              .toList();
      if (!both.isEmpty()) {
        changes.put(name, change(name, both));
      }
    }
    return changes;
  }

  private static Change change(String name, List<Pair> both) {
    return new Change(
        over(both, pair -> pair.attack().measures().get(name)),
        over(both, pair -> pair.control().measures().get(name)),
        over(
            both,
            pair -> pair.attack().measures().get(name) - pair.control().measures().get(name)));
  }

  private static Summary over(List<Pair> pairs, ToDoubleFunction<Pair> what) {
    return Statistics.of(pairs.stream().mapToDouble(what).toArray());
  }
}
