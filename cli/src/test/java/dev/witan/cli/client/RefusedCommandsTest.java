package dev.witan.cli.client;

import static dev.witan.cli.client.ClientStage.json;
import static dev.witan.cli.client.ClientStage.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever goes wrong has its exit code, and nothing is signed by it. Method: one real node,
 * whose journal must not grow by any refusal.
 */
final class RefusedCommandsTest {
  private static final String POST = "ab".repeat(32);

  @TempDir private static Path folder;

  private static ClientStage stage;

  @BeforeAll
  static void found() {
    stage = ClientStage.founded(folder);
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void shouldPrintTheNodesDocument_whenARuleRefuses() {
    Ran ran =
        refused("bank", "stake", "pool_77", "1", "--for", "--yes", "--max-loss", "1", "--json");
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).isEmpty();
    assertThat(text(json(ran.err()), "code")).isEqualTo("pool-unknown");
    assertThat(json(ran.err()).values()).containsKey("instance");
  }

  @Test
  void shouldSayWhyInWords_whenARuleRefuses() {
    Ran ran = refused("bank", "stake", "pool_77", "1", "--for", "--yes", "--max-loss", "1");
    assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("You stake 1.00 REP FOR in pool_77").contains("[pool-unknown]");
  }

  @Test
  void shouldNeedALimit_whenNobodyIsAskedAndCoinIsSpent() {
    Ran ran = refused("bank", "transfer", "bank", "1", "--yes");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--max-fee");
  }

  @Test
  void shouldNeedALimit_whenNobodyIsAskedAndReputationIsStaked() {
    Ran ran = refused("bank", "stake", "pool_0", "1", "--for", "--yes", "--max-fee", "5");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--max-loss");
  }

  @Test
  void shouldSignNothing_whenTheCostIsAboveTheLimit() {
    Ran ran = refused("bank", "transfer", "bank", "1.000001", "--yes", "--max-fee", "1");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("1.000001 is above --max-fee 1.00");
  }

  @Test
  void shouldRefuseMoreDigitsThanAreSigned_whenAnAmountHasSeven() {
    Ran ran = refused("bank", "issue", "bank", "1.0000001", "--reference", "x", "--yes");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("at most 6 digits");
  }

  @Test
  void shouldNameTheKey_whenThePassphraseIsWrong() {
    Map<String, String> environment =
        Map.of("WITAN_URL", stage.url(), "WITAN_PASSPHRASE", "another");
    long before = stage.entries();
    Ran ran =
        Ran.of(
            false,
            environment,
            InputStream.nullInputStream(),
            "issue",
            "bank",
            "1",
            "--reference",
            "p",
            "--yes",
            "--key",
            stage.keyFile("bank"));
    assertThat(ran.exit()).isEqualTo(Exit.KEY);
    assertThat(ran.err()).contains("bank.key").doesNotContain("another");
    assertThat(stage.entries()).isEqualTo(before);
  }

  @Test
  void shouldAskForAKey_whenNoneIsNamed() {
    Ran ran = stage.run("", "transfer", "bank", "1", "--yes", "--max-fee", "1");
    assertThat(ran.exit()).isEqualTo(Exit.KEY);
    assertThat(ran.err()).contains("WITAN_KEY");
  }

  @Test
  void shouldNotFound_whenTheThingIsNotThere() {
    assertThat(stage.run("", "pool", "show", "pool_99").exit()).isEqualTo(Exit.NOT_FOUND);
    assertThat(refused("bank", "transfer", "nobody", "1").exit()).isEqualTo(Exit.NOT_FOUND);
  }

  @Test
  void shouldSayThatTheNodeIsGone_whenNobodyListens() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    String gone = "http://127.0.0.1:" + port;
    Ran ran = stage.as("bank", "transfer", "bank", "1", "--url", gone);
    assertThat(ran.exit()).isEqualTo(Exit.UNREACHABLE);
    assertThat(Ran.of("verify", gone).exit()).isEqualTo(Exit.UNREACHABLE);
  }

  @Test
  void shouldSignNothing_whenNobodyCanBeAsked() {
    Ran ran = refused("bank", "issue", "bank", "1", "--reference", "n");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("--yes").contains("--dry-run");
  }

  @Test
  void shouldSignOnlyWhatWasAgreedTo_whenSomebodyIsAsked() {
    String key = stage.keyFile("bank");
    String[] words = {"issue", "bank", "2", "--reference", "agreed", "--key", key};
    long before = stage.entries();
    assertThat(stage.typed("n\n", words).exit()).isEqualTo(Exit.FAILED);
    assertThat(stage.typed("", words).exit()).isEqualTo(Exit.FAILED);
    assertThat(stage.entries()).isEqualTo(before);
    Ran agreed = stage.typed("y\n", words);
    assertThat(agreed.exit()).as("%s", agreed).isZero();
    assertThat(agreed.err()).contains("You issue 2.00 coin to bank (m_");
    assertThat(stage.entries()).isEqualTo(before + 1);
  }

  @Test
  void shouldStopBehindThePreview_whenItIsADryRun() {
    Ran ran = refused("bank", "issue", "bank", "3", "--reference", "dry", "--dry-run", "--json");
    assertThat(ran.exit()).isZero();
    assertThat(text(json(ran.out()), "sentence")).startsWith("You issue 3.00 coin to bank");
  }

  @Test
  void shouldNotFoundTwice_whenThereIsABody() {
    Ran ran = refused("bank", "found", "--name", "B", "--handle", "abc", "--setup", "x", "--yes");
    assertThat(ran.exit()).isEqualTo(Exit.STATE_CHANGED);
    assertThat(ran.err()).contains("[body-founded]");
  }

  @Test
  void shouldNeedTheWord_whenABodyIsFounded(@TempDir Path empty) {
    try (ClientStage fresh = new ClientStage(empty)) {
      fresh.key("eve");
      Ran early = fresh.as("eve", "register", "eve", "--yes");
      assertThat(early.exit()).isEqualTo(Exit.STATE_CHANGED);
      Ran ran = fresh.as("eve", "found", "--name", "B", "--handle", "eve", "--setup", "x", "--yes");
      assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.KEY);
      assertThat(ran.err()).contains("[setup-word-wrong]");
      assertThat(fresh.entries()).isZero();
    }
  }

  @Test
  void shouldJoinAtTheExpenseOfAnother_whenASponsorSigned() {
    stage.key("carl");
    Ran shown = stage.run("", "key", "show", stage.keyFile("carl"), "--json");
    String key = text(json(shown.out()), "key");
    Ran word = stage.as("bank", "sponsor", "carl", key, "--yes");
    assertThat(word.exit()).as("%s", word).isZero();
    Ran other = refused("carl", "register", "karl", "--sponsor", word.out().strip(), "--yes");
    assertThat(other.exit()).isEqualTo(Exit.KEY);
    stage.done("carl", "register", "carl", "--sponsor", word.out().strip());
    assertThat(text(stage.view("/v1/members/carl"), "handle")).isEqualTo("carl");
  }

  @Test
  void shouldTellWhatHappened_whenEventsAreFollowed() {
    Ran ran = stage.run("", "events", "--follow", "--after", "0", "--count", "1");
    assertThat(ran.exit()).as("%s", ran).isZero();
    assertThat(ran.out()).contains("\"type\":\"body.founded\"").hasLineCount(1);
  }

  @Test
  void shouldLeaveAnotherKeyAlone_whenTheFileIsThere() {
    assertThat(stage.run("", "key", "new", stage.keyFile("bank")).exit()).isEqualTo(Exit.USAGE);
    stage.done("bank", "issue", "bank", "1", "--reference", "still-there");
  }

  @Test
  void shouldShowTheHelp_whenAVerbIsMissing() {
    for (String noun : new String[] {"key", "pool", "bench", "request", "proposal"}) {
      Ran ran = stage.run("", noun);
      assertThat(ran.exit()).isZero();
      assertThat(ran.out()).contains("Examples:").contains("witan " + noun);
    }
    assertThat(stage.run("", "help").out()).contains("  pool ", "  verify ", "  stake ");
    assertThat(stage.run("", "stak").err()).contains("Did you mean \"stake\"?");
    assertThat(stage.run("", "pool", "open", POST, "--fe", "1").exit()).isEqualTo(Exit.USAGE);
  }

  private static Ran refused(String who, String... words) {
    long before = stage.entries();
    Ran ran = stage.as(who, words);
    assertThat(stage.entries()).isEqualTo(before);
    return ran;
  }
}
