package dev.witan.simulations.citations;

import dev.witan.forum.ForumRejection;
import java.util.Locale;

/** The ways in which a post is broken on purpose, each with the one code that must refuse it. */
public enum BrokenKind {
  /** It cites the id that a later post will have. The machine knows the past only. */
  LATER_POST(ForumRejection.CITATION_UNKNOWN),
  /** It cites the id that it would have without this citation. */
  ITSELF(ForumRejection.CITES_ITSELF),
  /** It cites an id that no post ever has. */
  UNKNOWN_POST(ForumRejection.CITATION_UNKNOWN),
  /** Its weights add up to more than the whole. */
  WEIGHTS_OVER_LIMIT(ForumRejection.WEIGHTS_OVER_ONE);

  private final ForumRejection expected;

  BrokenKind(ForumRejection expected) {
    this.expected = expected;
  }

  /** The code that the machine must answer with. */
  public ForumRejection expected() {
    return expected;
  }

  /** The word in reports, such as {@code later-post}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
