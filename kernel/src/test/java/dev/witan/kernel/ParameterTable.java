package dev.witan.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the table of section 8 of the rules, with its units, from the test resources. */
final class ParameterTable {
  private static final Map<String, Long> UNITS =
      Map.of(
          "KiB", 1L << 10,
          "MiB", 1L << 20,
          "GiB", 1L << 30,
          "min", 60_000L,
          "h", 3_600_000L,
          "day", 86_400_000L,
          "days", 86_400_000L);

  record Row(
      String name, long initial, long lowest, long highest, boolean isTruth, boolean isTime) {}

  private ParameterTable() {}

  static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    try (InputStream stream = ParameterTable.class.getResourceAsStream("parameters.txt")) {
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> addRows(line, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** One line is one parameter, or several with the defaults in their order. */
  private static void addRows(String line, List<Row> rows) {
    String[] cells = line.split("\\|", -1);
    String[] names = cells[1].strip().split(" / ");
    String[] defaults = cells[2].strip().split(" / ");
    String bounds = cells[3].strip();
    for (int i = 0; i < names.length; i++) {
      String stem = names[0].substring(0, names[0].indexOf('.') + 1);
      String name = i == 0 ? names[0] : stem + names[i];
      if (bounds.isEmpty()) {
        rows.add(new Row(name, defaults[i].equals("true") ? 1 : 0, 0, 1, true, false));
      } else {
        String[] ends = bounds.split("\\.\\.");
        boolean isTime = bounds.matches(".* (min|h|days?)");
        rows.add(new Row(name, value(defaults[i]), value(ends[0]), value(ends[1]), false, isTime));
      }
    }
  }

  private static long value(String text) {
    String[] words = text.strip().split(" ");
    String[] power = words[0].split("\\^");
    long value = Long.parseLong(power[0]);
    for (int i = 1; power.length == 2 && i < Integer.parseInt(power[1]); i++) {
      value *= Long.parseLong(power[0]);
    }
    return words.length == 1 ? value : value * UNITS.get(words[1]);
  }
}
