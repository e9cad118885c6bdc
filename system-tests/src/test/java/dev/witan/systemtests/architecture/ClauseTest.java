package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Goal: whoever looks for a clause finds where it is carried out and what proves it by one search.
 * Method: every heading of docs/rules.md with a clause's id is looked for in the main sources and
 * in the tests and tables that test the engine; and no source names a clause that the rules do not
 * have.
 */
final class ClauseTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^### ([A-Z]+-[0-9]+) ");
  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\b(NUM|TIME|RAND|CMD|LEDGER|MEMBER|REP|COIN|FEE|FORUM|POOL|AVAIL|BUS|GOV)"
              + "[-_]([0-9]{1,2})\\b");

  private static final Repository REPOSITORY = Repository.read();

  @Test
  void shouldFindTheClauses() {
    assertThat(clauses()).hasSizeGreaterThan(35).contains("POOL-8", "FEE-3");
  }

  @Test
  void shouldNameEachClauseInTheMainSources() {
    assertThat(named("/src/main/java/")).containsAll(clauses());
  }

  @Test
  void shouldNameEachClauseInTheTestsOfTheEngine() {
    assertThat(named("/src/test/")).containsAll(clauses());
  }

  @Test
  void shouldNameNoClauseThatTheRulesDoNotHave() {
    assertThat(clauses()).containsAll(named("/src/main/java/"));
  }

  private static SortedSet<String> clauses() {
    SortedSet<String> clauses = new TreeSet<>();
    Matcher heading =
        HEADING.matcher(
            REPOSITORY.texts(path -> path.equals("docs/rules.md")).get("docs/rules.md"));
    while (heading.find()) {
      clauses.add(heading.group(1));
    }
    return clauses;
  }

  /** The clauses that sources below this folder name; the naive model is no test of the engine. */
  private static SortedSet<String> named(String folder) {
    SortedSet<String> named = new TreeSet<>();
    REPOSITORY
        .texts(
            path ->
                path.contains(folder)
                    && !path.contains("/naive/")
                    && !path.contains("/architecture/"))
        .values()
        .forEach(
            text -> {
              Matcher clause = CLAUSE.matcher(text);
              while (clause.find()) {
                named.add(clause.group(1) + "-" + clause.group(2));
              }
            });
    return named;
  }
}
