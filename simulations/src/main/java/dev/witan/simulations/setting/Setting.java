package dev.witan.simulations.setting;

import dev.witan.kernel.Parameter;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a simulation is made from, but for the seed. Immutable.
 *
 * @param title one line for people
 * @param days how long it goes on
 * @param repPrice what one REP counts in coin where gains in REP and coin are added up
 * @param parameters those that the founding sets, in the units of the rules; the others have their
 *     defaults
 * @param people the groups, in the order of their registration
 * @param measures the names of those that are shown first to people, or none for all
 */
public record Setting(
    String title,
    int days,
    double repPrice,
    SortedMap<Parameter, Long> parameters,
    List<People> people,
    Requests requests,
    List<String> measures) {
  /** The longest time to simulate. */
  public static final int DAYS_MAX = 3650;

  /** Copies what could change. */
  public Setting {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    people = List.copyOf(people);
    measures = List.copyOf(measures);
  }

  /** The same with another value of a parameter, which a founding may set. */
  public Setting with(Parameter parameter, long value) {
    if (!parameter.allowsFounding(value)) {
      throw new IllegalArgumentException(parameter.text() + " cannot be " + value);
    }
    SortedMap<Parameter, Long> changed = new TreeMap<>(parameters);
    changed.put(parameter, value);
    return new Setting(title, days, repPrice, changed, people, requests, measures);
  }

  /** The same over another number of days. */
  public Setting lasting(int otherDays) {
    return new Setting(title, otherDays, repPrice, parameters, people, requests, measures);
  }

  /** The same with other groups of people: for a control, from which some are missing. */
  public Setting withPeople(List<People> others) {
    return new Setting(title, days, repPrice, parameters, others, requests, measures);
  }

  /** Whether this measure is shown first to people; {@code gain} in the list means all kinds'. */
  public boolean shows(String measure) {
    return measures.isEmpty()
        || measures.contains(measure)
        || Measure.named(measure)
            .filter(found -> found.isByKind() && measures.contains(found.word()))
            .isPresent();
  }

  /** The value that is in force at the founding. */
  public long parameter(Parameter parameter) {
    return parameters.getOrDefault(parameter, parameter.initial());
  }

  /** How many people there are at most, requesters left out. */
  public int size() {
    return people.stream().mapToInt(People::count).sum();
  }
}
