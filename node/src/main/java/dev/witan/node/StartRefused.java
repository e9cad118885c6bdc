package dev.witan.node;

/** A node does not start on this journal. The code is stable; the sentence says what to do. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;

  /** A start that is refused for this reason. */
  public StartRefused(String code, String sentence) {
    super(sentence, null, false, false);
    this.code = code;
  }

  /** The kind of problem, in kebab case. */
  public String code() {
    return code;
  }
}
