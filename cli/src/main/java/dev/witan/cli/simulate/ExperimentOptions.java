package dev.witan.cli.simulate;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Nearest;
import dev.witan.kernel.Parameter;
import dev.witan.simulations.experiment.Case;
import dev.witan.simulations.experiment.Experiment;
import dev.witan.simulations.setting.Assignment;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.setting.SettingFault;
import dev.witan.simulations.setting.SettingReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Makes an experiment of what the command line says. */
final class ExperimentOptions {
  private static final List<String> NAMES =
      Arrays.stream(Parameter.values()).map(Parameter::text).toList();

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
      setting = assigned("--set", setting, left("--set", assignment), right(assignment));
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
    String name = left("--compare", compare.get());
    List<Case> cases = new ArrayList<>();
    for (String value : right(compare.get()).split(",", -1)) {
      cases.add(new Case(name + "=" + value, assigned("--compare", setting, name, value)));
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

  private Setting assigned(String option, Setting setting, String name, String value)
      throws CommandFailure {
    try {
      return Assignment.apply(setting, name, value);
    } catch (SettingFault e) {
      throw usage(option + " " + e.getMessage() + Nearest.question(name, NAMES));
    }
  }

  private String left(String option, String assignment) throws CommandFailure {
    int sign = assignment.indexOf('=');
    if (sign < 0) {
      throw usage(option + " " + assignment + ": name what to set and its value, as pool.quorum=0");
    }
    return assignment.substring(0, sign);
  }

  private static String right(String assignment) {
    return assignment.substring(assignment.indexOf('=') + 1);
  }

  private CommandFailure usage(String sentence) {
    return SimulateFiles.usage(spec, sentence);
  }
}
