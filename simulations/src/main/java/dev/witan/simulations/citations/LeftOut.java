package dev.witan.simulations.citations;

import java.util.Locale;

/** Why a citation of the data is not one in the body. */
public enum LeftOut {
  /** The post cites more than {@code forum.maxCitations}; the most recent ones were kept. */
  BEYOND_MAX_CITATIONS("beyond forum.maxCitations"),
  /** The cited post was broken on purpose and is not there. */
  CITED_POST_BROKEN("of a post broken on purpose"),
  /** The cited post was refused, which is a fault of the import. */
  CITED_POST_REFUSED("of a refused post"),
  /** The citing post was broken on purpose. */
  CITING_POST_BROKEN("by a post broken on purpose"),
  /** The citing post was refused, which is a fault of the import. */
  CITING_POST_REFUSED("by a refused post"),
  /** The import was stopped before the citing post. */
  NOT_REACHED("by a post not reached");

  private final String sentence;

  LeftOut(String sentence) {
    this.sentence = sentence;
  }

  /** The word in reports, such as {@code beyond-max-citations}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause in words. */
  public String sentence() {
    return sentence;
  }
}
