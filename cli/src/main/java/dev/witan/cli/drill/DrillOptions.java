package dev.witan.cli.drill;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Nearest;
import dev.witan.kernel.Parameter;
import dev.witan.simulations.drill.Drill;
import dev.witan.simulations.drill.Trial;
import dev.witan.simulations.setting.ParameterText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes trials of what the command line says about parameters. */
final class DrillOptions {
  private final Function<String, CommandFailure> usage;

  DrillOptions(Function<String, CommandFailure> usage) {
    this.usage = usage;
  }

  /** One trial, or one for each value that is compared; that may be null. */
  List<Trial> trials(Drill drill, List<String> set, String compare, String seed, int runs)
      throws CommandFailure {
    SortedMap<Parameter, Long> base = new TreeMap<>();
    for (String assignment : set) {
      Parameter parameter = parameter("--set", assignment);
      base.put(parameter, value("--set", parameter, right(assignment)));
    }
    if (compare == null) {
      return List.of(trial(drill, base, seed, runs));
    }
    Parameter parameter = parameter("--compare", compare);
    List<Trial> trials = new ArrayList<>();
    for (String text : right(compare).split(",", -1)) {
      SortedMap<Parameter, Long> changed = new TreeMap<>(base);
      changed.put(parameter, value("--compare", parameter, text));
      trials.add(trial(drill, changed, seed, runs));
    }
    return trials;
  }

  private Trial trial(Drill drill, SortedMap<Parameter, Long> set, String seed, int runs)
      throws CommandFailure {
    try {
      return new Trial(drill, set, seed, runs);
    } catch (IllegalArgumentException e) {
      throw usage.apply(e.getMessage());
    }
  }

  private Parameter parameter(String option, String assignment) throws CommandFailure {
    int sign = assignment.indexOf('=');
    String name = sign < 0 ? assignment : assignment.substring(0, sign);
    Optional<Parameter> parameter = Parameter.named(name);
    if (sign < 0 || parameter.isEmpty()) {
      List<String> names = Arrays.stream(Parameter.values()).map(Parameter::text).toList();
      String sentence = ": name a parameter and its value, as pool.quorum=50000.";
      throw usage.apply(option + " " + assignment + sentence + Nearest.question(name, names));
    }
    return parameter.get();
  }

  private static String right(String assignment) {
    return assignment.substring(assignment.indexOf('=') + 1);
  }

  private long value(String option, Parameter parameter, String text) throws CommandFailure {
    OptionalLong value = ParameterText.value(parameter, text);
    if (value.isEmpty()) {
      String assignment = parameter.text() + "=" + text;
      String expected = ParameterText.expected(parameter);
      throw usage.apply(option + " " + assignment + ": the value " + expected);
    }
    return value.getAsLong();
  }
}
