package dev.witan.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: the file of the specification ends as it says. Method: the whole output is compared. */
final class FoundingFileTest {
  static final String FILE =
      """
      {"genesis": {"body": "test", "at": 0, "seed": "s1", "treasurers": ["bank"], "parameters": {"pool.duration": 1000, "pool.minFee": 0}}}
      {"at": 10, "as": "ada", "do": "member.register"}
      {"at": 20, "as": "bank", "do": "coin.issue", "to": "ada", "amount": "100000000", "reference": "d-1"}
      {"at": 30, "as": "ada", "do": "post.publish", "id": "p1", "kind": "evidence", "title": "A", "body": "..."}
      {"at": 40, "as": "ada", "do": "pool.open", "id": "v1", "post": "p1", "fee": "100000000"}
      {"at": 5000, "do": "time"}
      """;

  /** With every parameter of section 8 of the rules: the defaults, but for the two of the file. */
  private static final String END =
      """
      {"time": 5000,
       "rejections": [],
       "members": {
         "ada": {"rep": "100000000", "staked": "0", "coin": "0"},
         "bank": {"rep": "0", "staked": "0", "coin": "0"}},
       "posts": {"p1": {"value": "100000000"}},
       "pools": {"v1": {"state": "accepted", "for": "0", "against": "0", "deadline": 1040}},
       "offers": {},
       "requests": {},
       "proposals": {},
       "parameters": {
         "member.fee": 0, "coin.initialGrant": 0,
         "forum.chainLimit": 3, "forum.maxCitations": 100, "forum.minFlow": 1000,
         "forum.maxFlowSteps": 10000, "forum.dailyBytes": 4194304,
         "pool.duration": 1000, "pool.quorum": 100000, "pool.winRatio": 500000,
         "pool.bindingRatio": 100000, "pool.authorShare": 500000, "pool.mintingRatio": 1000000,
         "pool.redistribute": true, "pool.minFee": 0, "pool.maxExtensions": 2,
         "pool.quietPeriod": 100000, "pool.maxQuietExtensions": 3,
         "fee.authorShare": 0, "fee.treasuryShare": 100000,
         "availability.acceptWithin": 86400000, "availability.silencePenalty": 100000,
         "availability.missPenalty": 500000,
         "business.matchWithin": 604800000, "business.maxAttempts": 5,
         "governance.attestation": 100000, "governance.attestWithin": 1209600000,
         "governance.duration": 259200000, "governance.quorum": 200000,
         "governance.winRatio": 500000, "governance.binding1": 0, "governance.binding2": 10000,
         "governance.binding3": 1000000, "governance.maxRetries": 3,
         "governance.minDelay": 86400000},
       "rep": {"supply": "100000000", "minted": "100000000", "burned": "0"},
       "coin": {"issued": "100000000", "redeemed": "0", "treasury": "100000000", "held": "0",
         "salary": "0"}}
      """;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void shouldEndAsTheSpecificationSays() throws Exception {
    Ran ran = run(FILE, "--json");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    JsonNode end = json.readTree(ran.out());
    assertThat(end).isEqualTo(json.readTree(END));
    assertThat(sorted(end)).isTrue();
  }

  @Test
  void shouldGiveTheSameBytes_whenRunAgain() {
    assertThat(run(FILE, "--json")).isEqualTo(run(FILE, "--json"));
    assertThat(run(FILE.replace("\n", "\r\n"), "--json")).isEqualTo(run(FILE, "--json"));
    assertThat(run(FILE.stripTrailing(), "--json")).isEqualTo(run(FILE, "--json"));
  }

  @Test
  void shouldPrintTablesToo() {
    Ran ran = run(FILE);
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("# State at time 5000\nsum\tamount\n")
        .contains("\nrep supply\t100000000\n", "\ncoin treasury\t100000000\n")
        .contains("# Members\nmember\trep\tstaked\tcoin\nada\t100000000\t0\t0\nbank\t0\t0\t0\n")
        .contains("# Posts\npost\tvalue\np1\t100000000\n")
        .contains("# Pools\npool\tstate\tfor\tagainst\tdeadline\nv1\taccepted\t0\t0\t1040\n")
        .contains("\npool.duration\t1000\n", "\npool.redistribute\ttrue\n")
        .doesNotContain("# Rejections");
  }

  @Test
  void shouldListEachRejection_withLineCodeClauseAndSentence() {
    String late = "{\"at\": 5000, \"as\": \"bank\", \"do\": \"pool.stake\", \"pool\": \"v1\",";
    String unknown = "{\"at\": 5001, \"as\": \"ada\", \"do\": \"pool.open\", \"fee\": \"0\",";
    String file =
        FILE
            + late
            + " \"side\": \"for\", \"amount\": \"1\"}\n\n# see\n"
            + unknown
            + " \"post\": \"p2\"}\n";
    Ran ran = run(file);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .endsWith(
            "# Rejections\nline\tcode\tclause\treason\n"
                + "7\tpool-closed\tPOOL-4\tThe pool has ended.\n"
                + "10\tpost-unknown\tPOOL-1\tThere is no such post. Publish it first. (p2)\n\n");
    assertThat(run(file, "--json").out())
        .contains(
            "\"rejections\": [\n    {\"code\": \"pool-closed\", \"line\": 7},\n"
                + "    {\"code\": \"post-unknown\", \"line\": 10}\n  ]");
  }

  private static boolean sorted(JsonNode node) {
    String last = "";
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getKey().compareTo(last) <= 0 || !sorted(field.getValue())) {
        return false;
      }
      last = field.getKey();
    }
    return true;
  }

  private static Ran run(String file, String... options) {
    InputStream input = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    String[] arguments = new String[options.length + 2];
    arguments[0] = "scenario";
    arguments[1] = "-";
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Ran.of(false, Map.of(), input, arguments);
  }
}
