package dev.witan.cli.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The names of things of one kind that have numbers, such as pools: the {@code id} of the line that
 * created it, or else its real id.
 */
final class NumberedNames {
  private final String prefix;
  private final Function<String, OptionalInt> realIds;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, Integer> unknown = new HashMap<>();
  private final Map<String, String> unknownNames = new HashMap<>();

  /**
   * No names yet.
   *
   * @param prefix of the real ids, which ends in an underscore
   * @param realIds reads a real id
   */
  NumberedNames(String prefix, Function<String, OptionalInt> realIds) {
    this.prefix = prefix;
    this.realIds = realIds;
  }

  /** Names the thing with this number. */
  void put(String name, int number) {
    numbers.put(name, number);
    names.put(number, name);
  }

  boolean has(String name) {
    return numbers.containsKey(name);
  }

  /** The number that a name or real id stands for; empty when it is neither. */
  OptionalInt known(String name) {
    Integer number = numbers.get(name);
    return number != null ? OptionalInt.of(number) : realIds.apply(name);
  }

  /** As {@link #known}; any other name gets a number that nothing ever has. */
  int number(String name) {
    return known(name).orElseGet(() -> unknown(name));
  }

  /** What the thing with this number is called. */
  String name(int number) {
    return names.getOrDefault(number, prefix + number);
  }

  /** What the file calls what has this real id, or would have it. */
  Optional<String> readable(String realId) {
    OptionalInt number = realIds.apply(realId);
    return number.isPresent()
        ? Optional.of(name(number.getAsInt()))
        : Optional.ofNullable(unknownNames.get(realId));
  }

  /** Counts down from the highest number, which no body ever gets to. */
  private int unknown(String name) {
    return unknown.computeIfAbsent(
        name,
        first -> {
          int number = Integer.MAX_VALUE - unknown.size();
          unknownNames.put(prefix + number, first);
          return number;
        });
  }
}
