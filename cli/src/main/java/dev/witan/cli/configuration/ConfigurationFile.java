package dev.witan.cli.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** A file with settings, in TOML: a line {@code name = "value"} each. */
final class ConfigurationFile {
  private static final int BYTES_MAX = 64 * 1024;

  private ConfigurationFile() {}

  /**
   * The values in this file.
   *
   * @throws CommandFailure with {@link Exit#USAGE} when it cannot be read, or says what is none
   */
  static Map<Setting, String> read(Path file) throws CommandFailure {
    JsonNode table = table(file);
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      Setting setting = setting(file, entry.getKey());
      JsonNode value = entry.getValue();
      if (!value.isTextual() && !value.isIntegralNumber()) {
        throw wrong(file, entry.getKey() + ": a value is a text or a whole number");
      }
      values.put(setting, value.asText());
    }
    return values;
  }

  private static JsonNode table(Path file) throws CommandFailure {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw wrong(file, "it is longer than " + BYTES_MAX + " bytes");
      }
      return new TomlMapper().readTree(bytes);
    } catch (JsonProcessingException e) {
      // Not the message: it quotes the file, where somebody may have put a secret.
      throw wrong(file, "line " + e.getLocation().getLineNr() + " is no TOML");
    } catch (IOException e) {
      throw wrong(file, "it cannot be read");
    }
  }

  private static Setting setting(Path file, String word) throws CommandFailure {
    Setting setting = Setting.named(word).orElse(null);
    if (setting == null) {
      String near =
          Nearest.question(word, Arrays.stream(Setting.values()).map(Setting::word).toList());
      throw wrong(file, "there is no setting \"" + word + "\"." + near);
    }
    if (setting.isSecret()) {
      throw wrong(
          file, word + ": a secret does not belong in this file; use " + setting.variable());
    }
    return setting;
  }

  private static CommandFailure wrong(Path file, String sentence) {
    return new CommandFailure(Exit.USAGE, "config-wrong", file + ": " + sentence);
  }
}
