package dev.witan.kernel;

/**
 * The refusal of a command, as a value (CMD-1): the state is as it was before.
 *
 * @param code why
 * @param detail the offending value, or empty
 */
public record Rejection(RejectionCode code, String detail) {
  /** The sentence for people, with the detail. */
  public String sentence() {
    return detail.isEmpty() ? code.sentence() : code.sentence() + " (" + detail + ")";
  }
}
