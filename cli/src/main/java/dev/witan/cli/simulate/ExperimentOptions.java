package dev.witan.cli.simulate;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Nearest;
import dev.witan.kernel.Parameter;
import dev.witan.simulations.experiment.Case;
import dev.witan.simulations.experiment.Experiment;
import dev.witan.simulations.setting.ParameterText;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.setting.SettingFault;
import dev.witan.simulations.setting.SettingReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;

/** Makes an experiment of what the command line says. */
final class ExperimentOptions {
  private final CommandSpec spec;

  ExperimentOptions(CommandSpec spec) {
    this.spec = spec;
  }

  Experiment experiment(
      String named, Integer days, List<String> set, Optional<String> compare, String seed, int runs)
      throws CommandFailure {
    Setting setting = setting(named);
    if (days != null && (days < 1 || days > Setting.DAYS_MAX)) {
      throw usage("--days must be 1 to " + Setting.DAYS_MAX);
    }
    setting = days == null ? setting : setting.lasting(days);
    for (String assignment : set) {
      Parameter parameter = parameter("--set", assignment);
      setting = setting.with(parameter, value("--set", parameter, right(assignment)));
    }
    try {
      return new Experiment(cases(setting, compare), seed, runs);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private List<Case> cases(Setting setting, Optional<String> compare) throws CommandFailure {
    if (compare.isEmpty()) {
      return List.of(new Case("", setting));
    }
    Parameter parameter = parameter("--compare", compare.get());
    List<Case> cases = new ArrayList<>();
    for (String text : right(compare.get()).split(",", -1)) {
      Setting changed = setting.with(parameter, value("--compare", parameter, text));
      cases.add(new Case(parameter.text() + "=" + text, changed));
    }
    return cases;
  }

  private static Setting setting(String named) throws CommandFailure {
    if (Presets.NAMES.contains(named)) {
      return Presets.of(named);
    }
    try {
      return SettingReader.read(named, SimulateFiles.read(named));
    } catch (SettingFault e) {
      throw new CommandFailure(Exit.USAGE, "setting-wrong", e.getMessage());
    }
  }

  private Parameter parameter(String option, String assignment) throws CommandFailure {
    int sign = assignment.indexOf('=');
    String name = sign < 0 ? assignment : assignment.substring(0, sign);
    List<String> names = Arrays.stream(Parameter.values()).map(Parameter::text).toList();
    Optional<Parameter> parameter = Parameter.named(name);
    if (sign < 0 || parameter.isEmpty()) {
      throw usage(
          option
              + " "
              + assignment
              + ": name a parameter and its value, as pool.quorum=50000."
              + Nearest.question(name, names));
    }
    return parameter.get();
  }

  private static String right(String assignment) {
    return assignment.substring(assignment.indexOf('=') + 1);
  }

  private long value(String option, Parameter parameter, String text) throws CommandFailure {
    OptionalLong value = ParameterText.value(parameter, text);
    if (value.isEmpty()) {
      throw usage(
          option
              + " "
              + parameter.text()
              + "="
              + text
              + ": the value "
              + ParameterText.expected(parameter));
    }
    return value.getAsLong();
  }

  private CommandFailure usage(String sentence) {
    return SimulateFiles.usage(spec, sentence);
  }
}
