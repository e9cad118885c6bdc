package dev.witan.cli.configuration;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Tells the parser of the command line the values of settings that have no flag there.
 *
 * @param environment what {@link Configuration#environment} gives
 */
public record Defaults(Map<String, String> environment) implements IDefaultValueProvider {
  @Override
  public String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    Optional<Setting> setting = Setting.parsed(option.longestName());
    if (setting.isEmpty()) {
      return null;
    }
    String value = environment.getOrDefault(setting.get().variable(), "");
    String found = value.isEmpty() ? setting.get().standard() : value;
    return found.isEmpty() ? null : found;
  }
}
