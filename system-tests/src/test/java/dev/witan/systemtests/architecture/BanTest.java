package dev.witan.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: each ban refuses what it names and nothing else. Method: snippets, bad and good. */
final class BanTest {
  /** A line that the core may not hold, and the ban that finds it. */
  record Bad(Ban ban, String snippet) {}

  static final List<Bad> BAD =
      List.of(
          new Bad(Ban.CLOCK, "long time = Instant.now().toEpochMilli();"),
          new Bad(Ban.CLOCK, "LocalDate date = LocalDate.now();"),
          new Bad(Ban.CLOCK, "Supplier<Instant> time = Instant::now;"),
          new Bad(Ban.CLOCK, "Clock clock = Clock.systemUTC();"),
          new Bad(Ban.SYSTEM_TIME, "long time = System.currentTimeMillis();"),
          new Bad(Ban.SYSTEM_TIME, "long time = System\n    .nanoTime();"),
          new Bad(Ban.RANDOM, "Random random = new Random(1);"),
          new Bad(Ban.RANDOM, "var random = new java.util.SplittableRandom(1);"),
          new Bad(Ban.RANDOM, "int draw = ThreadLocalRandom.current().nextInt(6);"),
          new Bad(Ban.RANDOM, "long draw = (long) Math.random();"),
          new Bad(Ban.RANDOM, "String id = UUID.randomUUID().toString();"),
          new Bad(Ban.HASH_ORDER, "Map<String, Long> map = new HashMap<>();"),
          new Bad(Ban.HASH_ORDER, "Set<String> set = new java.util.HashSet<>();"),
          new Bad(Ban.HASH_ORDER, "Map<Object, Long> map = new IdentityHashMap<>();"),
          new Bad(Ban.HASH_ORDER, "Long2LongHashMap map = new Long2LongHashMap(-1);"),
          new Bad(Ban.HASH_ORDER, "Int2IntCounterMap map = new Int2IntCounterMap(0);"),
          new Bad(Ban.HASH_ORDER, "Supplier<Set<String>> sets = HashSet::new;"),
          new Bad(Ban.SALTED_ORDER, "Set<String> set = Set.of(\"a\", \"b\");"),
          new Bad(Ban.SALTED_ORDER, "Map<String, String> map = Map.copyOf(other);"),
          new Bad(Ban.SALTED_ORDER, "Set<String> set = stream.collect(Collectors.toSet());"),
          new Bad(Ban.FLOATING_POINT, "double ratio = 1;"),
          new Bad(Ban.FLOATING_POINT, "float[] ratios = {};"),
          new Bad(Ban.FLOATING_POINT, "Double ratio = null;"),
          new Bad(Ban.BYTES_OF_TEXT, "byte[] bytes = text.getBytes();"),
          new Bad(Ban.TEXT_OF_BYTES, "String text = new String(bytes);"),
          new Bad(Ban.TEXT_OF_BYTES, "String text = new String(bytes(), 0, 4);"),
          new Bad(Ban.FORMAT, "String text = String.format(\"%d\", 1);"),
          new Bad(Ban.FORMAT, "String text = String.format(\n    \"%d\", 1);"),
          new Bad(Ban.FORMAT, "String text = \"%d\".formatted(1);"),
          new Bad(Ban.CASE, "String text = name.toLowerCase();"),
          new Bad(Ban.CASE, "names.map(String::toUpperCase);"),
          new Bad(Ban.DEFAULTS, "Locale locale = Locale.getDefault();"),
          new Bad(Ban.DEFAULTS, "ZoneId zone = ZoneId.systemDefault();"),
          new Bad(Ban.PARALLEL, "list.parallelStream().count();"),
          new Bad(Ban.PARALLEL, "list.stream().parallel().count();"),
          new Bad(Ban.SHARED, "private volatile long time;"),
          new Bad(Ban.SHARED, "synchronized void add() {}"),
          new Bad(Ban.IDENTITY, "int hash = System.identityHashCode(this);"),
          new Bad(Ban.IDENTITY, "int hash = super.hashCode();"),
          new Bad(Ban.PRINTING, "System.out.println(1);"),
          new Bad(Ban.PRINTING, "failure.printStackTrace();"),
          new Bad(Ban.ASSERT, "assert amount > 0;"));

  @ParameterizedTest
  @FieldSource("BAD")
  void shouldRefuse_whenTheCoreHoldsABannedCall(Bad bad) {
    List<Finding> findings = Ban.findings("Snippet.java", "package snippet;\n" + bad.snippet());
    assertThat(findings).anySatisfy(finding -> assertThat(isOf(bad.ban(), finding)).isTrue());
    assertThat(findings).allMatch(finding -> finding.line() == 2);
  }

  @Test
  void shouldHaveABadSnippetForEachBan() {
    Set<Ban> shown = EnumSet.noneOf(Ban.class);
    BAD.forEach(bad -> shown.add(bad.ban()));
    assertThat(shown).containsExactlyInAnyOrder(Ban.values());
  }

  @Test
  void shouldNameTheReplacement() {
    assertThat(Ban.findings("Snippet.java", "long time = Instant.now();"))
        .extracting(Finding::toString)
        .containsExactly("Snippet.java:1: CLOCK `Instant.now`: the time comes with the entry");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// Instant.now would differ from run to run",
        "/** Not a {@code double}, not a HashMap. */",
        "String text = \"System.out and Math.random and double\";",
        "char quote = '\"'; // Instant.now after a quote",
        "String text = \"\"\"\n    a \"HashMap\" of double\n    \"\"\";",
        "import java.util.HashMap;",
        "Map<String, Long> map = new HashMap<>(); // lookup only",
        "// lookup only\nMap<String, Long> map = new HashMap<>();",
        "Map<String, Long> map = new LinkedHashMap<>();",
        "Set<Side> sides = EnumSet.of(Side.FOR);",
        "byte[] bytes = text.getBytes(StandardCharsets.UTF_8);",
        "String text = new String(bytes, StandardCharsets.UTF_8);",
        "String text = new String(input.bytes(0, 4), StandardCharsets.US_ASCII);",
        "String text = String.format(Locale.ROOT, \"%d\", 1);",
        "String text = String.format(\n    Locale.ROOT, \"%d\", 1);",
        "String text = name.toLowerCase(Locale.ROOT);",
        "long doubled = doubleIt(floating);",
        "boolean asserted = assertion(1);"
      })
  void shouldAccept_whenTheCoreHoldsNoBannedCall(String snippet) {
    assertThat(Ban.findings("Snippet.java", snippet)).isEmpty();
  }

  @Test
  void shouldRefuse_whenTheCommentIsForAnotherBan() {
    assertThat(Ban.findings("Snippet.java", "double ratio = 1; // lookup only")).hasSize(1);
  }

  private static boolean isOf(Ban ban, Finding finding) {
    return finding.sentence().startsWith(ban.name() + " ");
  }
}
