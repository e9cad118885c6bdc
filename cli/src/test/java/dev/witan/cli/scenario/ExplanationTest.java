package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: an explanation names every movement and its cause, and leaves nothing over. Method: the
 * sums are compared with the balances for every member of every example; one example in full.
 */
final class ExplanationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DISPUTED = "../docs/examples/disputed-pool.jsonl";

  static List<Path> examples() throws IOException {
    return ExamplesTest.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void shouldAddUpToTheBalances(Path example) throws IOException {
    JsonNode members =
        JSON.readTree(Ran.of("scenario", example.toString(), "--json").out()).get("members");
    assertThat(members.size()).isGreaterThan(1);
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      assertAddsUp(explain(example.toString(), member.getKey()), member.getValue());
    }
  }

  @Test
  void shouldNameEachCause() {
    Ran ran = Ran.of("scenario", DISPUTED, "--explain", "carl");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            # Why carl has what it has
            time	asset	amount	clause	pool	post	citing	with
            40	rep	30000000	FORUM-4	v1	founding		settlement
            1060	rep	-20000000	POOL-8	v2	report		settlement
            3020	rep	3000000	POOL-9	v3	claim		settlement
            3020	rep	10000000	POOL-9	v3	claim		outside
            4010	coin	29249999	FEE-3				salary

            # Balance at time 4010
            asset	amount
            rep	23000000
            coin	29249999

            """);
  }

  @Test
  void shouldBeShownInTheDocumentationAsItIs() throws IOException {
    String page = Files.readString(Path.of("../docs/scenario.md"));
    List<String> lines = Ran.of("scenario", DISPUTED, "--explain", "carl").out().lines().toList();
    for (String line : lines.subList(1, 7)) {
      assertThat(page)
          .contains("\n| " + line.replace("\t", " | ").replaceAll("\\|  (?=\\|)", "| ") + " |\n");
    }
  }

  @Test
  void shouldNameTheCitingPost() {
    Ran ran = Ran.of("scenario", "../docs/examples/citation-chain.jsonl", "--explain", "eva");
    assertThat(ran.out())
        .contains("\n70\trep\t40000000\tFORUM-4\tv1\tcorollary\t\tsettlement\n")
        .contains("\n1090\trep\t-25000000\tFORUM-4\tv2\tcorollary\treview\tsettlement\n");
  }

  @Test
  void shouldCountSalaryOnce_whenAPartWasSpent() throws IOException {
    String spent =
        Files.readString(Path.of(DISPUTED))
            + "{\"at\": 4020, \"as\": \"carl\", \"do\": \"coin.transfer\", \"to\": \"anna\","
            + " \"amount\": \"9000000\"}\n";
    JsonNode carl = explain(spent.getBytes(StandardCharsets.UTF_8), "carl");
    assertThat(carl.get("salary").asText()).isEqualTo("29249999");
    assertThat(carl.get("coin").asText()).isEqualTo("20249999");
    JsonNode last = carl.get("movements").get(carl.get("movements").size() - 1);
    assertThat(last)
        .isEqualTo(
            JSON.readTree(
                "{\"amount\": \"-9000000\", \"asset\": \"coin\", \"citing\": null, \"clause\":"
                    + " \"COIN-1\", \"pool\": null, \"post\": null, \"subject\": null, \"time\": 4020,"
                    + " \"with\":"
                    + " \"anna\"}"));
    assertAddsUp(carl, carl);
  }

  private static void assertAddsUp(JsonNode explanation, JsonNode holds) {
    long rep = 0;
    long coin = explanation.get("salary").asLong();
    for (JsonNode movement : explanation.get("movements")) {
      long amount = Long.parseLong(movement.get("amount").asText());
      rep += movement.get("asset").asText().equals("rep") ? amount : 0;
      coin += movement.get("asset").asText().equals("coin") ? amount : 0;
    }
    assertThat(Long.toString(rep)).isEqualTo(holds.get("rep").asText());
    assertThat(Long.toString(coin)).isEqualTo(holds.get("coin").asText());
  }

  private static JsonNode explain(String file, String member) throws IOException {
    return JSON.readTree(Ran.of("scenario", file, "--json", "--explain", member).out());
  }

  private static JsonNode explain(byte[] file, String member) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("scenario", "-", "--json"));
    arguments.addAll(List.of("--explain", member));
    InputStream input = new ByteArrayInputStream(file);
    return JSON.readTree(Ran.of(false, Map.of(), input, arguments.toArray(String[]::new)).out());
  }
}
