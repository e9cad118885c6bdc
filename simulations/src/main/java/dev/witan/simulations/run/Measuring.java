package dev.witan.simulations.run;

import dev.witan.simulations.result.Rounded;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.society.Kind;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the measures of a run; a part of nothing has no meaning and is left out. */
final class Measuring {
  private final SortedMap<String, Double> measures = new TreeMap<>();

  /** Puts a part of something, or a sum over so many. */
  void put(Measure measure, double part, double of) {
    put(measure.word(), part, of);
  }

  /** Puts a number as it is. */
  void put(Measure measure, double number) {
    put(measure.word(), number, 1);
  }

  /** Puts what a kind has. */
  void put(Measure measure, Kind kind, double part, double of) {
    put(measure.of(kind), part, of);
  }

  private void put(String name, double part, double of) {
    if (of > 0) {
      measures.put(name, Rounded.of(part / of));
    }
  }

  SortedMap<String, Double> measures() {
    return measures;
  }
}
