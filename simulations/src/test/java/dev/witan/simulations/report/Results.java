package dev.witan.simulations.report;

import dev.witan.simulations.experiment.Summaries;
import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Results made by hand, whose sentences and figures are known. */
final class Results {
  private Results() {}

  /** One measure in one variant; a value for each run. */
  static SimulationResult of(String measure, double... values) {
    return new SimulationResult("seed", setting("By hand"), List.of(variant("", measure, values)));
  }

  /** One measure under two quorums, with the same number of runs. */
  static SimulationResult compared(String measure, double[] before, double[] after) {
    Variant first = variant("pool.quorum=100000", measure, before);
    Variant other =
        Summaries.variant("pool.quorum=50000", runs(measure, List.of(), after), first.runs());
    return new SimulationResult("seed", setting("By hand"), List.of(first, other));
  }

  static Variant variant(String name, String measure, double... values) {
    return Summaries.variant(name, runs(measure, List.of(), values), List.of());
  }

  /** A variant whose only run has these flows. */
  static Variant flowing(List<Flow> flows) {
    return Summaries.variant("", runs("voters", flows, 1), List.of());
  }

  static Setting setting(String title) {
    Setting small = Presets.of("small");
    return new Setting(
        title,
        small.days(),
        small.repPrice(),
        small.parameters(),
        small.people(),
        small.requests(),
        List.of());
  }

  private static List<RunResult> runs(String measure, List<Flow> flows, double... values) {
    List<RunResult> runs = new ArrayList<>();
    for (double value : values) {
      runs.add(
          new RunResult(
              runs.size(),
              "seed/" + runs.size(),
              new TreeMap<>(Map.of(measure, value)),
              List.of(),
              new TreeMap<>(),
              flows,
              new TreeMap<>(),
              0,
              0,
              "00",
              true));
    }
    return runs;
  }
}
