package dev.witan.simulations.citations;

import dev.witan.simulations.importing.CoinSums;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.Measured;
import dev.witan.simulations.importing.RepSums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an import came to. Everything here is the same each time for the same data and settings;
 * what was measured stands in {@link Measured}. Amounts are micro-units.
 *
 * @param source what the source is called
 * @param refused the rows that could not be read
 * @param citationsRead the citations that could be read
 * @param authors how many author strings there are
 * @param handleCollisions authors who could not have the handle that their string makes
 * @param namesShortened author strings that were too long for a display name
 * @param citationsUsed citations that are in the body
 * @param leftOut citations that are not, by cause
 * @param broken how many posts were broken on purpose, by kind
 * @param topAuthors those with the most REP
 * @param topPosts those with the most value
 * @param notes what a reader must know about the data
 * @param faults what came out as it should not; empty when all is well
 */
public record CitationReport(
    String source,
    ImportSettings settings,
    RefusedRows refused,
    Posts posts,
    long citationsRead,
    int authors,
    int handleCollisions,
    int namesShortened,
    Pools pools,
    long citationsUsed,
    Map<LeftOut, Long> leftOut,
    Map<BrokenKind, Long> broken,
    RepSums reputation,
    CoinSums coin,
    List<TopAuthor> topAuthors,
    List<TopPost> topPosts,
    List<Correlation> correlations,
    MachineSums journal,
    List<String> notes,
    List<String> faults) {

  /**
   * What became of the posts: those that were read were tried or not reached; those that were tried
   * entered, were broken on purpose, or were refused, which is a fault.
   */
  public record Posts(long read, long tried, long entered, long broken, long refused) {}

  /**
   * What became of the pools, and who voted.
   *
   * @param idleVoters voters who were drawn with nothing to stake
   */
  public record Pools(
      long accepted, long rejected, long inconclusive, long open, long stakes, long idleVoters) {}

  /** One author, with the columns to compare with, where there are any. */
  public record TopAuthor(
      String handle,
      String name,
      long posts,
      long accepted,
      long rep,
      Optional<Expected.Author> expected) {}

  /**
   * One post.
   *
   * @param citedBy how many posts of the body cite it
   */
  public record TopPost(
      int id, String label, String author, long value, long citedBy, OptionalDouble pageRank) {}

  /**
   * How far two orders are alike.
   *
   * @param word stable name in reports
   * @param sentence what is compared
   * @param compared how many have both columns
   * @param value Spearman's correlation, or empty when there is nothing to compare
   */
  public record Correlation(String word, String sentence, int compared, OptionalDouble value) {}
}
