package dev.witan.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a signed command can be kept and sent later, counts once, and a node is known again by its
 * key. Method: a real node, and a server before it that loses answers or says another key.
 */
final class SavedCommandTest {
  @TempDir private static Path folder;

  private static ClientStage stage;

  @BeforeAll
  static void found() {
    stage = ClientStage.founded(folder);
    stage.member("ada");
  }

  @AfterAll
  static void stop() {
    stage.close();
  }

  @Test
  void shouldSendTheSameAgain_whenNobodyKnewWhatBecameOfIt() throws IOException {
    long before = stage.entries();
    Ran lost;
    try (HostileServer server = new HostileServer(SavedCommandTest::passedOnWithoutAnAnswer)) {
      lost =
          stage.as(
              "bank", "issue", "ada", "1", "--reference", "lost", "--yes", "--url", server.url());
    }
    assertThat(lost.exit()).as("%s", lost).isEqualTo(Exit.FATE_UNKNOWN);
    assertThat(stage.entries()).isEqualTo(before + 1);
    String file = lost.err().replaceAll("(?s).*`witan send (\\S+)`.*", "$1");
    assertThat(Path.of(file)).exists().hasParent(folder);
    Json.Fields sent = ClientStage.json(sent(file).out());
    assertThat(sent.values()).containsEntry("position", new Json.Int(before + 1));
    assertThat(sent(file).exit()).isZero();
    assertThat(stage.entries()).isEqualTo(before + 1);
  }

  @Test
  void shouldSendNothing_whenItIsToBeSentLater() throws IOException {
    String file = folder.resolve("post.command").toString();
    long before = stage.entries();
    String text = stage.file("A text that waits.");
    String body = ClientStage.text(stage.view("/v1/instance"), "body");
    String[] words = {"post", text, "--title", "W", "--yes", "--offline", file, "--body", body};
    Ran ran = stage.as("ada", words);
    assertThat(ran.exit()).as("%s", ran).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(stage.entries()).isEqualTo(before);
    assertThat(stage.as("ada", words).exit()).isEqualTo(Exit.USAGE);
    assertThat(sent(file).exit()).isZero();
    assertThat(stage.entries()).isEqualTo(before + 1);
    String saved = Files.readString(Path.of(file));
    expectRefused(saved.replaceFirst("\"title\":\"W\"", "\"title\":\"V\""), Exit.KEY);
    expectRefused(saved.replaceFirst("\"contents\":\\[\"..", "\"contents\":[\"!!"), Exit.USAGE);
    expectRefused("{}", Exit.USAGE);
    expectRefused("", Exit.USAGE);
    assertThat(sent(folder.resolve("none").toString()).exit()).isEqualTo(Exit.USAGE);
  }

  private static void expectRefused(String saved, int exit) throws IOException {
    Path file = Files.createTempFile(folder, "saved", ".command");
    Files.writeString(file, saved);
    long before = stage.entries();
    assertThat(sent(file.toString()).exit()).isEqualTo(exit);
    assertThat(stage.entries()).isEqualTo(before);
  }

  @Test
  void shouldTrustTheKeyThatANodeHadFirst() throws IOException {
    Map<String, String> environment =
        Map.of(
            "WITAN_PASSPHRASE",
            ClientStage.PASSPHRASE,
            "XDG_CONFIG_HOME",
            folder.resolve("config").toString());
    String[] said = {ClientStage.text(stage.view("/v1/instance"), "node")};
    String own = said[0];
    try (HostileServer server =
        new HostileServer(
            (path, body) -> passedOn(path, body).replace(own, said[0]).getBytes(UTF_8))) {
      String[] words = {
        "issue",
        "ada",
        "1",
        "--reference",
        "p",
        "--yes",
        "--key",
        stage.keyFile("bank"),
        "--url",
        server.url()
      };
      assertThat(Ran.of(false, environment, InputStream.nullInputStream(), words).exit()).isZero();
      assertThat(folder.resolve("config/witan/known-nodes"))
          .content()
          .startsWith("wtn_")
          .contains(own);
      said[0] = Ed25519.publicKey(new byte[Ed25519.SEED_BYTES]).toString();
      long before = stage.entries();
      Ran other = Ran.of(false, environment, InputStream.nullInputStream(), words);
      assertThat(other.exit()).isEqualTo(Exit.VERIFICATION_FAILED);
      assertThat(other.err()).contains(own, said[0], "known-nodes");
      assertThat(stage.entries()).isEqualTo(before);
      said[0] = own;
      words[4] = "q";
      assertThat(Ran.of(false, environment, InputStream.nullInputStream(), words).exit()).isZero();
    }
    assertThat(folder.resolve("config/witan/known-nodes")).content().hasLineCount(1);
  }

  private static Ran sent(String file) {
    return stage.run("", "send", file, "--json");
  }

  private static byte[] passedOnWithoutAnAnswer(String path, byte[] body) {
    String answer = passedOn(path, body);
    return path.equals("/v1/commands") ? null : answer.getBytes(UTF_8);
  }

  private static String passedOn(String path, byte[] body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.url() + path));
    if (body.length > 0) {
      boolean isPreview = path.endsWith("/preview");
      request
          .header(
              "Content-Type", isPreview ? "application/json" : "application/vnd.witan.command+json")
          .POST(BodyPublishers.ofByteArray(body));
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
