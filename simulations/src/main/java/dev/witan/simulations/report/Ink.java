package dev.witan.simulations.report;

import java.util.Locale;
import java.util.Optional;

/** The colours of plots by their role; the style sheet gives each a value in light and in dark. */
enum Ink {
  /** Lines behind the figures; Lets-Plot's own colour for them. */
  GRID("rgb(233,233,233)"),
  /** Axes; Lets-Plot's own colour. */
  AXIS("rgb(71,71,71)"),
  /** The range of 90 % of the runs. */
  WIDE("rgb(1,1,1)"),
  /** The range of 50 % of the runs. */
  NARROW("rgb(1,1,2)"),
  /** The median. */
  MEDIAN("rgb(1,1,3)");

  private static final Ink[] ALL = values();

  private final String rgb;

  Ink(String rgb) {
    this.rgb = rgb;
  }

  /** The colour that stands for it in what Lets-Plot is asked to draw. */
  String rgb() {
    return rgb;
  }

  /** The end of its classes in the style sheet, behind {@code fill-} or {@code stroke-}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The ink that this colour stands for. */
  static Optional<Ink> of(String colour) {
    String plain = colour.startsWith("#") ? decimal(colour) : colour;
    for (Ink ink : ALL) {
      if (ink.rgb.equals(plain)) {
        return Optional.of(ink);
      }
    }
    return Optional.empty();
  }

  private static String decimal(String colour) {
    int number = Integer.parseInt(colour.substring(1), 16);
    return "rgb(" + (number >> 16) + "," + (number >> 8 & 0xff) + "," + (number & 0xff) + ")";
  }
}
