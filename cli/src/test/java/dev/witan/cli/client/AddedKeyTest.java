package dev.witan.cli.client;

import static dev.witan.cli.client.ClientStage.json;
import static dev.witan.cli.client.ClientStage.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.kernel.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a member has several keys, each of which is enough, until it ends (MEMBER-2). */
final class AddedKeyTest {
  private static final String NEW = "another battery staple";

  @TempDir private Path folder;

  private ClientStage stage;

  @BeforeEach
  void found() {
    stage = ClientStage.founded(folder);
    stage.member("ada");
    stage.key("laptop");
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  @Test
  void shouldSignForTheMember_withAKeyThatWasAddedLater() {
    Ran stranger = stage.as("laptop", "post", stage.file("x"), "--title", "L", "--yes");
    assertThat(stranger.exit()).as("%s", stranger).isEqualTo(Exit.KEY);
    stage.done("ada", "key", "add", stage.keyFile("laptop"));
    String ada = text(stage.view("/v1/members/ada"), "id");
    for (String key : new String[] {"laptop", "ada"}) {
      Json.Fields done = stage.done(key, "post", stage.file("By " + key), "--title", key);
      assertThat(stage.view("/v1/posts/" + text(done, "post")).toString()).contains(ada);
    }
    Json.Fields named =
        stage.done("laptop", "post", stage.file("Named."), "--title", "N", "--as", "ada");
    assertThat(stage.view("/v1/posts/" + text(named, "post")).toString()).contains(ada);
  }

  @Test
  void shouldRefuseWhatAnEndedKeySigns() {
    stage.done("ada", "key", "add", stage.keyFile("laptop"));
    Ran one = stage.as("ada", "key", "revoke", key("bank"), "--yes");
    assertThat(one.exit()).as("%s", one).isEqualTo(Exit.REFUSED);
    assertThat(one.err()).contains("[key-not-held]");
    stage.done("laptop", "key", "revoke", key("ada"));
    Ran ended = stage.as("ada", "post", stage.file("x"), "--title", "L", "--yes");
    assertThat(ended.exit()).as("%s", ended).isEqualTo(Exit.KEY);
    assertThat(ended.err()).contains("[key-revoked]");
    Ran last = stage.as("laptop", "key", "revoke", key("laptop"), "--yes");
    assertThat(last.exit()).isEqualTo(Exit.REFUSED);
    assertThat(last.err()).contains("[last-key]");
    stage.done("laptop", "post", stage.file("Still here."), "--title", "S");
  }

  @Test
  void shouldSayWhatWouldBeSigned_andNothingElse_whenItIsADryRun() {
    long before = stage.entries();
    Ran add = stage.as("ada", "key", "add", stage.keyFile("laptop"), "--dry-run");
    assertThat(add.exit()).as("%s", add).isZero();
    assertThat(add.out()).contains("You let the key " + key("laptop"), "would take it now");
    Ran again = stage.as("ada", "key", "add", stage.keyFile("bank"), "--dry-run", "--json");
    assertThat(again.exit()).as("%s", again).isEqualTo(Exit.REFUSED);
    assertThat(text(json(again.err()), "code")).isEqualTo("key-in-use");
    Ran revoke = stage.as("ada", "key", "revoke", key("ada"), "--dry-run", "--json");
    assertThat(revoke.exit()).isEqualTo(Exit.REFUSED);
    assertThat(text(json(revoke.out()), "sentence")).startsWith("You end the key " + key("ada"));
    assertThat(stage.entries()).isEqualTo(before);
    assertThat(stage.as("ada", "key", "revoke", "z6Mk", "--yes").exit()).isEqualTo(Exit.USAGE);
    assertThat(stage.as("ada", "key", "add", "no.key", "--yes").exit()).isEqualTo(Exit.KEY);
  }

  @Test
  void shouldOpenEachKeyWithItsOwnPassphrase() throws Exception {
    Path words = folder.resolve("words");
    Files.writeString(words, NEW + "\n");
    Path file = folder.resolve("phone.key");
    Ran made = stage.run("", "key", "new", file.toString(), "--passphrase-file", words.toString());
    assertThat(made.exit()).as("%s", made).isZero();
    Ran wrong = stage.as("ada", "key", "add", file.toString(), "--yes");
    assertThat(wrong.exit()).as("%s", wrong).isEqualTo(Exit.KEY);
    long before = stage.entries();
    stage.done("ada", "key", "add", file.toString(), "--new-passphrase-file", words.toString());
    assertThat(stage.entries()).isEqualTo(before + 1);
  }

  private String key(String who) {
    return text(json(stage.run("", "key", "show", stage.keyFile(who), "--json").out()), "key");
  }
}
