package dev.witan.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One figure of several rounds: the least, the median and the most of them. */
final class Spread {
  private final List<Double> values = new ArrayList<>();

  void add(double value) {
    values.add(value);
  }

  double least() {
    return sorted()[0];
  }

  /** The middle one; of an even number, the mean of the two in the middle. */
  double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  double most() {
    double[] sorted = sorted();
    return sorted[sorted.length - 1];
  }

  /** The three as cells of a Markdown table, with so many digits behind the point. */
  String cells(int digits) {
    String number = "%,." + digits + "f";
    String format = number + " | " + number + " | " + number;
    return String.format(Locale.ROOT, format, least(), median(), most()).replace(',', ' ');
  }

  private double[] sorted() {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
