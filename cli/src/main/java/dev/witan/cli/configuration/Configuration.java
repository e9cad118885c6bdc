package dev.witan.cli.configuration;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the values of the configuration file below those of the environment. */
public final class Configuration {
  private static final String FLAG = "--config";
  private static final String VARIABLE = "WITAN_CONFIG";
  private static final Path USUAL = Path.of("witan", "config.toml");

  private Configuration() {}

  /**
   * The environment with what the file says where the environment says nothing.
   *
   * @param words the command line, which may name the file
   * @throws CommandFailure with {@link Exit#USAGE} when a file that is named cannot be read, or a
   *     file is wrong
   */
  public static Map<String, String> environment(Map<String, String> environment, String... words)
      throws CommandFailure {
    Optional<Path> file = file(environment, words);
    if (file.isEmpty()) {
      return environment;
    }
    Map<String, String> all = new HashMap<>(environment);
    Map<Setting, String> values = ConfigurationFile.read(file.get());
    if (isSet(environment, Setting.DATA) || isSet(environment, Setting.DATABASE)) {
      values.keySet().removeAll(List.of(Setting.DATA, Setting.DATABASE)); // two names of one place
    }
    values.forEach(
        (setting, value) -> {
          if (!isSet(environment, setting)) {
            all.put(setting.variable(), value);
          }
        });
    return all;
  }

  private static boolean isSet(Map<String, String> environment, Setting setting) {
    return !environment.getOrDefault(setting.variable(), "").isEmpty();
  }

  /** One that is named has to be there, the usual one may be. */
  private static Optional<Path> file(Map<String, String> environment, String... words)
      throws CommandFailure {
    Optional<String> flagged = flagged(Arrays.asList(words));
    String named = flagged.orElse(environment.getOrDefault(VARIABLE, ""));
    try {
      if (flagged.isPresent() || !named.isEmpty()) {
        return Optional.of(Path.of(named));
      }
      return usual(environment).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      throw new CommandFailure(Exit.USAGE, "config-wrong", named + ": no file can have this name");
    }
  }

  /** Looked up before the command line is taken apart, which needs what stands in the file. */
  private static Optional<String> flagged(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (word.equals(FLAG) && at + 1 < words.size()) {
        return Optional.of(words.get(at + 1));
      }
      if (word.startsWith(FLAG + "=")) {
        return Optional.of(word.substring(FLAG.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> usual(Map<String, String> environment) {
    String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
    if (!folder.isEmpty()) {
      return Optional.of(Path.of(folder).resolve(USUAL));
    }
    String home = environment.getOrDefault("HOME", "");
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".config").resolve(USUAL));
  }
}
