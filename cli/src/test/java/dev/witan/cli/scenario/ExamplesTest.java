package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: every example runs and ends as the page on scenarios says. Method: the ends are read from
 * the page itself, so that neither can change alone.
 */
final class ExamplesTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern NAMED = Pattern.compile("([a-z]+) (\\d+)");
  private static final Pattern POOL =
      Pattern.compile(
          "([a-z]\\d(?:/[a-z]+\\d?)?) (accepted|rejected|inconclusive) (\\d+), (\\d+), (\\d+)");

  /** A row of the table of ends. */
  record Row(String example, String rep, String coin, String pools) {}

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (MatchResult row :
        found("^\\| ([a-z-]+) \\| (\\w+ \\d.*?) \\| (.*?) \\| ([vrg]1[ /].*?) \\|$", page())) {
      rows.add(new Row(row.group(1), row.group(2), row.group(3), row.group(4)));
    }
    return rows;
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("examples"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void shouldListEveryExample() throws IOException {
    for (Path example : examples()) {
      assertThat(page()).contains("](examples/" + example.getFileName() + ")");
    }
    assertThat(rows()).hasSize(examples().size() - 1); // The founding stands there as JSON.
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldRun(Path example) {
    Ran ran = Ran.of("scenario", example.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void shouldShowTheFoundingAsItStandsAndEnds() throws IOException {
    String file = Files.readString(DOCS.resolve("examples/founding.jsonl"));
    assertThat(page()).contains("```json\n" + file + "```");
    ObjectMapper json = new ObjectMapper();
    JsonNode end = state("founding");
    JsonNode shown = json.readTree(found("```json\n(\\{\n.*?\n\\})\n```", page()).get(0).group(1));
    shown
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equals("parameters")) {
                field
                    .getValue()
                    .properties()
                    .forEach(
                        p ->
                            assertThat(end.at("/parameters/" + p.getKey()))
                                .isEqualTo(p.getValue()));
              } else {
                assertThat(end.get(field.getKey())).isEqualTo(field.getValue());
              }
            });
    assertThat(end.size()).isEqualTo(shown.size());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldEndAsThePageSays(Row row) throws IOException {
    JsonNode end = state(row.example());
    Map<String, String> rep = named(row.rep());
    Map<String, String> coin = named(row.coin());
    for (String sum : List.of("supply", "minted", "burned")) {
      assertThat(rep.remove(sum)).isEqualTo(end.get("rep").get(sum).asText());
    }
    for (String sum : List.of("treasury", "salary")) {
      assertThat(coin.remove(sum)).isEqualTo(end.get("coin").get(sum).asText());
    }
    assertThat(rep.keySet()).isEqualTo(coin.keySet());
    for (Map.Entry<String, JsonNode> member : end.get("members").properties()) {
      assertThat(member.getValue().get("rep").asText())
          .isEqualTo(rep.getOrDefault(member.getKey(), "0"));
      assertThat(member.getValue().get("coin").asText())
          .isEqualTo(coin.getOrDefault(member.getKey(), "0"));
      rep.remove(member.getKey());
    }
    assertThat(rep).isEmpty();
    assertPools(row.pools(), end.get("pools"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldRejectTheLinesThatThePageNames(Row row) throws IOException {
    String sentence = found("Rejected are the lines? (.*?)\\.\n", page()).get(0).group(1);
    String before = sentence.substring(0, sentence.indexOf(row.example())).replaceAll("\\s+", " ");
    String lines = before.replaceAll("^.*[a-z],", "").replaceAll("\\D+", " ").strip();
    List<String> rejected = new ArrayList<>();
    state(row.example()).get("rejections").forEach(item -> rejected.add(item.get("line").asText()));
    assertThat(String.join(" ", rejected)).isEqualTo(lines);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldGiveThePostsTheValuesThatThePageNames(Row row) throws IOException {
    String page = page().replaceAll("\\s+", " ");
    String sentence = found("Values of posts: (.*?)\\. ", page).get(0).group(1);
    String part = sentence.substring(sentence.indexOf("in " + row.example()));
    Map<String, String> values = new TreeMap<>();
    state(row.example())
        .get("posts")
        .properties()
        .forEach(post -> values.put(post.getKey(), post.getValue().get("value").asText()));
    assertThat(named(part.split(";")[0])).isEqualTo(values);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldLeaveOffersRequestsAndProposalsAsThePageSays(Row row) throws IOException {
    String page = page().replaceAll("\\s+", " ");
    String sentence = found("Offers, requests and proposals: (.*?)\\. ", page).get(0).group(1);
    int from = sentence.indexOf("in " + row.example() + ",");
    String part = from < 0 ? "" : sentence.substring(from).split(";")[0];
    List<String> said =
        Pattern.compile("[arg]\\d [a-z0-9]+")
            .matcher(part)
            .results()
            .map(MatchResult::group)
            .toList();
    List<String> ended = new ArrayList<>();
    JsonNode end = state(row.example());
    for (String kind : List.of("offers", "requests", "proposals")) {
      for (Map.Entry<String, JsonNode> thing : end.get(kind).properties()) {
        ended.add(thing.getKey() + " " + thing.getValue().get("state").asText());
      }
    }
    assertThat(said).isEqualTo(ended);
  }

  private static void assertPools(String cell, JsonNode pools) {
    List<String> said = new ArrayList<>();
    Matcher matcher = POOL.matcher(cell);
    while (matcher.find()) {
      said.add(matcher.group());
    }
    List<String> ended = new ArrayList<>();
    for (Map.Entry<String, JsonNode> pool : pools.properties()) {
      JsonNode end = pool.getValue();
      ended.add(
          pool.getKey()
              + " "
              + end.get("state").asText()
              + " "
              + String.join(
                  ", ",
                  end.get("for").asText(),
                  end.get("against").asText(),
                  end.get("deadline").asText()));
    }
    assertThat(said).isEqualTo(ended);
  }

  private static JsonNode state(String example) throws IOException {
    String file = DOCS.resolve("examples/" + example + ".jsonl").toString();
    return new ObjectMapper().readTree(Ran.of("scenario", file, "--json").out());
  }

  private static Map<String, String> named(String text) {
    Map<String, String> values = new TreeMap<>();
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      values.put(matcher.group(1), matcher.group(2));
    }
    return values;
  }

  private static List<MatchResult> found(String pattern, String text) {
    List<MatchResult> results =
        Pattern.compile(pattern, Pattern.DOTALL | Pattern.MULTILINE)
            .matcher(text)
            .results()
            .toList();
    assertThat(results).isNotEmpty();
    return results;
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("scenario.md"));
  }
}
