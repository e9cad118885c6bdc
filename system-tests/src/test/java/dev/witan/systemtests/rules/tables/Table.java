package dev.witan.systemtests.rules.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One body from its founding on.
 *
 * @param file its name without ending
 * @param title the heading
 * @param source where the heading stands
 * @param rows those before the first heading of the file, then its own
 */
record Table(String file, String title, URI source, List<Row> rows) {
  private static final String HEADING = "== ";
  private static final Pattern CLAUSE = Pattern.compile("\\b[A-Z]+-\\d+\\b");

  /** All tables of all files. */
  static List<Table> all() {
    try {
      Path folder = Path.of(Table.class.getResource("/tables").toURI());
      List<Table> tables = new ArrayList<>();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().collect(Collectors.toList())) {
          tables.addAll(read(file));
        }
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Table> read(Path path) throws IOException {
    String file = path.getFileName().toString().replace(".table", "");
    List<Row> preamble = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(path)) {
      number++;
      if (line.startsWith(HEADING)) {
        URI source = URI.create(path.toUri() + "?line=" + number);
        String title = line.substring(HEADING.length());
        tables.add(new Table(file, title, source, new ArrayList<>(preamble)));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        Row row = Row.of(file + ".table:" + number, line);
        (tables.isEmpty() ? preamble : tables.get(tables.size() - 1).rows).add(row);
      }
    }
    return tables;
  }

  /** The clauses that the heading names. */
  Set<String> clauses() {
    Set<String> clauses = new TreeSet<>();
    Matcher matcher = CLAUSE.matcher(title);
    while (matcher.find()) {
      clauses.add(matcher.group());
    }
    return clauses;
  }

  /** What the founding sets: all {@code body} lines together; of two values the later one. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    for (Row row : rows) {
      if (row.word(0).equals("body")) {
        parameters.putAll(row.fields());
      }
    }
    return parameters;
  }

  /** Whether the table founds its body itself. */
  boolean isUnfounded() {
    return rows.stream().anyMatch(row -> row.word(0).equals("unfounded"));
  }
}
