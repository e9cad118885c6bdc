package dev.witan.simulations.drill;

import java.util.SortedMap;

/** The numbers of a script, all of which its file must name. */
record Figures(SortedMap<String, Double> numbers) {
  double get(String name) {
    Double number = numbers.get(name);
    if (number == null) {
      throw new IllegalStateException("the script needs the figure " + name);
    }
    return number;
  }

  int count(String name) {
    return (int) get(name);
  }
}
