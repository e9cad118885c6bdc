package dev.witan.simulations.drill;

import dev.witan.simulations.setting.SettingFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The drills that come with the program. */
public final class Drills {
  /** Their names, in the order of the documentation. */
  public static final List<String> NAMES =
      List.of(
          "bought-majority",
          "self-dealing",
          "sybil-votes",
          "sniping",
          "vote-ring",
          "griefing",
          "starved-quorum",
          "captured-treasury",
          "flooded-referenda",
          "taking-from-a-rival",
          "parked-rep",
          "padded-value",
          "citation-ring",
          "storage-spam");

  private Drills() {}

  /** The YAML of a drill, for people to read. */
  public static String text(String name) {
    try (InputStream stream = Drills.class.getResourceAsStream(name + ".yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The drill with one of the {@link #NAMES}. */
  public static Drill of(String name) {
    try {
      return new DrillReader(name, text(name)).drill();
    } catch (SettingFault e) {
      throw new IllegalStateException(e);
    }
  }
}
