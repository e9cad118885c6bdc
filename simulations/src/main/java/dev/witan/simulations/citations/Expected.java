package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What other ways of judging the same graph came to, to be compared with. Both tables may be
 * missing; then nothing is compared with them.
 */
public final class Expected {
  static final String POSTS_NAME = "expected_pagerank";
  static final String POSTS_HEADER = "id\tpagerank_d0.85\tin_citations";
  static final String AUTHORS_NAME = "expected_authors";
  static final String AUTHORS_HEADER = "author\tposts\tpagerank_sum\tsourcecred_0.11.2_cred";

  private static final int AUTHOR_MAX = 256;
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,25})?(e[+-]?[0-9]{1,3})?");

  private final Optional<double[]> pageRanks;
  private final Optional<Map<String, Author>> authors;

  /** What is known of one author: the sum over the posts of PageRank, and SourceCred's cred. */
  public record Author(int posts, double pageRank, double cred) {}

  private Expected(Optional<double[]> pageRanks, Optional<Map<String, Author>> authors) {
    this.pageRanks = pageRanks;
    this.authors = authors;
  }

  static Expected read(CitationSource source, PostTable posts, RefusedRows refused, Bounds bounds)
      throws DataFault {
    Optional<CitationSource.Table> ofPosts = CitationSource.open(source, POSTS_NAME);
    Optional<double[]> pageRanks = Optional.empty();
    if (ofPosts.isPresent()) {
      pageRanks = Optional.of(readPosts(ofPosts.get(), posts, refused, bounds));
    }
    Optional<CitationSource.Table> ofAuthors = CitationSource.open(source, AUTHORS_NAME);
    Optional<Map<String, Author>> authors = Optional.empty();
    if (ofAuthors.isPresent()) {
      authors = Optional.of(readAuthors(ofAuthors.get(), refused, bounds));
    }
    return new Expected(pageRanks, authors);
  }

  private static double[] readPosts(
      CitationSource.Table table, PostTable posts, RefusedRows refused, Bounds bounds)
      throws DataFault {
    double[] pageRanks = new double[posts.size()];
    Arrays.fill(pageRanks, Double.NaN);
    try (Rows rows = new Rows(table, POSTS_HEADER, refused, bounds)) {
      while (rows.next()) {
        int id = rows.number(0);
        OptionalDouble pageRank = decimal(rows.text(1));
        if (id < 0 || pageRank.isEmpty() || rows.number(2) < 0) {
          rows.refuse(RowProblem.NOT_A_NUMBER, rows.text(id < 0 ? 0 : pageRank.isEmpty() ? 1 : 2));
        } else if (posts.place(id) < 0) {
          rows.refuse(RowProblem.POST_UNKNOWN, Integer.toString(id));
        } else if (!Double.isNaN(pageRanks[posts.place(id)])) {
          rows.refuse(RowProblem.ID_TWICE, Integer.toString(id));
        } else {
          pageRanks[posts.place(id)] = pageRank.getAsDouble();
        }
      }
    }
    return pageRanks;
  }

  private static Map<String, Author> readAuthors(
      CitationSource.Table table, RefusedRows refused, Bounds bounds) throws DataFault {
    Map<String, Author> authors = new HashMap<>();
    try (Rows rows = new Rows(table, AUTHORS_HEADER, refused, bounds)) {
      while (rows.next()) {
        String author = rows.text(0);
        int posts = rows.number(1);
        OptionalDouble pageRank = decimal(rows.text(2));
        OptionalDouble cred = decimal(rows.text(3));
        if (!PostTable.isText(rows, author, AUTHOR_MAX)) {
          continue;
        }
        if (posts < 0 || pageRank.isEmpty() || cred.isEmpty()) {
          rows.refuse(
              RowProblem.NOT_A_NUMBER, rows.text(posts < 0 ? 1 : pageRank.isEmpty() ? 2 : 3));
        } else if (authors.containsKey(author)) {
          rows.refuse(RowProblem.AUTHOR_TWICE, author);
        } else if (authors.size() == bounds.posts()) {
          throw rows.fault("more than " + bounds.posts() + " authors");
        } else {
          authors.put(author, new Author(posts, pageRank.getAsDouble(), cred.getAsDouble()));
        }
      }
    }
    return authors;
  }

  /** Double.parseDouble alone would also take names, hexadecimal digits and spaces. */
  private static OptionalDouble decimal(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Whether there is a PageRank for each post. */
  public boolean hasPageRanks() {
    return pageRanks.isPresent();
  }

  /** Whether there are columns for each author. */
  public boolean hasAuthors() {
    return authors.isPresent();
  }

  /** The PageRank of the post at this place. */
  public OptionalDouble pageRank(int place) {
    return pageRanks.isEmpty() || Double.isNaN(pageRanks.get()[place])
        ? OptionalDouble.empty()
        : OptionalDouble.of(pageRanks.get()[place]);
  }

  /** What is known of this author. */
  public Optional<Author> author(String author) {
    return authors.map(all -> all.get(author));
  }
}
