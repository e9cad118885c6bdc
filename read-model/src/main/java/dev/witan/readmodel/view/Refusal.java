package dev.witan.readmodel.view;

/** Why a question was not answered. */
public enum Refusal {
  /** The cursor is none that this list gave. */
  CURSOR_MALFORMED,
  /** The limit is not 1 to {@link Paging#LIMIT_MAX}. */
  LIMIT_OUT_OF_BOUNDS,
  /** The views have not come to this position, or it is below 1. */
  POSITION_UNKNOWN,
  /** The depth of a neighbourhood is not 1 to 3. */
  DEPTH_OUT_OF_BOUNDS
}
