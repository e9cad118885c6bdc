package dev.witan.kernel;

import java.util.Locale;

/**
 * Why a command was refused: a closed enum per module, in the order of its checks; the items of a
 * list are checked one by one. The code is stable for ever; clients decide by it.
 */
public interface RejectionCode {
  /** How much of an offending value a rejection repeats, in UTF-16 units. */
  int DETAIL_MAX = 100;

  /**
   * What there is to say of a code.
   *
   * @param clause the clause that the command would have violated, such as {@code POOL-4}
   * @param isTransient whether the same command may be accepted later without being changed
   * @param sentence what was wrong and what to do, as sentences for people
   */
  record Facts(String clause, boolean isTransient, String sentence) {}

  /** The constant's name, which the code is made from. */
  String name();

  Facts facts();

  /** The clause that the command would have violated. */
  default String clause() {
    return facts().clause();
  }

  /** Whether the same command may be accepted later without being changed. */
  default boolean isTransient() {
    return facts().isTransient();
  }

  /** What was wrong and what to do, as sentences for people. */
  default String sentence() {
    return facts().sentence();
  }

  /** Kebab-case code that names the violated fact, such as {@code pool-closed}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A rejection with this code and nothing to add. */
  default Rejection rejection() {
    return new Rejection(this, "");
  }

  /** A rejection with this code that names the offending value, or the start of a long one. */
  default Rejection rejection(Object detail) {
    String text = String.valueOf(detail);
    if (text.length() <= DETAIL_MAX) {
      return new Rejection(this, text);
    }
    int end = Character.isHighSurrogate(text.charAt(DETAIL_MAX - 1)) ? DETAIL_MAX - 1 : DETAIL_MAX;
    return new Rejection(this, text.substring(0, end) + "...");
  }
}
