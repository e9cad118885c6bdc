package dev.witan.simulations.report;

import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.society.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ways of coin or REP through a body, from column to column of a diagram, few enough to see.
 */
final class Ways {
  /** How many places a diagram shows at most. */
  static final int PLACES_MAX = 12;

  private static final String OTHERS = "others";
  private static final String FEES = "fees";
  private static final String MINT = "mint";
  private static final String STRAIGHT = "paid straight";

  /** Where something is or comes by, in which column. */
  record Place(int column, String name) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::column).thenComparing(Place::name).compare(this, other);
    }
  }

  /** From a place to one of the next column. */
  record Way(Place from, Place to) implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      return Comparator.comparing(Way::from).thenComparing(Way::to).compare(this, other);
    }
  }

  private final SortedMap<Way, Double> ways = new TreeMap<>();
  private int lastColumn;

  private Ways() {}

  /** The mean amount of each flow over the runs of a variant. */
  static SortedMap<Flow, Double> means(Variant variant, String asset) {
    SortedMap<Flow, Double> means = new TreeMap<>();
    for (RunResult run : variant.runs()) {
      for (Flow flow : run.flows()) {
        if (flow.asset().equals(asset)) {
          Flow key = new Flow(asset, flow.from(), flow.to(), 0);
          means.merge(key, flow.amount() / variant.runs().size(), Double::sum);
        }
      }
    }
    return means;
  }

  /** Coin: who pays, fees, what they turn to, who gets them. */
  static Ways ofCoin(SortedMap<Flow, Double> flows) {
    Ways ways = new Ways();
    ways.lastColumn = 3;
    flows.forEach(
        (flow, amount) -> {
          if (flow.to().equals(FEES)) {
            ways.add(0, flow.from(), FEES, amount);
          } else if (flow.from().equals(FEES) && isKind(flow.to())) {
            ways.add(1, FEES, STRAIGHT, amount);
            ways.add(2, STRAIGHT, flow.to(), amount);
          } else if (flow.from().equals(FEES)) {
            ways.add(1, FEES, flow.to(), amount);
          } else if (flow.from().equals("salary")) {
            ways.add(2, "salary", flow.to(), amount);
          }
        });
    return ways.few();
  }

  /** REP: what fees mint and what people lose, and who gets it. */
  static Ways ofRep(SortedMap<Flow, Double> flows) {
    Ways ways = new Ways();
    ways.lastColumn = 2;
    flows.forEach(
        (flow, amount) -> {
          if (flow.from().equals(MINT)) {
            ways.add(0, FEES, MINT, amount);
            ways.add(1, MINT, flow.to(), amount);
          } else if (isKind(flow.from())) {
            ways.add(0, flow.from(), flow.to(), amount);
          } else {
            ways.add(1, flow.from(), flow.to(), amount);
          }
        });
    return ways.few();
  }

  private static boolean isKind(String name) {
    return Kind.named(name).isPresent();
  }

  private void add(int column, String from, String to, double amount) {
    ways.merge(new Way(new Place(column, from), new Place(column + 1, to)), amount, Double::sum);
  }

  /** All ways, sorted, with their amounts. */
  SortedMap<Way, Double> all() {
    return ways;
  }

  /** All places, sorted, each with the larger of what comes and what goes. */
  Map<Place, Double> places() {
    SortedMap<Place, Double> comes = new TreeMap<>();
    SortedMap<Place, Double> goes = new TreeMap<>();
    ways.forEach(
        (way, amount) -> {
          goes.merge(way.from(), amount, Double::sum);
          comes.merge(way.to(), amount, Double::sum);
        });
    goes.forEach((place, amount) -> comes.merge(place, amount, Math::max));
    return new LinkedHashMap<>(comes);
  }

  /** The same with the smallest kinds of the first and last column joined, until it is small. */
  private Ways few() {
    while (places().size() > PLACES_MAX) {
      Optional<Place> smallest = smallest();
      if (smallest.isEmpty()) {
        return this;
      }
      join(smallest.get());
    }
    return this;
  }

  private Optional<Place> smallest() {
    return places().entrySet().stream()
        .filter(entry -> isKind(entry.getKey().name()))
        .filter(entry -> entry.getKey().column() % lastColumn == 0)
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private void join(Place small) {
    Place others = new Place(small.column(), OTHERS);
    SortedMap<Way, Double> before = new TreeMap<>(ways);
    ways.clear();
    before.forEach(
        (way, amount) -> {
          Place from = way.from().equals(small) ? others : way.from();
          Place to = way.to().equals(small) ? others : way.to();
          ways.merge(new Way(from, to), amount, Double::sum);
        });
  }

  /** How many columns there are. */
  int columns() {
    return lastColumn + 1;
  }

  /** The places of a column, the one with most first. */
  List<Place> column(int column) {
    return places().entrySet().stream()
        .filter(entry -> entry.getKey().column() == column)
        .sorted(
            Map.Entry.<Place, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
