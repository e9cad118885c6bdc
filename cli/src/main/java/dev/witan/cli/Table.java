package dev.witan.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rows under headings: columns for a person at a terminal, tab-separated values for a program that
 * reads them.
 */
public final class Table {
  private static final String GAP = "  ";

  private final String title;
  private final List<String> headings;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** One value in a table. */
  public record Cell(String text, boolean isNumber, UnaryOperator<String> paint) {
    /** Text, which stands to the left. */
    public static Cell text(String text) {
      return new Cell(text, false, UnaryOperator.identity());
    }

    /** A number, which stands to the right. */
    public static Cell number(String text) {
      return new Cell(text, true, UnaryOperator.identity());
    }

    /** The same in a hue of the console. */
    public Cell painted(UnaryOperator<String> hue) {
      return new Cell(text, isNumber, hue);
    }
  }

  /** An empty table. */
  public Table(String title, String... headings) {
    this.title = title;
    this.headings = List.of(headings);
  }

  /** Adds a row with one cell for each heading. */
  public Table row(Cell... cells) {
    rows.add(Arrays.stream(cells).map(Table::printable).toList());
    return this;
  }

  /** Prints title, headings and rows; nothing at all when there are no rows. */
  public void print(Console console) {
    if (rows.isEmpty()) {
      return;
    }
    if (console.isTerminal()) {
      printColumns(console);
    } else {
      printTabs(console);
    }
    console.out().println();
  }

  private void printTabs(Console console) {
    console.out().println("# " + title);
    console.out().println(String.join("\t", headings));
    for (List<Cell> row : rows) {
      List<String> values = row.stream().map(cell -> cell.paint().apply(cell.text())).toList();
      console.out().println(String.join("\t", values));
    }
  }

  private void printColumns(Console console) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(column);
    }
    console.out().println(console.bold(title));
    List<String> head = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      boolean right = rows.get(0).get(column).isNumber();
      head.add(padded(headings.get(column), widths[column], right));
    }
    console.out().println((GAP + String.join(GAP, head)).stripTrailing());
    for (List<Cell> row : rows) {
      printRow(console, row, widths);
    }
  }

  private static void printRow(Console console, List<Cell> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      Cell cell = row.get(column);
      boolean isLast = column == widths.length - 1 && !cell.isNumber();
      String text = isLast ? cell.text() : padded(cell.text(), widths[column], cell.isNumber());
      line.append(GAP).append(cell.paint().apply(text));
    }
    console.out().println(line);
  }

  private int width(int column) {
    int width = length(headings.get(column));
    for (List<Cell> row : rows) {
      width = Math.max(width, length(row.get(column).text()));
    }
    return width;
  }

  private static String padded(String text, int width, boolean right) {
    String space = " ".repeat(width - length(text));
    return right ? space + text : text + space;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static Cell printable(Cell cell) {
    return new Cell(Printable.of(cell.text()), cell.isNumber(), cell.paint());
  }
}
