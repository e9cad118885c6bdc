package dev.witan.simulations.experiment;

import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Variant;

/** The measures of all runs as CSV: {@code case,run,measure,value}, one value a line. */
public final class Csv {
  private Csv() {}

  /** All measures, in the order of cases, runs and names; lines end in LF. */
  public static String of(SimulationResult result) {
    StringBuilder csv = new StringBuilder("case,run,measure,value\n");
    for (Variant variant : result.variants()) {
      for (RunResult run : variant.runs()) {
        run.measures()
            .forEach(
                (measure, value) ->
                    csv.append(variant.name())
                        .append(',')
                        .append(run.run())
                        .append(',')
                        .append(measure)
                        .append(',')
                        .append(ResultJson.of(value))
                        .append('\n'));
      }
    }
    return csv.toString();
  }
}
