package dev.witan.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: reading the newest entries costs the same whatever lies before them. Method: H2 itself
 * counts the rows that it looks at.
 */
final class ReadCostTest {
  private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");
  private static final int SEGMENTS = 400;

  @TempDir Path folder;

  @Test
  void shouldLookAtFewSegments_whenAnEntryNearTheEndIsRead() {
    try (Journal journal = Journal.open(JournalConfig.inDirectory(folder))) {
      for (int segment = 1; segment <= SEGMENTS; segment++) {
        journal.append(Entries.entries(segment, 1));
      }
    }
    try (Database database = Database.open(JournalConfig.inDirectory(folder), Access.READ)) {
      for (long at : List.of(SEGMENTS / 2L, SEGMENTS - 3L, (long) SEGMENTS)) {
        assertThat(scanned(database, Segments.FIRST_POSITION_AT, at)).isLessThan(5);
        assertThat(scanned(database, Segments.ROWS, at, at, 0))
            .isLessThan(Database.ROWS_AT_A_TIME + 5);
      }
    }
  }

  private static int scanned(Database database, String sql, Object... values) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery("explain analyze " + sql);
              for (int place = 0; place < values.length; place++) {
                query.bind(place, values[place]);
              }
              String plan = query.mapTo(String.class).one();
              List<Integer> counts =
                  SCANNED
                      .matcher(plan)
                      .results()
                      .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                      .toList();
              assertThat(counts).as(plan).isNotEmpty();
              return counts.stream().mapToInt(Integer::intValue).sum();
            });
  }
}
