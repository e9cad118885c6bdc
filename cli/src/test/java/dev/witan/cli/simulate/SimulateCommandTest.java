package dev.witan.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: {@code witan simulate} does what its help says, and ends as it should. Method: the whole
 * program is run inside the test, on the small preset over few days.
 */
final class SimulateCommandTest {
  @TempDir private Path folder;

  private static Ran small(String... more) {
    List<String> words = new ArrayList<>(List.of("simulate", "small", "--days", "30"));
    words.addAll(List.of(more));
    return Ran.of(words.toArray(String[]::new));
  }

  @Test
  void shouldPrintTables() {
    Ran ran = small("--runs", "2");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("# A small body of 10 people\nmeasure\truns\tmean\t")
        .containsPattern("\nrep\\.supply\t2\t10[0-9]{2}\\.");
  }

  @Test
  void shouldPrintTheSameObject_whenTheSeedIsTheSame() throws IOException {
    Ran ran = small("--json", "--runs", "2", "--seed", "x");
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(small("--json", "--runs", "2", "--seed", "x", "--threads", "1").out())
        .isEqualTo(ran.out());
    assertThat(small("--json", "--runs", "2", "--seed", "y").out()).isNotEqualTo(ran.out());
    JsonNode result = new ObjectMapper().readTree(ran.out());
    assertThat(result.get("setting").get("days").asInt()).isEqualTo(30);
    JsonNode run = result.get("variants").get(0).get("runs").get(1);
    assertThat(run.get("seed").asText()).isEqualTo("x/1");
    assertThat(run.get("invariantsHold").asBoolean()).isTrue();
    assertThat(run.get("series").get("rep.supply")).hasSize(31);
  }

  @Test
  void shouldWriteAReportThatSaysHowToRepeatIt() throws IOException {
    Path report = folder.resolve("a report.html");
    Ran ran = small("--seed", "it's", "--set", "pool.quorum=50000", "-o", report.toString());
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).isEmpty();
    String command =
        "witan simulate small --runs 1 --seed 'it'\\''s' --days 30 --set pool.quorum=50000"
            + " -o report.html";
    assertThat(Files.readString(report))
        .startsWith("<!doctype html>")
        .contains("<h1>A small body of 10 people</h1>", command);
    String nowhere = folder.resolve("no/such/folder.html").toString();
    assertThat(small("-o", nowhere).exit()).isEqualTo(Exit.FAILED);
  }

  @Test
  void shouldCompareValuesOfAParameter() throws IOException {
    Path csv = folder.resolve("all.csv");
    Ran ran =
        small(
            "--set",
            "pool.redistribute=false",
            "--compare",
            "pool.quorum=0,1000000",
            "--csv",
            csv.toString());
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .contains("# A small body of 10 people, pool.quorum=0\n")
        .contains("# Difference of pool.quorum=1000000 from pool.quorum=0\n");
    assertThat(Files.readString(csv))
        .contains("\npool.quorum=0,0,inconclusive,0\n")
        .contains("\npool.quorum=1000000,0,inconclusive,1\n");
  }

  @Test
  void shouldKeepRunsAndRefuseThoseOfOthers() {
    String kept = folder.resolve("kept").toString();
    String first = small("--runs", "2", "--json", "--state", kept).out();
    assertThat(small("--runs", "2", "--json", "--state", kept).out()).isEqualTo(first);
    Ran other = small("--runs", "2", "--seed", "other", "--state", kept);
    assertThat(other.exit()).isEqualTo(Exit.USAGE);
    assertThat(other.err()).contains("runs of other settings or another seed");
  }

  @Test
  void shouldSayWhichKeptRunIsBroken() throws IOException {
    Path kept = folder.resolve("kept");
    small("--state", kept.toString());
    Files.writeString(kept.resolve("case-0-run-0.json"), "{");
    Ran ran = small("--state", kept.toString());
    assertThat(ran.exit()).isEqualTo(Exit.FAILED);
    assertThat(ran.err()).contains("case-0-run-0.json is no kept run: remove it").hasLineCount(1);
  }

  @Test
  void shouldShowTheMeasuresOfTheSetting() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(
        file,
        "title: A\ndays: 5\nmeasures: [rep.supply, gain]\npeople:\n"
            + "  - {kind: careful, count: 3, rep: 10}\n");
    Ran ran = Ran.of("simulate", file.toString());
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .contains("\nrep.supply\t1\t30.0", "\ngain.careful\t1\t")
        .doesNotContain("rep.gini", "repGain");
  }

  @Test
  void shouldSayThatNoBodyCanBeFounded() {
    Ran ran = small("--set", "forum.dailyBytes=1");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("no body can be founded so", "daily-bytes").hasLineCount(1);
  }

  @Test
  void shouldWriteABodyThatVerifies() {
    String data = folder.resolve("body").toString();
    Ran ran = small("--data", data, "--json", "--set", "member.fee=1000000");
    assertThat(ran.exit()).isEqualTo(Exit.DONE);
    assertThat(ran.out()).isEqualTo(small("--json", "--set", "member.fee=1000000").out());
    Ran verified = Ran.of("verify", "--data", data);
    assertThat(verified.exit()).as(verified.err()).isEqualTo(Exit.DONE);
    Ran status = Ran.of("status", "--data", data);
    assertThat(status.out())
        .contains("A small body of 10 people", "\nkind\timported\n", "\nopen pools\t0\n")
        .doesNotContain("requests working", "requests open");
    Ran again = small("--data", data, "--json", "--set", "member.fee=1000000");
    assertThat(again.out()).isEqualTo(ran.out()); // Compared with what is there, entry by entry.
    Ran several = small("--runs", "2", "--data", folder.resolve("other").toString());
    assertThat(several.exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void shouldSayWhereASettingIsWrong() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, "title: A\npeople:\n  - kind: carefull\n");
    Ran ran = Ran.of("simulate", file.toString(), "--json");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("setting-wrong", "a.yaml:3:11: people[0].kind is");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--set|pool.quorun=1|Did you mean \"pool.quorum\"?",
        "--set|pool.quorum|name what to set and its value",
        "--set|people.ring.count=2|names no kind of this setting; it has [careful, careless,",
        "--set|people.careful.count=-2|people[0].count is -2 and must be from 0 to 100000",
        "--set|people.careful.size=2|people[0].size is unknown; known here: kind, count, rep,",
        "--compare|requests.fee=1,x|requests.fee must be a number from 0 to 1000000000",
        "--set|pool.quorum=1000001|must be parts per million",
        "--set|pool.redistribute=1|must be true or false",
        "--compare|pool.duration=0,5|must be milliseconds",
        "--compare|pool.quorum=|must be parts per million",
        "--set|pool.mintingRatio=0|cannot mint",
        "--runs|0|runs must be 1 to 10000",
        "--threads|0|--threads must be 1 to 1024",
      })
  void shouldRefuseAWrongOption(String option, String value, String sentence) {
    Ran ran = small(option, value);
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(sentence).hasLineCount(1);
  }

  @Test
  void shouldRefuseDaysOutOfRange() {
    Ran ran = Ran.of("simulate", "small", "--days", "3651");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--days must be 1 to 3650");
  }

  @Test
  void shouldSayWhatPresetsThereAre() {
    Ran ran = Ran.of("simulate", "smal");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("presets are small, ordinary, thousand, large");
  }
}
