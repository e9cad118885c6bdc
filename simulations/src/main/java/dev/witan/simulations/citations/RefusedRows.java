package dev.witan.simulations.citations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows that could not be read: all are counted, the first hundred are listed. */
public final class RefusedRows {
  /** How many are listed. */
  public static final int LISTED_MAX = 100;

  private static final int DETAIL_MAX = 60;

  private final Map<RowProblem, Long> counts = new EnumMap<>(RowProblem.class);
  private final List<Row> listed = new ArrayList<>();

  /**
   * One of them.
   *
   * @param line its line in the file, from 1
   * @param detail the offending value, shortened and without control characters, or empty
   */
  public record Row(String file, long line, RowProblem problem, String detail) {
    /** File, line and reason. */
    public String text() {
      String reason = problem.sentence() + (detail.isEmpty() ? "" : " (" + detail + ")");
      return file + ":" + line + ": " + reason;
    }
  }

  void add(String file, long line, RowProblem problem, String detail) {
    counts.merge(problem, 1L, Long::sum);
    if (listed.size() < LISTED_MAX) {
      listed.add(new Row(file, line, problem, shown(detail)));
    }
  }

  /** How many rows were refused. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many, by problem, in the order of the problems. */
  public Map<RowProblem, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The first ones, in the order in which the files were read. */
  public List<Row> listed() {
    return List.copyOf(listed);
  }

  /** What a stranger's file says may not drive the terminal that it is shown on. */
  private static String shown(String detail) {
    StringBuilder text = new StringBuilder();
    detail
        .codePoints()
        .limit(DETAIL_MAX)
        .forEach(c -> text.appendCodePoint(Character.isISOControl(c) ? '?' : c));
    return detail.codePointCount(0, detail.length()) > DETAIL_MAX ? text + "..." : text.toString();
  }
}
