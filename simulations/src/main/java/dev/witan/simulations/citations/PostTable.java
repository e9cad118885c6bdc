package dev.witan.simulations.citations;

import dev.witan.simulations.importing.DataFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts that were read, in order of their ids. */
public final class PostTable {
  static final String NAME = "posts";
  static final String HEADER = "id\tlabel\tkind\tauthor\tdate\tlater_edits\tmm100";

  private static final int LABEL_MAX = 200; // a title's (FORUM-1)
  private static final int KIND_MAX = 32;
  private static final int AUTHOR_MAX = 256;

  private final List<Row> rows;
  private final int[] ids;
  private final int[] authorOf;
  private final List<String> authors = new ArrayList<>();

  private record Row(int id, String label, String kind, String author, String date) {}

  private PostTable(List<Row> rows) {
    this.rows = rows;
    rows.sort((a, b) -> Integer.compare(a.id(), b.id()));
    ids = rows.stream().mapToInt(Row::id).toArray();
    authorOf = new int[ids.length];
    Map<String, Integer> numbers = new HashMap<>();
    for (int place = 0; place < ids.length; place++) {
      String author = rows.get(place).author();
      Integer number = numbers.putIfAbsent(author, authors.size());
      if (number == null) {
        number = authors.size();
        authors.add(author);
      }
      authorOf[place] = number;
    }
  }

  static PostTable read(CitationSource.Table table, RefusedRows refused, Bounds bounds)
      throws DataFault {
    List<Row> read = new ArrayList<>();
    SeenKeys seen = new SeenKeys();
    Map<String, String> words = new HashMap<>();
    try (Rows rows = new Rows(table, HEADER, refused, bounds)) {
      while (rows.next()) {
        int id = rows.number(0);
        String label = rows.text(1);
        String kind = shared(words, rows.text(2));
        String author = shared(words, rows.text(3));
        String date = shared(words, rows.text(4));
        if (id < 0) {
          rows.refuse(RowProblem.NOT_A_NUMBER, rows.text(0));
        } else if (isText(rows, label, LABEL_MAX)
            && isText(rows, kind, KIND_MAX)
            && isText(rows, author, AUTHOR_MAX)
            && isDate(rows, date)) {
          if (!seen.add(id)) {
            rows.refuse(RowProblem.ID_TWICE, rows.text(0));
          } else if (read.size() == bounds.posts()) {
            throw rows.fault("more than " + bounds.posts() + " posts");
          } else {
            read.add(new Row(id, label, kind, author, date));
          }
        }
      }
      if (read.isEmpty()) {
        throw rows.fault("there is no post that can be read");
      }
    }
    return new PostTable(read);
  }

  /** How many posts there are; their places are those below it. */
  public int size() {
    return ids.length;
  }

  /** The id of the post at this place. */
  public int id(int place) {
    return ids[place];
  }

  /** The place of the post with this id, or -1. */
  public int place(int id) {
    int guess = id - ids[0]; // Right in a table without gaps.
    if (guess >= 0 && guess < ids.length && ids[guess] == id) {
      return guess;
    }
    return Math.max(-1, Arrays.binarySearch(ids, id));
  }

  public String label(int place) {
    return rows.get(place).label();
  }

  public String kind(int place) {
    return rows.get(place).kind();
  }

  public String date(int place) {
    return rows.get(place).date();
  }

  /** The author of the post at this place, as a place in {@link #authors}. */
  public int author(int place) {
    return authorOf[place];
  }

  /** All author strings as they stand, in the order of their first posts. */
  public List<String> authors() {
    return authors;
  }

  /** Refuses the row when the text is not fit to be shown. */
  static boolean isText(Rows rows, String text, int longest) {
    RowProblem problem = null;
    if (text.isBlank()) {
      problem = RowProblem.TEXT_MISSING;
    } else if (text.codePointCount(0, text.length()) > longest) {
      problem = RowProblem.TEXT_TOO_LONG;
    } else if (hasControlCharacter(text)) {
      problem = RowProblem.CONTROL_CHARACTER;
    }
    if (problem != null) {
      rows.refuse(problem, text);
    }
    return problem == null;
  }

  private static boolean hasControlCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** One object for all texts that are equal: most of these are. */
  private static String shared(Map<String, String> words, String text) {
    String first = words.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  private static boolean isDate(Rows rows, String date) {
    boolean fits = Dates.isDate(date);
    if (!fits) {
      rows.refuse(RowProblem.DATE_INVALID, date);
    }
    return fits;
  }
}
