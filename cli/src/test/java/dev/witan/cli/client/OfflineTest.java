package dev.witan.cli.client;

import static dev.witan.cli.client.ClientStage.json;
import static dev.witan.cli.client.ClientStage.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a command can be signed where no node can be reached, and what is missing is said. Method:
 * a body is founded, its node stops, commands are signed, the node comes back and takes them.
 */
final class OfflineTest {
  @TempDir private Path folder;

  private String url;

  @Test
  void shouldSignWithoutANode_andSendWhenItIsBack() throws IOException {
    String ada;
    String body;
    try (ClientStage stage = ClientStage.founded(folder)) {
      url = stage.url();
      stage.member("ada");
      stage.key("laptop");
      ada = text(stage.view("/v1/members/ada"), "id");
      body = text(stage.view("/v1/instance"), "body");
    }
    Path text = Files.writeString(folder.resolve("text.md"), "Written on a mountain.");
    String[] post = {"post", text.toString(), "--title", "M", "--body", body};
    assertThat(signed("ada", "post.command", post).out()).isEmpty();
    signed("bank", "issue.command", "issue", ada, "2", "--reference", "r", "--body", body);
    signed("ada", "key.command", "key", "add", file("laptop.key"), "--body", body);
    signed("laptop", "laptop.command", "transfer", ada, "1", "--as", ada, "--body", body);
    try (ClientStage stage = new ClientStage(folder)) {
      url = stage.url();
      for (String name : new String[] {"post", "issue", "key", "laptop"}) {
        Ran sent = stage.run("", "send", file(name + ".command"));
        boolean isToSelf = name.equals("laptop"); // refused for what it is, not for its key
        assertThat(sent.exit()).as("%s", sent).isEqualTo(isToSelf ? Exit.REFUSED : Exit.DONE);
      }
      assertThat(text(stage.view("/v1/members/ada"), "coin")).isEqualTo("2000000");
    }
  }

  @Test
  void shouldSayWhatIsMissing_andAskNobody_whenNothingIsKnown() throws IOException {
    List<String> asked = new ArrayList<>();
    try (HostileServer server =
        new HostileServer(
            (path, body) -> {
              asked.add(path);
              return new byte[0];
            })) {
      url = server.url();
      assertThat(run("key", "new", file("ada.key")).exit()).isZero();
      String ada = text(json(run("key", "show", file("ada.key"), "--json").out()), "member");
      String body = "wtn_" + "a".repeat(32);
      missing("--body wtn_", "transfer", ada, "1");
      missing("by their ids", "transfer", "bank", "1", "--body", body);
      missing("by their ids", "transfer", ada, "1", "--as", "ada", "--body", body);
      missing("asks nobody", "sponsor", "carl", key(), "--body", body);
      missing("key of its node", "found", "--name", "N", "--handle", "ada", "--setup", "x");
      missing("begins with wtn_", "transfer", ada, "1", "--body", "smiths");
      known(body);
      signed("ada", "known.command", "transfer", ada, "1");
      known(body, "wtn_" + "b".repeat(32));
      missing("2 are remembered", "transfer", ada, "1");
      signed("ada", "named.command", "transfer", ada, "1", "--body", body);
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void shouldSayTheSentence_whenItIsADryRunToo() throws IOException {
    url = "http://127.0.0.1:1";
    assertThat(run("key", "new", file("ada.key")).exit()).isZero();
    String ada = text(json(run("key", "show", file("ada.key"), "--json").out()), "member");
    known("wtn_" + "a".repeat(32));
    String[] words = {
      "transfer", ada, "1", "--offline", file("x.command"), "--dry-run", "--key", file("ada.key")
    };
    Ran ran = run(words);
    assertThat(ran.exit()).as("%s", ran).isZero();
    assertThat(ran.out()).contains("You give 1.00 coin to " + ada, "No node was asked");
    assertThat(folder.resolve("x.command")).doesNotExist();
  }

  @Test
  void shouldRefuseAnotherBody_whenTheNodeIsAsked() {
    try (ClientStage stage = ClientStage.founded(folder)) {
      String other = "wtn_" + "a".repeat(32);
      Ran ran = stage.as("bank", "issue", "bank", "1", "--reference", "r", "--body", other);
      assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.VERIFICATION_FAILED);
      assertThat(ran.err()).contains("does not serve the body " + other);
      String body = text(stage.view("/v1/instance"), "body");
      Json.Fields done =
          stage.done("bank", "issue", "bank", "1", "--reference", "r", "--body", body);
      assertThat(done.values()).containsKey("position");
    }
  }

  private Ran signed(String who, String name, String... words) {
    Ran ran = offline(who, name, words);
    assertThat(ran.exit()).as("%s", ran).isZero();
    assertThat(ran.err()).contains("No node was asked", "Signed, and not sent");
    assertThat(folder.resolve(name)).exists();
    return ran;
  }

  private void missing(String part, String... words) {
    Ran ran = offline("ada", "missing.command", words);
    assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(part);
    assertThat(folder.resolve("missing.command")).doesNotExist();
  }

  private Ran offline(String who, String name, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--offline", file(name), "--yes", "--key", file(who + ".key")));
    if (!words[0].equals("sponsor")) {
      all.addAll(List.of("--max-fee", "9"));
    }
    return run(all.toArray(String[]::new));
  }

  private String key() {
    return text(json(run("key", "show", file("ada.key"), "--json").out()), "key");
  }

  private void known(String... bodies) throws IOException {
    Path file = folder.resolve("config/witan/known-nodes");
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join(" " + key() + "\n", bodies) + " " + key() + "\n");
  }

  private Ran run(String... words) {
    Map<String, String> environment =
        Map.of(
            "WITAN_URL",
            url,
            "WITAN_PASSPHRASE",
            ClientStage.PASSPHRASE,
            "XDG_CONFIG_HOME",
            folder.resolve("config").toString());
    return Ran.of(false, environment, InputStream.nullInputStream(), words);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }
}
