package dev.witan.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.Hash256;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: no answer of a server is believed before it was checked. Method: a server that lies in one
 * place, by itself or between the command line and a real node.
 */
final class HostileServerTest {
  private static final byte[] NODE = seed(1);
  private static final byte[] OTHER = seed(2);

  @TempDir private static Path folder;

  private static ClientStage stage;

  @BeforeAll
  static void found() {
    stage = ClientStage.founded(folder);
    stage.member("ada");
    stage.done("ada", "post", stage.file("A text."), "--title", "T");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "", "[]", "{\"body\":null,\"node\":\"z6Mk\",\"time\":1}", "{\"node\":"})
  void shouldNotGoOn_whenTheInstanceIsNone(String answer) throws IOException {
    try (HostileServer server = new HostileServer((path, body) -> answer.getBytes(UTF_8))) {
      Ran ran =
          stage.as("bank", "issue", "treasury", "1", "--reference", "x", "--url", server.url());
      assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
      assertThat(server.commands()).isEmpty();
    }
  }

  @Test
  void shouldReadNoFurther_whenAnAnswerIsHuge() throws IOException {
    byte[] huge = new byte[17 * 1024 * 1024];
    Arrays.fill(huge, (byte) ' ');
    try (HostileServer server = new HostileServer((path, body) -> huge)) {
      Ran ran = stage.run("", "pool", "list", "--url", server.url());
      assertThat(ran.exit()).isEqualTo(Exit.VERIFICATION_FAILED);
      assertThat(ran.err()).contains("longer than");
    }
  }

  @Test
  void shouldTakeTheReceipt_whenTheNodeSignedIt() throws Exception {
    try (HostileServer server = node(id -> receipt(id, NODE))) {
      assertThat(issue(server).exit()).isZero();
    }
  }

  @Test
  void shouldRefuseTheReceipt_whenAnotherKeySignedIt() throws Exception {
    try (HostileServer server = node(id -> receipt(id, OTHER))) {
      assertThat(issue(server).exit()).isEqualTo(Exit.VERIFICATION_FAILED);
    }
  }

  @Test
  void shouldRefuseTheReceipt_whenItIsOfAnotherCommand() throws Exception {
    try (HostileServer server = node(id -> receipt(Hash256.ofText("another"), NODE))) {
      assertThat(issue(server).exit()).isEqualTo(Exit.VERIFICATION_FAILED);
    }
  }

  @Test
  void shouldRefuseTheReceipt_whenItWasAlteredBehindItsSignature() throws Exception {
    try (HostileServer server =
        node(id -> altered(receipt(id, NODE), "\"position\":7", "\"position\":8"))) {
      assertThat(issue(server).exit()).isEqualTo(Exit.VERIFICATION_FAILED);
    }
  }

  @Test
  void shouldSendTheSameBytesAgain_whenTheConnectionBreaks() throws Exception {
    int[] calls = {0};
    try (HostileServer server = node(id -> ++calls[0] < 3 ? null : receipt(id, NODE))) {
      assertThat(issue(server).exit()).isZero();
      byte[] first = server.commands().get(0);
      assertThat(server.commands()).hasSize(3).allMatch(sent -> Arrays.equals(sent, first));
    }
  }

  @Test
  void shouldSayThatTheFateIsUnknown_whenEveryConnectionBreaks() throws Exception {
    try (HostileServer server = node(id -> null)) {
      Ran ran = issue(server);
      assertThat(ran.exit()).isEqualTo(Exit.FATE_UNKNOWN);
      assertThat(server.commands()).hasSize(3);
      assertThat(ran.err()).contains(id(server.commands().get(0)).toString());
    }
  }

  @Test
  void shouldVerify_whenTheServerOnlyPassesOn() throws IOException {
    Ran ran = verified(page -> page);
    assertThat(ran.exit()).as("%s", ran).isZero();
  }

  @Test
  void shouldFindTheLie_whenAnEventOfTheJournalIsAltered() throws IOException {
    Ran ran = verified(page -> page.replaceFirst("\"events\":\"(.)", "\"events\":\"0"));
    assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.err()).contains("entry 1");
  }

  @Test
  void shouldFindTheLie_whenAnEntryIsLeftOut() throws IOException {
    Ran ran = verified(page -> page.replace("\"position\":2,\"time\"", "\"position\":3,\"time\""));
    assertThat(ran.exit()).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.err()).contains("entry 2");
  }

  @Test
  void shouldFindTheLie_whenAContentIsLeftOut() throws IOException {
    Ran ran =
        verified(page -> page.replaceFirst("\\{\"hash\":\"[0-9a-f]{64}\",\"withheld\":false}", ""));
    assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.err()).contains("content").doesNotContain("witan-verify");
  }

  @Test
  void shouldFindTheLie_whenAContentIsAnother() throws IOException {
    Ran ran = verified(page -> page.equals("A text.") ? "B text." : page);
    assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
    assertThat(ran.err()).contains("content");
  }

  /** Verifies the stage's node through a server that changes what it passes on. */
  private static Ran verified(UnaryOperator<String> lie) throws IOException {
    HttpClient client = HttpClient.newHttpClient();
    try (HostileServer server =
        new HostileServer((path, body) -> lie.apply(fetched(client, path)).getBytes(UTF_8))) {
      return Ran.of("verify", server.url());
    }
  }

  private static String fetched(HttpClient client, String path) {
    try {
      URI uri = URI.create(stage.url() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Ran issue(HostileServer server) {
    return stage.as(
        "bank", "issue", "treasury", "1", "--reference", "x", "--yes", "--url", server.url());
  }

  /** A node with the key NODE that gives this receipt for a command. */
  private static HostileServer node(Function<Hash256, byte[]> receipt)
      throws IOException, CommandFailure {
    String instance =
        "{\"body\":\""
            + ClientStage.text(stage.view("/v1/instance"), "body")
            + "\",\"node\":\""
            + Ed25519.publicKey(NODE)
            + "\",\"time\":1000}";
    String bank =
        "{\"data\":[{\"id\":\"" + KeyOnDisk.read(stage.keyFile("bank")).member() + "\"}]}";
    return new HostileServer(
        (path, body) ->
            switch (path) {
              case "/v1/instance" -> instance.getBytes(UTF_8);
              case "/v1/commands" -> receipt.apply(id(body));
              case "/v1/commands/preview" -> "{\"accepted\":true}".getBytes(UTF_8);
              default -> bank.getBytes(UTF_8); // whose key it is
            });
  }

  private static Hash256 id(byte[] envelope) {
    return Envelope.parseSigned(envelope).value().id();
  }

  private static byte[] receipt(Hash256 command, byte[] seed) {
    Hash256 some = Hash256.ofText("some");
    return Receipt.sign(new Receipt.Facts(command, 7, some, some, 5, some), seed).toBytes();
  }

  private static byte[] altered(byte[] receipt, String from, String to) {
    return new String(receipt, UTF_8).replace(from, to).getBytes(UTF_8);
  }

  private static byte[] seed(int fill) {
    byte[] seed = new byte[Ed25519.SEED_BYTES];
    Arrays.fill(seed, (byte) fill);
    return seed;
  }
}
