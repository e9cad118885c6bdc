package dev.witan.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Ran;
import dev.witan.envelope.Ed25519;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the commands that look at a journal tell what is in it, to people and to programs, and say
 * with the right exit code why they cannot. Method: whole runs over one small signed journal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JournalCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long ENTRIES = 18;

  @TempDir private static Path folder;
  private String data;

  @BeforeAll
  void makeJournal() {
    data = folder.resolve("body").toString();
    JournalFixture.chain(Path.of(data));
  }

  @Test
  void shouldShowWhatAJournalHolds() throws Exception {
    Ran ran = Ran.of("status", "--data", data, "--json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    JsonNode status = JSON.readTree(ran.out());
    assertThat(status.get("body").get("name").asText()).isEqualTo("library");
    assertThat(status.get("body").get("id").asText()).startsWith("wtn_");
    assertThat(status.get("body").get("kind").asText()).isEqualTo("live");
    assertThat(status.get("entries").asLong()).isEqualTo(ENTRIES);
    assertThat(status.get("time").asLong()).isEqualTo(5000);
    assertThat(status.get("members").asLong()).isEqualTo(7);
    assertThat(status.get("posts").asLong()).isEqualTo(6);
    assertThat(status.get("pools").toString()).isEqualTo("{\"all\":2,\"open\":0}");
    assertThat(status.get("rep").toString())
        .isEqualTo("{\"burned\":\"35000000\",\"minted\":\"200000000\",\"supply\":\"165000000\"}");
    assertThat(status.get("coin").toString())
        .isEqualTo("{\"issued\":\"200000000\",\"redeemed\":\"0\",\"treasury\":\"110000000\"}");
    assertThat(status.get("snapshots").toString()).isEqualTo("[" + ENTRIES + "]");
    assertThat(status.get("bytes").asLong()).isPositive();
    assertThat(status.get("restoring").isNull()).isTrue();
  }

  @Test
  void shouldCountOffersRequestsAndProposals(@TempDir Path jobs) throws Exception {
    JournalFixture.of(jobs, JournalFixture.read(Path.of("../docs/examples/request.jsonl")));
    JsonNode status = JSON.readTree(Ran.of("status", "--data", jobs.toString(), "--json").out());
    assertThat(status.get("offers").toString()).isEqualTo("{\"active\":2,\"all\":3}");
    assertThat(status.get("requests").toString())
        .isEqualTo("{\"all\":2,\"delivered\":1,\"ratified\":1}");
    assertThat(status.get("proposals").toString()).isEqualTo("{\"all\":0}");
    assertThat(Ran.of("status", "--data", jobs.toString()).out())
        .contains("active offers\t2\n", "requests\t2\nrequests ratified\t1\n");
  }

  @Test
  void shouldShowWhereParametersComeFrom(@TempDir Path parish) throws Exception {
    JournalFixture.of(parish, JournalFixture.read(Path.of("../docs/examples/proposal.jsonl")));
    String folder = parish.toString();
    JsonNode page = JSON.readTree(Ran.of("parameters", "--data", folder, "--json").out());
    assertThat(page.at("/parameters/pool.quorum").asLong()).isEqualTo(50_000);
    assertThat(page.at("/parameters/pool.duration").asLong()).isEqualTo(1000);
    assertThat(page.at("/parameters/pool.redistribute").asBoolean()).isTrue();
    assertThat(page.at("/artifacts/page/title").asText()).isEqualTo("The page");
    assertThat(page.get("history")).hasSize(2);
    assertThat(page.at("/history/0/source").asText()).isEqualTo("founding");
    assertThat(page.at("/history/1/source").asText()).isEqualTo("proposal_0");
    assertThat(page.at("/history/1/time").asLong()).isEqualTo(5130);
    assertThat(page.at("/history/1/title").asText()).isEqualTo("Smaller quorum, a page, a gift");
    assertThat(page.at("/history/1/set").size()).isEqualTo(3);
    assertThat(page.at("/history/1/set/artifact.page").asText())
        .isEqualTo(page.at("/artifacts/page/post").asText())
        .hasSize(64);
    assertThat(Ran.of("parameters", "--data", folder).out())
        .contains("\npool.quorum\t50000\tproposal_0\t\n", "\npool.minFee\t0\tfounding\t\n")
        .contains("\npool.redistribute\ttrue\tdefault\t\n", "# History\nposition\ttime\t");
  }

  @Test
  void shouldPrintFullValues_whenPiped_andReadableOnes_onATerminal() {
    String piped = Ran.of("status", "--data", data).out();
    assertThat(piped)
        .startsWith("# Journal in " + data + "\nwhat\tvalue\nbody\tlibrary\n")
        .contains("last entry at\t5000\n", "rep supply\t165000000\n", "open pools\t0\n");
    String seen = terminal("status", "--data", data).out();
    assertThat(seen).contains("1970-01-01T00:00:05Z", "165.000000", "entries").doesNotContain("\t");
  }

  @Test
  void shouldSaySo_whenTheJournalIsEmpty(@TempDir Path empty) throws Exception {
    Journal.open(JournalConfig.inDirectory(empty)).close();
    Ran ran = Ran.of("status", "--data", empty.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("body\tnone yet\n", "entries\t0\n");
    assertThat(ran.err()).contains("this journal is empty");
    JsonNode status = JSON.readTree(Ran.of("status", "--data", empty.toString(), "--json").out());
    assertThat(status.get("body").isNull()).isTrue();
    assertThat(status.get("entries").asLong()).isZero();
    assertThat(Ran.of("verify", "--data", empty.toString()).exit()).isZero();
    assertThat(Ran.of("explain", "ada", "--data", empty.toString()).exit()).isEqualTo(5);
    assertThat(Ran.of("draw", "1", "--data", empty.toString()).err()).contains("is empty");
  }

  @Test
  void shouldReportWhatWasVerified() throws Exception {
    Ran ran = Ran.of("verify", "--data", data, "--json");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    JsonNode report = JSON.readTree(ran.out());
    assertThat(report.get("entries").asLong()).isEqualTo(ENTRIES);
    assertThat(report.get("commands").asLong()).isEqualTo(ENTRIES - 1);
    assertThat(report.get("ticks").asLong()).isEqualTo(1);
    assertThat(report.get("signatures").asLong()).isEqualTo(ENTRIES - 1);
    assertThat(report.get("contents").asLong()).isEqualTo(6);
    assertThat(report.get("withheld").asLong()).isZero();
    assertThat(report.get("snapshots").asLong()).isEqualTo(1);
    assertThat(report.get("digest").asText()).hasSize(64);
    assertThat(report.get("head").asText()).hasSize(64);
    assertThat(Ran.of("verify", "--data", data).out())
        .startsWith("# Verified: nothing is wrong\nwhat\tvalue\nentries\t" + ENTRIES + "\n");
  }

  @Test
  void shouldExplainAsTheScenarioDoes_withPositions() throws Exception {
    String file = JournalFixture.CHAIN.toString();
    JsonNode scenario = JSON.readTree(Ran.of("scenario", file, "--json", "--explain", "eva").out());
    JsonNode journal = JSON.readTree(Ran.of("explain", "eva", "--data", data, "--json").out());
    for (String name : List.of("member", "salary", "rep", "coin", "time")) {
      assertThat(journal.get(name)).as(name).isEqualTo(scenario.get(name));
    }
    assertThat(journal.get("movements").size()).isPositive();
    assertThat(journal.get("movements").size()).isEqualTo(scenario.get("movements").size());
    for (int i = 0; i < journal.get("movements").size(); i++) {
      JsonNode movement = journal.get("movements").get(i);
      JsonNode expected = scenario.get("movements").get(i);
      for (String name : List.of("time", "asset", "amount", "clause", "with")) {
        assertThat(movement.get(name)).as(name).isEqualTo(expected.get(name));
      }
      assertThat(movement.get("position").asLong()).isBetween(2L, ENTRIES);
      assertThat(movement.get("pool").isNull()).isEqualTo(expected.get("pool").isNull());
    }
    assertThat(journal.toString()).contains("\"pool\":\"pool_0\"", "\"position\":18");
  }

  @Test
  void shouldExplainAMemberByItsId() {
    String page = Ran.of("explain", "eva", "--data", data).out();
    assertThat(page).startsWith("# Why eva has what it has\nposition\ttime\tasset\t");
    String id =
        MemberId.of(Ed25519.publicKey(Hash256.ofText("witan-scenario" + "eva").bytes())).toString();
    assertThat(Ran.of("explain", id, "--data", data).out()).isEqualTo(page);
  }

  @Test
  void shouldSuggestAMember_whenNobodyIsCalledSo() {
    Ran ran = Ran.of("explain", "clea", "--data", data);
    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.err())
        .isEqualTo("witan: no member is called \"clea\". Did you mean \"cleo\"?\n");
  }

  @Test
  void shouldListNoDraws() throws Exception {
    assertThat(Ran.of("draw", "2", "--data", data).out())
        .isEqualTo("entry 2 (member.register, time 10) made no draws\n");
    assertThat(Ran.of("draw", "18", "--data", data).out())
        .isEqualTo("entry 18 (tick, time 5000) made no draws\n");
    JsonNode draws = JSON.readTree(Ran.of("draw", "1", "--data", data, "--json").out());
    assertThat(draws.get("kind").asText()).isEqualTo("body.found");
    assertThat(draws.get("seed").asText()).hasSize(64);
    assertThat(draws.get("draws").isArray()).isTrue();
    assertThat(draws.get("draws").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "19", "9223372036854775807"})
  void shouldNotFindAnEntry_whenThereIsNone(String position) {
    Ran ran = Ran.of("draw", "--data", data, "--", position);
    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.err())
        .isEqualTo(
            "witan: " + data + ": there is no entry " + position + "; the entries are 1 to 18\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "explain ada", "draw 1", "parameters", "export"})
  void shouldExitWithFive_andMakeNothing_whenThereIsNoJournal(String command) {
    Path missing = folder.resolve("missing");
    Ran ran = Ran.of((command + " --data " + missing).split(" "));
    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("there is no journal").hasLineCount(1);
    assertThat(missing).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "explain ada", "draw 1", "export", "restore FILE"})
  void shouldExitWithSeven_whenSomebodyWrites(String command, @TempDir Path written)
      throws Exception {
    JournalConfig config = JournalFixture.chain(written);
    Path file = Files.writeString(folder.resolve("some.jsonl"), export());
    try (Journal writing = Journal.open(config)) {
      assertThat(writing.head().position()).isEqualTo(ENTRIES);
      Ran ran =
          Ran.of((command.replace("FILE", file.toString()) + " --data " + written).split(" "));
      assertThat(ran.exit()).isEqualTo(7);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("in use").hasLineCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "explain eva", "draw 1", "export"})
  void shouldNotTouchTheFiles(String command) throws Exception {
    Hash256 before = Hash256.of(Files.readAllBytes(Path.of(data, "journal.mv.db")));
    assertThat(Ran.of((command + " --data " + data).split(" ")).exit()).isZero();
    assertThat(Hash256.of(Files.readAllBytes(Path.of(data, "journal.mv.db")))).isEqualTo(before);
  }

  @Test
  void shouldReadThePlaceFromTheEnvironment() {
    Map<String, String> environment = Map.of("WITAN_DATA", data);
    Ran ran = Ran.of(false, environment, InputStream.nullInputStream(), "status");
    assertThat(ran.exit()).isZero();
    assertThat(Ran.of("status").exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "verify", "explain", "draw", "parameters", "export", "restore"})
  void shouldBeginHelpWithExamples(String command) {
    Ran ran = Ran.of("help", command);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Examples:\n").contains("witan " + command, "--data");
  }

  private String export() {
    return Ran.of("export", "--data", data).out();
  }

  private static Ran terminal(String... arguments) {
    return Ran.of(true, Map.of(), InputStream.nullInputStream(), arguments);
  }
}
