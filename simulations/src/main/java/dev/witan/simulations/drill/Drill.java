package dev.witan.simulations.drill;

/**
 * An attack with its control.
 *
 * @param name a word for commands
 * @param title one line
 * @param idea what the attackers do and hope for
 * @param cost what they need for it
 * @param stops what in the rules stops it
 * @param remains what does not
 * @param control what the same people do in the control, and why that is the comparison
 */
public record Drill(
    String name,
    String title,
    String idea,
    String cost,
    String stops,
    String remains,
    String control,
    Means means) {
  /** How it is played. Closed, so that a drill can be shown outside and only be played here. */
  public static final class Means {
    private final Play play;

    Means(Play play) {
      this.play = play;
    }
  }

  Play play() {
    return means.play;
  }
}
