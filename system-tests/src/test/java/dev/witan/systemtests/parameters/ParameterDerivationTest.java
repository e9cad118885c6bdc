package dev.witan.systemtests.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Goal: the parameters follow from the forum alone (GOV-5). Method: random bodies; at many
 * positions docs/parameters.md, followed word by word, must come to what the engine has in force.
 * The defaults are read from the table of the rules.
 *
 * <p>{@code -Dwitan.random.seeds=N} runs more seeds.
 */
final class ParameterDerivationTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(?!artifact)([a-z]+\\.[a-zA-Z0-9]+)` \\| [^|]+ \\| (\\w+)[^|]* \\|");
  private static final int SEEDS = Integer.getInteger("witan.random.seeds", 100);

  @Test
  void shouldComeToWhatTheEngineHasInForce() throws IOException {
    Map<String, String> defaults = defaults();
    List<String> states = new ArrayList<>();
    int effects = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      ProposingBody body = new ProposingBody(seed);
      body.live();
      states.addAll(body.states());
      effects += assertDerived(seed, defaults, body);
    }
    assertThat(states).contains("accepted", "rejected", "lapsed");
    assertThat(effects).as("changes in force, over all bodies").isGreaterThan(SEEDS);
  }

  /** Compares at every position where somebody looked, and counts the different values. */
  private static int assertDerived(long seed, Map<String, String> defaults, ProposingBody body) {
    Set<SortedMap<String, String>> different = new HashSet<>();
    body.inForce()
        .forEach(
            (position, inForce) -> {
              if (different.add(inForce) || position % 7 == 0) {
                assertThat(Derivation.of(defaults, body.entries().subList(0, position)))
                    .as("seed " + seed + ", position " + position)
                    .isEqualTo(inForce);
              }
            });
    assertThat(Derivation.of(defaults, body.entries()))
        .as("seed " + seed + ", at the end")
        .isEqualTo(body.inForce().get(body.inForce().lastKey()));
    return different.size() - 1;
  }

  private static Map<String, String> defaults() throws IOException {
    Map<String, String> defaults = new TreeMap<>();
    for (String line : Files.readAllLines(DOCS.resolve("rules.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.find()) {
        defaults.put(row.group(1), row.group(2));
      }
    }
    return defaults;
  }
}
