package dev.witan.simulations.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The settings that come with the program. */
public final class Presets {
  /** Their names. */
  public static final List<String> NAMES = List.of("small", "ordinary", "thousand", "large");

  private Presets() {}

  /** The YAML of a preset, to be read and changed by people. */
  public static String text(String name) {
    try (InputStream stream = Presets.class.getResourceAsStream(name + ".yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The preset with one of the {@link #NAMES}. */
  public static Setting of(String name) {
    try {
      return SettingReader.read(name + ".yaml", text(name));
    } catch (SettingFault e) {
      throw new IllegalStateException(e);
    }
  }
}
