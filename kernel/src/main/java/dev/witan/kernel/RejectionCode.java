package dev.witan.kernel;

import java.util.Locale;

/**
 * Why a command was refused: a closed enum per module, in the order of its checks. The code is
 * stable for ever; clients decide by it.
 */
public interface RejectionCode {
  /** The constant's name, which the code is made from. */
  String name();

  /** The clause that the command would have violated, such as {@code POOL-4}. */
  String clause();

  /** What was wrong and what to do, as sentences for people. */
  String sentence();

  /** Whether the same command may be accepted later without being changed. */
  boolean isTransient();

  /** Kebab-case code that names the violated fact, such as {@code pool-closed}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A rejection with this code and nothing to add. */
  default Rejection rejection() {
    return new Rejection(this, "");
  }

  /** A rejection with this code that names the offending value. */
  default Rejection rejection(Object detail) {
    return new Rejection(this, String.valueOf(detail));
  }
}
