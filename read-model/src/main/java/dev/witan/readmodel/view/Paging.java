package dev.witan.readmodel.view;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many, 1 to {@link #LIMIT_MAX}
 * @param after the cursor that the page before gave, or empty for the first
 * @param asOf the position at which to look, so that pages fit together while the body goes on;
 *     empty for now
 */
public record Paging(int limit, Optional<String> after, OptionalLong asOf) {
  public static final int LIMIT_MAX = 200;
  public static final int LIMIT_DEFAULT = 50;

  /** The first page of the usual length, as things are now. */
  public static Paging first() {
    return new Paging(LIMIT_DEFAULT, Optional.empty(), OptionalLong.empty());
  }

  /** The same list behind this cursor. */
  public Paging from(String cursor) {
    return new Paging(limit, Optional.of(cursor), asOf);
  }

  /** The same page as it was behind the entry at this position. */
  public Paging at(long position) {
    return new Paging(limit, after, OptionalLong.of(position));
  }

  /** The same list with another length of its pages. */
  public Paging by(int length) {
    return new Paging(length, after, asOf);
  }
}
