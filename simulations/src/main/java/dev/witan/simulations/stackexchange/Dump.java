package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.DataFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an import needs of a dump, read and checked.
 *
 * @param questions in the order of all events
 * @param answers to these questions, in the order of all events
 * @param users the accounts of those who own a question or an answer, by id in ascending order
 * @param votes for and against answers
 * @param links the posts that a post's links name, in the order of the file, by its id
 * @param bounties what was offered on a question, in micro-units of coin, by its id
 * @param read how many rows there are of each kind
 * @param leftOut what is left out whatever comes, by cause
 */
public record Dump(
    Site site,
    List<DumpPost> questions,
    List<DumpPost> answers,
    List<DumpUser> users,
    List<DumpVote> votes,
    Map<Integer, List<Integer>> links,
    Map<Integer, Long> bounties,
    RowCounts read,
    LeftOutCounts leftOut) {

  /**
   * An account.
   *
   * @param reputation what the site itself gives
   */
  record DumpUser(int id, String name, long reputation) {}

  /**
   * How many rows the files have.
   *
   * @param unknownOwners questions and answers whose owner is no user of the data
   */
  public record RowCounts(
      long posts, long users, long votes, long links, long comments, long unknownOwners) {}

  /** Reads the dump in this folder. */
  public static Dump read(Path folder, Site site) throws DataFault {
    return read(folder, site, DumpBounds.USUAL);
  }

  static Dump read(Path folder, Site site, DumpBounds bounds) throws DataFault {
    return new DumpReader(folder, site, bounds).read();
  }
}
