package dev.witan.simulations.citations;

import dev.witan.simulations.citations.CitationReport.Pools;
import dev.witan.simulations.importing.RepSums;
import java.util.List;

/** What must be true of a finished import; whatever is not is a fault. */
final class Expectations {
  /** The Metamath library of December 2020, by which an import as a whole is judged. */
  private static final int WHOLE_SET_POSTS = 39_137;

  private static final int WHOLE_SET_CITATIONS = 732_022;

  /** With the usual settings about 38 550 of its posts are accepted; with fewer, look closer. */
  private static final int WHOLE_SET_ACCEPTED_MIN = 37_000;

  private final CitationData data;
  private final CitationImport imported;
  private final Tally tally;

  Expectations(CitationData data, CitationImport imported, Tally tally) {
    this.data = data;
    this.imported = imported;
    this.tally = tally;
  }

  List<String> faults(Pools pools, RepSums reputation, boolean invariantsHold) {
    if (!invariantsHold) {
      tally.fault("the invariants do not hold");
    }
    if (!reputation.areConserved()) {
      tally.fault("the balances are not what was minted less what was burned");
    }
    if (pools.open() > 0 || pools.rejected() > 0) {
      tally.fault("a pool is open or rejected, though time has passed and all stakes are for");
    }
    long leftOut = tally.leftOutCounts().values().stream().mapToLong(Long::longValue).sum();
    if (tally.usedCount() + leftOut != data.citations().size()) {
      tally.fault("the citations used and left out are not those that were read");
    }
    if (isWholeSet() && pools.accepted() < acceptedMin()) {
      tally.fault("only " + pools.accepted() + " posts were accepted, under " + acceptedMin());
    }
    return tally.faultList();
  }

  private boolean isWholeSet() {
    return data.posts().size() == WHOLE_SET_POSTS
        && data.citations().size() == WHOLE_SET_CITATIONS
        && imported.tried() == WHOLE_SET_POSTS
        && imported.settings().citePpm() == ImportSettings.CITE_PPM_USUAL;
  }

  /** In proportion to the posts that were not broken on purpose. */
  private long acceptedMin() {
    long sound = WHOLE_SET_POSTS - tally.brokenCount();
    return WHOLE_SET_ACCEPTED_MIN * sound / WHOLE_SET_POSTS;
  }
}
