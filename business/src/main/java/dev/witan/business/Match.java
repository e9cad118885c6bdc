package dev.witan.business;

import java.util.Locale;
import java.util.Optional;

/** How a request finds its expert (BUS-1). */
public enum Match {
  /** One of all who fit is drawn. */
  DRAW,
  /** Only a named expert's offer is a candidate. */
  DIRECT;

  /** The word of the commands. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The way with this word. */
  public static Optional<Match> ofWord(String word) {
    for (Match match : values()) {
      if (match.word().equals(word)) {
        return Optional.of(match);
      }
    }
    return Optional.empty();
  }
}
