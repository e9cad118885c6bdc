package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a source holds, read and checked.
 *
 * @param source what reports call the source
 * @param refused the rows that could not be read
 * @param notes what a reader of the report must know about the data
 */
public record CitationData(
    String source,
    PostTable posts,
    CitationTable citations,
    Expected expected,
    RefusedRows refused,
    List<String> notes) {

  /** Reads all tables; those to compare with may be missing. */
  public static CitationData read(CitationSource source) throws DataFault {
    return read(source, Bounds.USUAL);
  }

  static CitationData read(CitationSource source, Bounds bounds) throws DataFault {
    RefusedRows refused = new RefusedRows();
    PostTable posts = PostTable.read(needed(source, PostTable.NAME), refused, bounds);
    CitationTable citations =
        CitationTable.read(needed(source, CitationTable.NAME), posts, refused, bounds);
    Expected expected = Expected.read(source, posts, refused, bounds);
    return new CitationData(
        source.name(), posts, citations, expected, refused, notes(source, expected));
  }

  private static List<String> notes(CitationSource source, Expected expected) {
    List<String> notes = new ArrayList<>();
    source.note().ifPresent(notes::add);
    if (!expected.hasPageRanks()) {
      notes.add("There is no " + Expected.POSTS_NAME + ": posts are compared with nothing.");
    }
    if (!expected.hasAuthors()) {
      notes.add(
          "There is no " + Expected.AUTHORS_NAME + ": authors are compared with their posts only.");
    }
    return List.copyOf(notes);
  }

  private static CitationSource.Table needed(CitationSource source, String name) throws DataFault {
    return CitationSource.open(source, name)
        .orElseThrow(
            () -> new DataFault(name + ".tsv.gz", 0, "there is no such file in " + source.name()));
  }
}
