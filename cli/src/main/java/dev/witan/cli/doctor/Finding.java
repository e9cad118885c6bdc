package dev.witan.cli.doctor;

/**
 * What was found of one thing.
 *
 * @param check which thing, in kebab case; programs may count on it
 * @param sentence what is the case
 * @param fix what to do, empty where there is nothing to do
 */
record Finding(String check, State state, String sentence, String fix) {
  /** How it is with it. */
  enum State {
    WELL("well"),
    WRONG("wrong"),
    UNKNOWN("unknown");

    private final String word;

    State(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  static Finding well(String check, String sentence) {
    return new Finding(check, State.WELL, sentence, "");
  }

  static Finding wrong(String check, String sentence, String fix) {
    return new Finding(check, State.WRONG, sentence, fix);
  }

  /** Nobody could look, which is no reason to worry by itself. */
  static Finding unknown(String check, String sentence) {
    return new Finding(check, State.UNKNOWN, sentence, "");
  }
}
