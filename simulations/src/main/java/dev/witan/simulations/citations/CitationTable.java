package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.util.Arrays;

/**
 * What each post cites, as places of posts: all citations in one array, those of one post side by
 * side and rising.
 */
public final class CitationTable {
  static final String NAME = "citations";
  static final String HEADER = "citing\tcited";

  private final int[] starts;
  private final int[] cited;

  private CitationTable(int[] citing, int[] citedUnsorted, int posts) {
    starts = new int[posts + 1];
    for (int place : citing) {
      starts[place + 1]++;
    }
    for (int place = 0; place < posts; place++) {
      starts[place + 1] += starts[place];
    }
    cited = new int[citing.length];
    int[] ends = starts.clone();
    for (int i = 0; i < citing.length; i++) {
      cited[ends[citing[i]]++] = citedUnsorted[i];
    }
    for (int place = 0; place < posts; place++) {
      Arrays.sort(cited, starts[place], starts[place + 1]);
    }
  }

  static CitationTable read(
      CitationSource.Table table, PostTable posts, RefusedRows refused, Bounds bounds)
      throws DataFault {
    SeenCitations seen = new SeenCitations(posts.size());
    try (Rows rows = new Rows(table, HEADER, refused, bounds)) {
      while (rows.next()) {
        int from = rows.number(0);
        int to = rows.number(1);
        if (!isSound(rows, from, to, posts)) {
          continue;
        }
        if (!seen.add(posts.place(from), posts.place(to))) {
          rows.refuse(RowProblem.CITED_TWICE, from + " cites " + to);
        } else if (seen.size() > bounds.citations()) {
          throw rows.fault("more than " + bounds.citations() + " citations");
        }
      }
    }
    return new CitationTable(seen.citing(), seen.cited(), posts.size());
  }

  private static boolean isSound(Rows rows, int from, int to, PostTable posts) {
    if (from < 0 || to < 0) {
      rows.refuse(RowProblem.NOT_A_NUMBER, rows.text(from < 0 ? 0 : 1));
    } else if (from <= to) {
      rows.refuse(RowProblem.NOT_OLDER, from + " cites " + to);
    } else if (posts.place(from) < 0 || posts.place(to) < 0) {
      rows.refuse(RowProblem.POST_UNKNOWN, Integer.toString(posts.place(from) < 0 ? from : to));
    } else {
      return true;
    }
    return false;
  }

  /** How many citations there are. */
  public int size() {
    return cited.length;
  }

  /** How many citations the post at this place makes. */
  public int count(int place) {
    return starts[place + 1] - starts[place];
  }

  /** What the post at this place cites: places of posts, the oldest first. */
  public int[] cited(int place) {
    return Arrays.copyOfRange(cited, starts[place], starts[place + 1]);
  }
}
