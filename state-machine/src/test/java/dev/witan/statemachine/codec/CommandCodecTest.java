package dev.witan.statemachine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: a command is read strictly, and the first problem names its field. Method: one row for each
 * thing a field may get wrong; a word in capitals stands for a sound value.
 */
final class CommandCodecTest {
  private static final String AMOUNT = "expected a string of micro-units, such as \"1000000\"";

  @ParameterizedTest
  @MethodSource({"fields", "jobs", "values", "lists", "parameters"})
  void shouldSayWhatIsWrongAndWhere(String name, String json, String problem) {
    CommandCodec.Decoded decoded = read(name, json);
    assertThat(decoded.problem()).isEqualTo(problem);
    assertThat(decoded.command()).isNull();
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        row("pool.close", "{}", "no command is called \"pool.close\""),
        row("Pool.stake", "{}", "no command is called \"Pool.stake\""),
        row("tick", "{\"a\":1}", "/a: unknown field"),
        row("key.add", "{}", "/key: missing"),
        row("key.add", "{\"key\":KEY,\"proof\":\"x\"}", "/proof: expected 64 bytes in base64url"),
        row("key.add", "{\"Key\":KEY}", "/key: missing"),
        row("key.add", "{\"key\":null}", "/key: expected a string"),
        row("key.add", "{\"key\":1}", "/key: expected a string"),
        row("key.add", "{\"key\":\"z6Mk\"}", "/key: expected a key"),
        row(
            "key.recover",
            "{\"recoveryKey\":KEY,\"key\":KEY,\"recoveryHash\":\"AB\"}",
            "/recoveryHash: expected 64 lower-case hexadecimal digits"),
        row("coin.transfer", "{\"to\":\"ann\",\"amount\":\"1\"}", "/to: expected a member"),
        row("coin.issue", "{\"to\":\"bank\",\"amount\":\"1\"}", "/to: expected a member"),
        row("coin.issue", "{\"to\":\"treasury\",\"amount\":\"1\"}", "/reference: missing"),
        row("pool.open", "{\"post\":\"x\",\"fee\":\"1\"}", "/post: expected a post"),
        row(
            "member.register",
            "{\"handle\":\"a\",\"key\":KEY,\"name\":null}",
            "/name: expected a string"),
        row(
            "member.register",
            "{\"handle\":\"a\",\"key\":KEY,\"sponsor\":{}}",
            "/sponsor/member: missing"),
        row(
            "member.register",
            "{\"handle\":\"a\",\"key\":KEY,\"sponsor\":{\"member\":MEMBER,\"key\":KEY,\"sig\":\"\"}}",
            "/sponsor/sig: expected 64 bytes in base64url"),
        row(
            "member.register",
            "{\"handle\":\"a\",\"key\":KEY,\"sponsor\":\"ann\"}",
            "/sponsor: expected an object"));
  }

  static Stream<Arguments> jobs() {
    String file = "{\"title\":\"t\",\"skill\":\"s\",\"fee\":\"1\",\"deliverWithin\":1,\"match\":";
    String offer = "{\"amount\":\"1\",\"capacity\":1,\"price\":\"0\",\"until\":1,\"skills\":";
    return Stream.of(
        row("request.file", file + "\"auction\"}", "/match: expected \"draw\" or \"direct\""),
        row("request.file", file + "\"Draw\"}", "/match: expected \"draw\" or \"direct\""),
        row("request.file", file + "\"direct\",\"expert\":\"ann\"}", "/expert: expected a member"),
        row("request.accept", "{}", "/request: missing"),
        row("request.accept", "{\"request\":\"request_01\"}", "/request: expected a request"),
        row("request.accept", "{\"request\":\"pool_1\"}", "/request: expected a request"),
        row("request.giveBack", "{\"request\":7}", "/request: expected a string"),
        row("availability.offer", offer + "\"sql\"}", "/skills: expected a list"),
        row("availability.offer", offer + "[1]}", "/skills: expected strings"),
        row("availability.withdraw", "{\"offer\":\"offer_\"}", "/offer: expected an offer"),
        row("proposal.submit", "{\"post\":\"p1\"}", "/post: expected a post"),
        row(
            "proposal.attest",
            "{\"amount\":\"1\",\"proposal\":\"proposal_1000000000\"}",
            "/proposal: expected a proposal"));
  }

  static Stream<Arguments> values() {
    return Stream.of(
        row("coin.redeem", "{\"amount\":1,\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\"\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\"01\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\"-1\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\"+1\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\"1.0\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row("coin.redeem", "{\"amount\":\" 1\",\"reference\":\"r\"}", "/amount: " + AMOUNT),
        row(
            "coin.redeem",
            "{\"amount\":\"12345678901234567890\",\"reference\":\"r\"}",
            "/amount: " + AMOUNT),
        row(
            "coin.redeem",
            "{\"amount\":\"9223372036854775808\",\"reference\":\"r\"}",
            "/amount: the amount is above 2^63 - 1"),
        row(
            "reputation.allow",
            "{\"to\":MEMBER,\"amount\":\"1\",\"until\":-1}",
            "/until: expected an integer of at least 0"),
        row(
            "reputation.allow",
            "{\"to\":MEMBER,\"amount\":\"1\",\"until\":\"1\"}",
            "/until: expected an integer"),
        row(
            "pool.open",
            "{\"post\":POST,\"fee\":\"1\",\"quorum\":null}",
            "/quorum: expected an integer"),
        row(
            "pool.open",
            "{\"post\":POST,\"fee\":\"1\",\"duration\":-5}",
            "/duration: expected an integer of at least 0"),
        row("pool.stake", stake("\"81\"", "\"for\""), "/pool: expected a pool"),
        row("pool.stake", stake("\"pool_-1\"", "\"for\""), "/pool: expected a pool"),
        row("pool.stake", stake("\"pool_01\"", "\"for\""), "/pool: expected a pool"),
        row("pool.stake", stake("\"pool_1000000000\"", "\"for\""), "/pool: expected a pool"),
        row("pool.stake", stake("7", "\"for\""), "/pool: expected a string"),
        row("pool.stake", stake("\"pool_7\"", "\"For\""), "/side: expected \"for\" or \"against\""),
        row("pool.stake", stake("\"pool_7\"", "true"), "/side: expected a string"));
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        row(
            "post.publish",
            post("\"kind\":\"essay\""),
            "/kind: expected discussion, evidence, proposal, review or artifact"),
        row("post.publish", "{\"kind\":\"review\",\"body\":\"text\"}", "/body: expected an object"),
        row("post.publish", "{\"kind\":\"review\"}", "/body: missing"),
        row(
            "post.publish",
            "{\"kind\":\"review\",\"body\":{\"hash\":POST,\"bytes\":-1}}",
            "/body/bytes: expected an integer of at least 0"),
        row(
            "post.publish",
            "{\"kind\":\"review\",\"body\":{\"hash\":POST,\"bytes\":1,\"text\":\"\"}}",
            "/body/text: unknown field"),
        row("post.publish", post("\"authors\":{}"), "/authors: expected a list"),
        row("post.publish", post("\"authors\":[1]"), "/authors/0: expected an object"),
        row(
            "post.publish",
            post("\"authors\":[{\"member\":MEMBER,\"weight\":1},{\"member\":MEMBER}]"),
            "/authors/1/weight: missing"),
        row(
            "post.publish",
            post("\"authors\":[{\"member\":MEMBER,\"weight\":1,\"sig\":\"\"}]"),
            "/authors/0/key: missing"),
        row(
            "post.publish",
            post("\"citations\":[{\"post\":\"Incinerator\",\"weight\":1}]"),
            "/citations/0/post: expected a post"),
        row(
            "post.publish",
            post("\"citations\":[{\"post\":POST,\"weight\":\"1\"}]"),
            "/citations/0/weight: expected an integer"),
        row(
            "post.publish",
            post("\"attachments\":[{\"hash\":POST,\"bytes\":-1,\"type\":\"x\"}]"),
            "/attachments/0/bytes: expected an integer of at least 0"),
        row("post.publish", post("\"treasurers\":[\"a\",1]"), "/treasurers: expected strings"),
        row("post.publish", post("\"treasurers\":\"a\""), "/treasurers: expected a list"),
        row(
            "post.publish",
            post("\"payments\":[{\"to\":MEMBER,\"amount\":1}]"),
            "/payments/0/amount: " + AMOUNT),
        row("post.publish", post("\"title\":1"), "/title: expected a string"),
        row("post.publish", post("\"replyTo\":\"x\""), "/replyTo: expected a post"),
        row("post.publish", post("\"version\":null"), "/version: expected a string"));
  }

  static Stream<Arguments> parameters() {
    return Stream.of(
        row("post.publish", post("\"set\":[]"), "/set: expected an object"),
        row(
            "post.publish",
            post("\"set\":{\"pool.minfee\":1}"),
            "/set/pool.minfee: no parameter has this name"),
        row(
            "post.publish",
            post("\"set\":{\"pool.minFee\":\"1\"}"),
            "/set/pool.minFee: expected an integer"),
        row(
            "post.publish",
            post("\"set\":{\"pool.minFee\":-1}"),
            "/set/pool.minFee: expected an integer of at least 0"),
        row(
            "post.publish",
            post("\"set\":{\"pool.redistribute\":1}"),
            "/set/pool.redistribute: expected true or false"),
        row(
            "post.publish",
            post("\"set\":{\"artifact.tool\":\"x\"}"),
            "/set/artifact.tool: expected a post"),
        row("post.publish", post("\"delay\":-1"), "/delay: expected an integer of at least 0"),
        row(
            "body.found",
            "{\"name\":\"b\",\"nodeKey\":KEY,\"imported\":0,\"parameters\":{}}",
            "/imported: expected true or false"),
        row(
            "body.found",
            "{\"name\":\"b\",\"nodeKey\":KEY,\"imported\":false,\"parameters\":{\"x\":1}}",
            "/parameters/x: no parameter has this name"),
        row(
            "body.found",
            "{\"name\":\"b\",\"nodeKey\":KEY,\"imported\":false}",
            "/parameters: missing"),
        row(
            "body.found",
            "{\"name\":\"b\",\"nodeKey\":KEY,\"imported\":false,\"parameters\":{},"
                + "\"treasurers\":[{\"handle\":\"a\"}]}",
            "/treasurers/0/key: missing"));
  }

  @Test
  void shouldLeaveOutWhatMayBeLeftOut() {
    assertThat(read("pool.stake", stake("\"pool_7\"", "\"for\"")).problem()).isNull();
    assertThat(read("post.publish", post("\"replyTo\":null,\"supersedes\":null")).problem())
        .isNull();
    assertThat(read("post.publish", post("\"delay\":5")).command().toString())
        .contains(
            "block=Optional[Block[set={}, artifacts={}, treasurers=[], payments=[], delay=5]]");
    assertThat(read("post.publish", post("\"version\":\"1\"")).command().toString())
        .contains("artifact=Optional[Artifact[name=, version=1]]");
    assertThat(read("member.register", "{\"handle\":\"a\",\"key\":KEY,\"sponsor\":null}").problem())
        .isNull();
  }

  @Test
  void shouldReadTheLargestAmount() {
    String json = "{\"amount\":\"9223372036854775807\",\"reference\":\"r\"}";
    assertThat(read("coin.redeem", json).command().toString()).contains("9223372036854775807");
    assertThat(read("coin.redeem", "{\"amount\":\"0\",\"reference\":\"\"}").problem()).isNull();
  }

  /** The first problem is told, also where a later field has one too. */
  @Test
  void shouldTellTheFirstProblem() {
    assertThat(read("coin.redeem", "{\"amount\":1,\"reference\":2,\"x\":3}").problem())
        .isEqualTo("/amount: " + AMOUNT);
    assertThat(read("post.publish", post("\"title\":1,\"authors\":[{}]")).problem())
        .isEqualTo("/title: expected a string");
    String json = post("\"authors\":[{\"member\":\"x\"}],\"citations\":1,\"zzz\":1");
    assertThat(read("post.publish", json).problem())
        .isEqualTo("/authors/0/member: expected a member");
  }

  private static String stake(String pool, String side) {
    return "{\"pool\":" + pool + ",\"side\":" + side + ",\"amount\":\"1\"}";
  }

  private static String post(String more) {
    String kind = more.contains("\"kind\"") ? "" : "\"kind\":\"review\",";
    return "{" + kind + "\"body\":{\"hash\":POST,\"bytes\":1}," + more + "}";
  }

  private static CommandCodec.Decoded read(String name, String template) {
    String json =
        template
            .replace("KEY", "\"" + CommandSamples.KEY + "\"")
            .replace("MEMBER", "\"" + CommandSamples.ANN + "\"")
            .replace("POST", "\"" + Hash256.ofText("post") + "\"");
    Json.Parsed parsed = JsonParser.parse(json.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.problem()).as(json).isNull();
    return CommandCodec.read(name, (Json.Fields) parsed.value(), Names.IDS);
  }

  private static Arguments row(String name, String json, String problem) {
    return Arguments.of(name, json, problem);
  }
}
