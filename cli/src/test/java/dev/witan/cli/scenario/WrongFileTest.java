package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Goal: a file that cannot be read for certain is refused with line and reason, and nothing is
 * printed as if it had been run. Method: a row per fault; the wrong line stands behind a good
 * start.
 */
final class WrongFileTest {
  private static final String GENESIS =
      "{\"genesis\": {\"body\": \"test\", \"at\": 5, \"seed\": \"s\", \"treasurers\": [\"bank\"]}}\n";
  private static final String ADA = "{\"at\": 10, \"as\": \"ada\", \"do\": \"member.register\"}\n";
  private static final String FIRST = "the first line is the genesis";

  /** A line that stands third, and what is wrong with it. */
  record Third(String line, String reason) {}

  /** A whole file, the number of its wrong line, and what is wrong with it. */
  record Whole(String text, int line, String reason) {}

  static final List<Third> NOT_JSON =
      List.of(
          new Third("{", "not JSON at character 2: Unexpected end-of-input"),
          new Third("{]", "not JSON at character 2"),
          new Third("{'at': 1}", "not JSON at character 2"),
          new Third("{\"at\": 1,}", "not JSON"),
          new Third(
              "{\"at\": 010}", "not JSON at character 9: Invalid numeric value: Leading zeroes"),
          new Third("{\"at\": +1}", "not JSON"),
          new Third("{\"at\": NaN}", "not JSON"),
          new Third("{\"at\": 1} // now", "not JSON"),
          new Third("{\"at\": \"a\tb\"}", "not JSON"),
          new Third("{\"at\": \"\0\"}", "not JSON"),
          new Third("\0", "not JSON"),
          new Third("{\"at\": \"\\x41\"}", "not JSON"),
          new Third("nothing", "not JSON"),
          new Third("{\"at\": 1" + "0".repeat(2000) + "}", "not JSON"),
          new Third("[]", "a line is one JSON object"),
          new Third("17", "a line is one JSON object"),
          new Third("\"time\"", "a line is one JSON object"),
          new Third("null", "a line is one JSON object"),
          new Third("  # indented", "not JSON"),
          new Third("\u00a0", "not JSON"),
          new Third(
              "{\"at\": 20, \"do\": \"time\"} {}", "one JSON object, and there is more behind it"),
          new Third("{\"at\": 20, \"at\": 20, \"do\": \"time\"}", "Duplicate field 'at'"),
          new Third("{\"a\\u0074\": 20, \"at\": 20, \"do\": \"time\"}", "Duplicate field 'at'"),
          new Third("{\"citations\": {\"p\": 1, \"p\": 2}}", "Duplicate field 'p'"),
          new Third("{\"set\": {\"p\": 1, \"p\": 2}}", "Duplicate field 'p'"),
          new Third("{\"at\": 20.0}", "/at: numbers are integers"),
          new Third("{\"at\": 2e1}", "/at: numbers are integers"),
          new Third("{\"at\": [1, 0.5]}", "/at/1: numbers are integers"),
          new Third("{\"at\": -0}", "/at: not a plain integer below 2^53"),
          new Third("{\"at\": 9007199254740992}", "/at: not a plain integer below 2^53"),
          new Third("{\"at\": -9007199254740992}", "/at: not a plain integer below 2^53"),
          new Third("{\"at\": 99999999999999999999}", "/at: not a plain integer below 2^53"),
          new Third("{\"body\": \"\\ud800\"}", "/body: half a surrogate pair"),
          new Third("{\"body\": \"\\udc00\\ud800\"}", "/body: half a surrogate pair"),
          new Third("{\"set\": {\"\\udfff\": 1}}", "half a surrogate pair"),
          new Third("{\"citations\": {\"\\ud800\": 1}}", "/citations: half a surrogate pair"),
          new Third("{\"körper\": 1}", "a name that is not ASCII"),
          new Third("{\"set\": {\"ö\": 1}}", "/set: a name that is not ASCII"),
          new Third("{\"a\": " + "[".repeat(17) + "]".repeat(17) + "}", "nested deeper than 16"),
          new Third("{\"a\": ".repeat(5000), "nested deeper than 16"),
          new Third("{\"a\": " + "[".repeat(100_000), "nested deeper than 16"));

  static final List<Third> NO_LINE =
      List.of(
          new Third("{}", "/do: missing"),
          new Third("{\"at\": 20}", "/do: missing"),
          new Third("{\"at\": 20, \"do\": 1}", "/do: expected a string that is not empty"),
          new Third("{\"at\": 20, \"do\": \"\"}", "/do: expected a string that is not empty"),
          new Third("{\"at\": 20, \"do\": \"fly\"}", "/do: no command is called \"fly\"."),
          new Third("{\"do\": \"coin.isue\"}", "Did you mean \"coin.issue\"?"),
          new Third("{\"at\": 20, \"do\": \"Time\"}", "Did you mean \"time\"?"),
          new Third("{\"at\": 20, \"do\": \"body.found\"}", "a scenario writes \"body.found\" as"),
          new Third("{\"at\": 20, \"do\": \"tick\"}", "\"time\" lets time pass"),
          new Third("{\"do\": \"time\"}", "/at: expected a time in milliseconds"),
          new Third("{\"at\": \"20\", \"do\": \"time\"}", "/at: expected a time in milliseconds"),
          new Third("{\"at\": -1, \"do\": \"time\"}", "/at: expected a time in milliseconds"),
          new Third("{\"at\": null, \"do\": \"time\"}", "/at: expected a time in milliseconds"),
          new Third("{\"at\": 9, \"do\": \"time\"}", "/at: 9 is before 10, where time stands"),
          new Third("{\"at\": 20, \"do\": \"time\", \"as\": \"ada\"}", "/as: unknown field"),
          new Third("{\"at\": 20, \"do\": \"time\", \"id\": \"x\"}", "/id: unknown field"),
          new Third(GENESIS.strip(), "a second genesis"),
          new Third("{\"genesis\": {\"at\": 1}, \"at\": 1}", "/at: unknown field"),
          new Third("{\"at\": 20, \"do\": \"coin.redeem\"}", "/as: missing"),
          new Third(
              "{\"at\": 20, \"as\": \"\", \"do\": \"coin.redeem\"}", "/as: expected a string"),
          new Third(
              "{\"at\": 9007199254740991, \"as\": \"ada\", \"do\": \"key.add\", \"key\": \"k\"}",
              "/at: a command comes at 9007199254440991 at the latest"));

  static final List<Third> NO_COMMAND =
      List.of(
          act("key.add", "", "/key: missing"),
          act("key.add", "\"key\": 1", "/key: expected a string"),
          act("key.add", "\"key\": \"k\", \"proof\": \"s\"", "/proof: expected 64 bytes"),
          act("key.add", "\"key\": \"k\", \"id\": \"x\"", "/id: \"key.add\" creates nothing"),
          act("member.register", "\"handle\": \"eva\"", "/handle: in a scenario it is what \"as\""),
          act("member.register", "\"id\": \"x\"", "/id: \"member.register\" creates nothing"),
          act("member.register", "\"sponsor\": {\"member\": \"bank\"}", "/sponsor/key: missing"),
          act("member.register", "\"sponsor\": 1", "/sponsor: expected an object"),
          act(
              "member.register",
              "\"recoveryHash\": \"abc\"",
              "/recoveryHash: expected 64 lower-case"),
          act(
              "member.register",
              "\"recoveryHash\": {\"key\": 1}",
              "/recoveryHash: expected a hash, or"),
          act("member.register", "\"recoveryHash\": {}", "/recoveryHash: expected a hash, or"),
          amount("1", "expected a string of micro-units"),
          amount("\"\"", "expected a string of micro-units"),
          amount("\"-1\"", "expected a string of micro-units"),
          amount("\"+1\"", "expected a string of micro-units"),
          amount("\"01\"", "expected a string of micro-units"),
          amount("\"1.5\"", "expected a string of micro-units"),
          amount("\"1e3\"", "expected a string of micro-units"),
          amount("\" 1\"", "expected a string of micro-units"),
          amount("\"\\u0661\"", "expected a string of micro-units"),
          amount("\"9223372036854775808\"", "the amount is above 2^63 - 1"),
          amount("\"10000000000000000000\"", "expected a string of micro-units"),
          publish("\"kind\": \"essay\"", "/kind: expected discussion, evidence, proposal, review"),
          publish("\"title\": \"A\"", "/kind: missing"),
          post("\"title\": 1", "/title: expected a string"),
          post("\"body\": {}", "/body: expected the text of the post"),
          post("\"authors\": {\"ada\": \"1\"}", "/authors/ada: expected an integer"),
          post("\"authors\": {\"ada\": 0.5}", "/authors/ada: numbers are integers"),
          post("\"authors\": \"ada\"", "/authors: expected a list"),
          post("\"authors\": [\"ada\"]", "/authors/0: expected an object"),
          post("\"authors\": [{\"member\": \"ada\"}]", "/authors/0/weight: missing"),
          post(
              "\"citations\": [{\"post\": 1, \"weight\": 1}]",
              "/citations/0/post: expected a string"),
          post(
              "\"citations\": [{\"post\": \"p\", \"weight\": 1, \"x\": 1}]",
              "/citations/0/x: unknown field"),
          post("\"replyTo\": 1", "/replyTo: expected a string"),
          post(
              "\"attachments\": [{\"hash\": \"h\"}]",
              "/attachments/0/hash: expected 64 lower-case"),
          post("\"set\": {\"pool.fee\": 1}", "/set/pool.fee: no parameter has this name"),
          post(
              "\"set\": {\"pool.redistribute\": 1}",
              "/set/pool.redistribute: expected true or false"),
          post("\"payments\": [{\"to\": \"ada\"}]", "/payments/0/amount: missing"),
          post("\"delay\": -1", "/delay: expected an integer of at least 0"),
          post("\"id\": \"incinerator\"", "/id: \"incinerator\" is reserved"),
          post("\"id\": \"treasury\"", "/id: \"treasury\" is reserved"),
          post("\"id\": \"pool_0\"", "/id: \"pool_0\" is reserved"),
          post("\"id\": \"offer_0\"", "/id: \"offer_0\" is reserved"),
          post("\"id\": \"request_12\"", "/id: \"request_12\" is reserved"),
          post("\"id\": \"proposal_0\"", "/id: \"proposal_0\" is reserved"),
          post("\"id\": \"" + "a".repeat(64) + "\"", "is reserved"),
          post("\"id\": \"\"", "/id: expected a string that is not empty"),
          post("\"id\": \"r1/pool\"", "/id: a name has 1 to 64 of A-Z"),
          post("\"id\": \"" + "x".repeat(65) + "\"", "/id: a name has 1 to 64 of A-Z"),
          act(
              "pool.stake",
              "\"pool\": \"v\", \"side\": \"both\", \"amount\": \"1\"",
              "/side: expected \"for\" or \"against\""),
          act(
              "request.file",
              "\"skill\": \"s\", \"fee\": \"0\", \"deliverWithin\": 1," + " \"match\": \"auction\"",
              "/match: expected \"draw\" or \"direct\""),
          act("request.file", "\"skill\": \"s\", \"fee\": \"0\"", "/deliverWithin: missing"),
          act("request.accept", "\"request\": \"r1\", \"id\": \"x\"", "creates nothing"),
          act("availability.offer", "\"amount\": \"0\", \"capacity\": 1", "/until: missing"),
          act(
              "pool.open",
              "\"post\": \"p\", \"fee\": \"1\", \"quorum\": -1",
              "/quorum: expected an"));

  static final List<Whole> WHOLE =
      List.of(
          new Whole("", 1, "there is no genesis in this file"),
          new Whole("\n# only talk\n\n", 1, "there is no genesis in this file"),
          new Whole(ADA, 1, FIRST),
          new Whole("\n# late\n\r\n" + ADA + GENESIS, 4, FIRST),
          new Whole("\ufeff" + GENESIS, 1, "begins with a byte order mark"),
          new Whole(GENESIS + "\ufeff" + ADA, 2, "not JSON"),
          new Whole("{\"genesis\": []}", 1, "/genesis: expected an object"),
          genesis("", "/genesis/at: expected a time"),
          genesis("\"at\": -1", "/genesis/at: expected a time"),
          genesis("\"at\": 9007199254740991", "/genesis/at: a body is founded at 9007199254440991"),
          genesis("\"at\": 1, \"Body\": \"x\"", "/genesis/Body: unknown field"),
          genesis("\"at\": 1, \"body\": 1", "/genesis/body: expected a string"),
          genesis("\"at\": 1, \"seed\": 1", "/genesis/seed: expected a string"),
          genesis("\"at\": 1, \"treasurers\": [\"bank\"]", "The name of a body has 1 to 100"),
          genesis("\"at\": 1, \"body\": \"b\"", "A founding names 1 to 100 treasurers. (0)"),
          treasurers("{}", "/genesis/treasurers: expected a list of handles"),
          treasurers("[1]", "/genesis/treasurers: expected a list of handles"),
          treasurers("[\"a\"]", "A handle has 3 to 32 of a-z"),
          treasurers("[\"treasury\"]", "This handle is reserved. Choose another. (treasury)"),
          treasurers("[\"bank\", \"bank\"]", "A treasurer's handle or key stands twice. (bank)"),
          parameters("[]", "/genesis/parameters: expected an object"),
          parameters(
              "{\"pool.fee\": 1}", "/genesis/parameters/pool.fee: no parameter has this name"),
          parameters("{\"artifact.x\": 1}", "no parameter has this name"),
          parameters("{\"pool.minFee\": \"1\"}", "/pool.minFee: expected an integer"),
          parameters("{\"pool.minFee\": -1}", "/pool.minFee: expected an integer of at least 0"),
          parameters(
              "{\"pool.minFee\": 0.1}", "/genesis/parameters/pool.minFee: numbers are integers"),
          parameters("{\"pool.redistribute\": 1}", "/pool.redistribute: expected true or false"),
          parameters("{\"pool.duration\": 0}", "no founding may set. (pool.duration)"),
          parameters("{\"pool.quorum\": 1000001}", "no founding may set. (pool.quorum)"),
          named("p1", "p1", 4, "/id: \"p1\" names something else already"));

  @ParameterizedTest
  @FieldSource({"NOT_JSON", "NO_LINE", "NO_COMMAND"})
  void shouldRefuseTheThirdLine(Third third) {
    String text = GENESIS + ADA + third.line() + "\n" + ADA;
    assertRefused(text.getBytes(StandardCharsets.UTF_8), 3, third.reason());
  }

  @ParameterizedTest
  @FieldSource("WHOLE")
  void shouldRefuseTheFile(Whole file) {
    assertRefused(file.text().getBytes(StandardCharsets.UTF_8), file.line(), file.reason());
  }

  @Test
  void shouldRefuseBytesThatAreNotUtf8_inCommentsToo() {
    String good = GENESIS + ADA;
    for (String bad :
        List.of("# M\u00fcller", "{\"at\": 20, \"do\": \"\u00e4\"}", "\u00c0\u0080")) {
      byte[] latin = (good + bad).getBytes(StandardCharsets.ISO_8859_1);
      assertRefused(latin, 3, "not UTF-8");
    }
    byte[] surrogate = {'#', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    assertRefused(surrogate, 1, "not UTF-8");
    byte[] cut = {'#', ' ', (byte) 0xe2, (byte) 0x82};
    assertRefused(cut, 1, "not UTF-8");
    byte[] wide = ("\ufeff" + good).getBytes(Charset.forName("UTF-16LE"));
    assertRefused(wide, 1, "not UTF-8; it looks like UTF-16");
  }

  @Test
  void shouldRefuseALine_whenItIsTooLong() {
    String most = "# " + "x".repeat(ScenarioFile.LINE_BYTES_MAX - 2) + "\n";
    byte[] good = (GENESIS + most + ADA).getBytes(StandardCharsets.UTF_8);
    assertThat(run(good).exit()).isZero();
    byte[] bad = (GENESIS + "#" + most + ADA).getBytes(StandardCharsets.UTF_8);
    assertRefused(bad, 2, "the line is longer than 1048576 bytes");
  }

  @Test
  void shouldRefuseACommand_whenItsCanonicalFormIsTooLong() {
    StringBuilder citations = new StringBuilder("\"p\": 1");
    for (int i = 0; i < 13_000; i++) {
      citations.append(", \"").append(i).append("\": 1");
    }
    byte[] bad =
        (GENESIS + ADA + post("\"citations\": {" + citations + "}", "").line())
            .getBytes(StandardCharsets.UTF_8);
    assertRefused(bad, 3, "the command is longer than 1 MiB");
  }

  @Test
  void shouldRefuseAFile_whenItIsTooLong() throws IOException {
    byte[] file = (GENESIS + ADA.repeat(2)).getBytes(StandardCharsets.UTF_8);
    InputStream fits = new ByteArrayInputStream(file);
    assertThat(ScenarioFile.run(fits, new Scenario(), file.length)).isEmpty();
    InputStream input = new ByteArrayInputStream(file);
    Step.Wrong wrong = ScenarioFile.run(input, new Scenario(), file.length - 1L).orElseThrow();
    assertThat(wrong.reason()).isEqualTo("the file is longer than " + (file.length - 1) + " bytes");
  }

  @Test
  void shouldRefuseALine_whenItWouldNeedTooManyTicks() {
    String pools =
        """
        {"genesis": {"body": "b", "at": 0, "treasurers": ["bank"], "parameters": {"pool.duration": 1, "pool.minFee": 0, "pool.maxExtensions": 9007199254740991}}}
        {"at": 1, "as": "bank", "do": "coin.issue", "to": "bank", "amount": "2", "reference": "r"}
        {"at": 1, "as": "bank", "do": "post.publish", "id": "p1", "kind": "evidence", "title": "A"}
        {"at": 1, "as": "bank", "do": "pool.open", "post": "p1", "fee": "1"}
        {"at": 1, "as": "bank", "do": "post.publish", "id": "p2", "kind": "evidence", "title": "B"}
        {"at": 1, "as": "bank", "do": "pool.open", "post": "p2", "fee": "1"}
        {"at": 9001, "do": "time"}
        {"at": 99001, "do": "time"}
        """;
    Scenario scenario = new Scenario((entry, payload, events) -> {}, 10);
    List<Step> steps = pools.lines().map(scenario::line).toList();
    assertThat(steps.get(6)).isEqualTo(new Step.TimePassed());
    assertThat(steps.get(7))
        .isEqualTo(new Step.Wrong(8, "more than 10 ticks would be due before this line"));
    assertThat(scenario.line("# nothing goes on")).isEqualTo(steps.get(7));
  }

  @Test
  void shouldNotSteerATerminal_whenTheFileTriesTo() {
    String text = GENESIS + "{\"do\": \"\\u001b[31mred\\u202e\"}";
    Ran ran = run(text.getBytes(StandardCharsets.UTF_8));
    assertThat(ran.err())
        .isEqualTo("witan: -:2: /do: no command is called \"\\u001b[31mred\\u202e\".\n");
  }

  private static void assertRefused(byte[] file, int line, String reason) {
    Ran ran = run(file);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).startsWith("witan: -:" + line + ": ").contains(reason).hasLineCount(1);
    Ran asJson = run(file, "--json");
    assertThat(asJson.exit()).isEqualTo(2);
    assertThat(asJson.out()).isEmpty();
    JsonNode problem = json(asJson.err());
    assertThat(problem.get("code").asText()).isEqualTo("scenario-wrong");
    assertThat("witan: " + problem.get("detail").asText() + "\n").isEqualTo(ran.err());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Ran run(byte[] file, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "scenario";
    arguments[1] = "-";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.of(false, Map.of(), new ByteArrayInputStream(file), arguments);
  }

  private static Third act(String name, String fields, String reason) {
    String more = fields.isEmpty() ? "" : ", " + fields;
    return new Third("{\"at\": 20, \"as\": \"ada\", \"do\": \"" + name + "\"" + more + "}", reason);
  }

  private static Third amount(String amount, String reason) {
    return act("coin.redeem", "\"reference\": \"r\", \"amount\": " + amount, "/amount: " + reason);
  }

  private static Third publish(String fields, String reason) {
    return act("post.publish", fields, reason);
  }

  private static Third post(String fields, String reason) {
    return publish("\"kind\": \"evidence\", " + fields, reason);
  }

  private static Whole genesis(String fields, String reason) {
    return new Whole("\n{\"genesis\": {" + fields + "}}", 2, reason);
  }

  private static Whole treasurers(String list, String reason) {
    return genesis("\"at\": 1, \"body\": \"b\", \"treasurers\": " + list, reason);
  }

  private static Whole parameters(String object, String reason) {
    return genesis(
        "\"at\": 1, \"body\": \"b\", \"treasurers\": [\"bank\"], \"parameters\": " + object,
        reason);
  }

  private static Whole named(String first, String second, int line, String reason) {
    String text =
        GENESIS
            + ADA
            + post("\"title\": \"A\", \"id\": \"" + first + "\"", "").line()
            + "\n"
            + post("\"title\": \"B\", \"id\": \"" + second + "\"", "").line();
    return new Whole(text, line, reason);
  }
}
