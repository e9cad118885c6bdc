package dev.witan.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Draw;
import dev.witan.kernel.Hash256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: `witan draw` makes each list of candidates again as it was (RAND-1, AVAIL-2). Method: a
 * body with many offers, exclusions and weights of 0; every draw of it must follow from the list
 * that is printed, whose sums are added up here once more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DrawCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEED = 4;

  @TempDir private static Path folder;
  private final List<JsonNode> entries = new ArrayList<>();

  @BeforeAll
  void readAllDraws() throws Exception {
    JournalConfig config = JournalFixture.of(folder, JobLines.of(SEED));
    long last;
    try (Journal journal = Journal.open(config)) {
      last = journal.head().position();
    }
    for (long position = 40; position <= last; position++) {
      Ran ran = Ran.of("draw", "" + position, "--data", folder.toString(), "--json");
      assertThat(ran.err()).as("seed " + SEED + ", position " + position).isEmpty();
      JsonNode entry = JSON.readTree(ran.out());
      if (entry.get("draws").size() > 0) {
        entries.add(entry);
      }
    }
  }

  @Test
  void shouldReproduceEveryDraw() {
    for (JsonNode entry : entries) {
      int number = 0;
      for (JsonNode draw : entry.get("draws")) {
        assertThat(draw.get("number").asInt()).isEqualTo(number);
        assertFollows(entry.get("seed").asText(), number, draw);
        number++;
      }
    }
  }

  @Test
  void shouldHaveMetWhatIsDifficult() {
    List<JsonNode> draws = new ArrayList<>();
    entries.forEach(entry -> entry.get("draws").forEach(draws::add));
    assertThat(draws).as("seed " + SEED).hasSizeGreaterThan(30);
    assertThat(draws).anyMatch(draw -> draw.get("candidates").size() >= 8);
    assertThat(draws).anyMatch(draw -> draw.get("candidates").size() == 1);
    assertThat(draws).anyMatch(draw -> isIdle(draw) && draw.get("candidates").size() > 2);
    assertThat(draws)
        .anyMatch(draw -> !isIdle(draw) && draw.get("candidates").toString().contains("\"0\""));
    assertThat(entries).anyMatch(entry -> entry.get("kind").asText().equals("tick"));
    assertThat(entries).anyMatch(entry -> entry.get("kind").asText().equals("request.decline"));
  }

  @Test
  void shouldPrintTheListForPeople() {
    String position = entries.get(0).get("position").asText();
    Ran ran = Ran.of("draw", position, "--data", folder.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("drew with the seed " + entries.get(0).get("seed").asText())
        .contains("# Draw 0 for request_0\n", "# Candidates of draw 0\noffer\tmember\tprice\t");
  }

  private static void assertFollows(String seed, int number, JsonNode draw) {
    long sum = 0;
    boolean isChosen = false;
    for (JsonNode candidate : draw.get("candidates")) {
      assertThat(number(candidate, "before")).isEqualTo(sum);
      sum += isIdle(draw) ? 1 : number(candidate, "weight");
      assertThat(number(candidate, "after")).isEqualTo(sum);
      if (!isChosen && sum > number(draw, "value")) {
        isChosen = true;
        for (String name : List.of("offer", "member", "before", "after")) {
          assertThat(draw.get(name)).isEqualTo(candidate.get(name));
        }
      }
    }
    assertThat(number(draw, "total")).isEqualTo(sum);
    assertThat(number(draw, "value"))
        .isEqualTo(Draw.of(Hash256.parse(seed).orElseThrow(), number, sum).value());
  }

  /** Whether nobody weighs anything, so that heads are counted. */
  private static boolean isIdle(JsonNode draw) {
    for (JsonNode candidate : draw.get("candidates")) {
      if (number(candidate, "weight") > 0) {
        return false;
      }
    }
    return true;
  }

  private static long number(JsonNode fields, String name) {
    return Long.parseLong(fields.get(name).asText());
  }
}
