package dev.witan.simulations.citations;

import dev.witan.kernel.Ppm;
import dev.witan.simulations.importing.ImportSeeds;

/**
 * What a caller may choose.
 *
 * @param seed what all draws come from
 * @param citePpm what the weights of a post's citations add up to
 * @param corruptPpm how many posts in a million are broken on purpose
 * @param stopAfter how many posts are tried at most
 */
public record ImportSettings(String seed, int citePpm, int corruptPpm, int stopAfter) {
  /**
   * The least that citations may add up to: as many ppm as a post may cite posts by default, so
   * that every citation has a weight of at least 1.
   */
  public static final int CITE_PPM_MIN = 100;

  /** What citations add up to unless something else is asked for: half. */
  public static final int CITE_PPM_USUAL = 500_000;

  /** The whole data, unbroken, as the reports in the documentation show it. */
  public static final ImportSettings USUAL =
      new ImportSettings("1", CITE_PPM_USUAL, 0, Integer.MAX_VALUE);

  /** Checks the ranges. */
  public ImportSettings {
    ImportSeeds.check(seed);
    if (citePpm < CITE_PPM_MIN || citePpm > Ppm.ONE) {
      throw new IllegalArgumentException("cite must be 100 to 1000000 ppm");
    }
    if (corruptPpm < 0 || corruptPpm > Ppm.ONE) {
      throw new IllegalArgumentException("corrupt must be 0 to 1000000 ppm");
    }
    if (stopAfter < 1) {
      throw new IllegalArgumentException("stop-after must be at least 1");
    }
  }

  /** The same with this share of posts broken. */
  public ImportSettings withCorruptPpm(int ppm) {
    return new ImportSettings(seed, citePpm, ppm, stopAfter);
  }

  /** The same with at most so many posts. */
  public ImportSettings withStopAfter(int posts) {
    return new ImportSettings(seed, citePpm, corruptPpm, posts);
  }
}
