package dev.witan.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.simulations.drill.Drills;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: {@code witan drill} does what its help says, and ends as it should. Method: the whole
 * program is run inside the test, on the quickest drills with few seeds.
 */
final class DrillCommandTest {
  @Test
  void shouldListTheDrills() throws IOException {
    Ran ran = Ran.of("drill");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out().lines()).hasSize(Drills.NAMES.size() + 3);
    assertThat(ran.out()).contains("\nsniping\tSniping at the deadline\n");
    JsonNode names = new ObjectMapper().readTree(Ran.of("drill", "--json").out());
    assertThat(names).hasSize(Drills.NAMES.size());
  }

  @Test
  void shouldTellADrill() {
    Ran ran = Ran.of("drill", "padded-value", "--runs", "2");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("Value moved into paddings\nIdea: ")
        .contains("\nCost: ", "\nWhat stops it: ", "\nWhat remains: ", "\nControl: ")
        .contains("Over 2 seeds the attackers neither gain nor lose coin beyond chance and gain 50")
        .contains("\nattackers, REP\t50.0")
        .contains("\nflawed.value\t0.0000\t");
  }

  @Test
  void shouldCompareValuesOfAParameter() throws IOException {
    Ran ran =
        Ran.of(
            "drill",
            "storage-spam",
            "--runs",
            "2",
            "--json",
            "--compare",
            "forum.dailyBytes=1048576,2097152",
            "--set",
            "member.fee=0");
    JsonNode results = new ObjectMapper().readTree(ran.out());
    assertThat(results).hasSize(2);
    JsonNode second = results.get(1);
    assertThat(second.get("parameters").get("forum.dailyBytes").asLong()).isEqualTo(2097152);
    JsonNode stored = second.get("measures").get("stored.MiB");
    assertThat(stored.get("difference").get("mean").asDouble()).isEqualTo(60);
  }

  @Test
  void shouldPrintATableInMarkdown() {
    Ran ran = Ran.of("drill", "all", "--runs", "2", "--markdown", "--seed", "x");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out().lines()).hasSize(Drills.NAMES.size() + 2);
    assertThat(ran.out())
        .startsWith("| drill | gain in coin | ")
        .contains("\n| padded-value | 0.0 (");
  }

  @ParameterizedTest
  @CsvSource({
    "snipping, --runs=2, 'Did you mean \"sniping\"?'",
    "sniping, --runs=1, 'runs must be 2 to 10000'",
    "sniping, --threads=0, '--threads must be 1 to 1024'",
    "sniping, --set=pool.quorums=1, 'Did you mean \"pool.quorum\"?'",
    "sniping, --set=pool.quorum=x, 'the value must be parts per million'",
    "sniping, --set=pool.mintingRatio=0, 'mint'",
    "parked-rep, --set=forum.maxCitations=1, 'no body of this drill can be founded'"
  })
  void shouldSayWhatIsWrong(String name, String option, String sentence) {
    Ran ran = Ran.of("drill", name, option);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(sentence);
  }
}
