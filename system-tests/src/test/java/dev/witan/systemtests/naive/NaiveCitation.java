package dev.witan.systemtests.naive;

/** A citation of a post by its name, or of the {@link #INCINERATOR}, with a weight in ppm. */
public record NaiveCitation(String post, long weight) {
  public static final String INCINERATOR = "incinerator";

  boolean toIncinerator() {
    return post.equals(INCINERATOR);
  }
}
