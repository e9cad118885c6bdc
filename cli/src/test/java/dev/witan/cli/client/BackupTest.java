package dev.witan.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Exit;
import dev.witan.cli.Ran;
import dev.witan.cli.serve.demo.Demo;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import dev.witan.node.http.Server;
import dev.witan.node.recovery.Recovery;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a backup of a node that works is the journal as it was at one entry, whole or not there.
 * Method: copies are taken while a demonstration is played, restored, and compared with the state
 * behind their last entry; between the command and a node a server lies, or dies at each request.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class BackupTest {
  private static final long END = 1_800_000_000_000L;
  private static final int PEOPLE = 60;
  private static final int BACKUPS = 4;

  @TempDir private Path folder;

  @Test
  void shouldHoldThePrefix_whenCommandsFlow() throws Exception {
    AtomicLong clock = new AtomicLong(1);
    Path data = folder.resolve("data");
    long entries;
    try (Service service = Service.start(settings(data), clock::get, ClientStage::fail)) {
      CompletableFuture<Long> played =
          CompletableFuture.supplyAsync(
              () -> Demo.play(service, clock::set, service.nodeKey(), 3, PEOPLE, END));
      String url = "http://127.0.0.1:" + service.port();
      for (int backup = 0; backup < BACKUPS; backup++) {
        awaitEntries(service, 40L + 100 * backup);
        assertThat(Ran.of("backup", file(backup).toString(), "--url", url).exit()).isZero();
        assertThat(played.isDone()).as("commands flowed all the time").isFalse();
      }
      played.get();
      entries = service.entries();
    }
    for (int backup = 0; backup < BACKUPS; backup++) {
      Json.Fields restored = restore(backup);
      long position = ((Json.Int) restored.values().get("entries")).value();
      assertThat(position).isBetween(40L + 100 * backup, entries - 1);
      assertThat(ClientStage.text(restored, "digest")).isEqualTo(digest(data, position));
    }
  }

  @Test
  void shouldBeTheExportOfTheSameJournal_whenNothingHappensMeanwhile() throws Exception {
    Path online = folder.resolve("online.jsonl");
    String piped;
    try (ClientStage stage = stage()) {
      Ran ran = stage.run("", "backup", online.toString(), "--json");
      assertThat(ran.exit()).as("%s", ran).isZero();
      assertThat(ran.err()).isEmpty();
      Json.Fields told = ClientStage.json(ran.out());
      assertThat(told.values()).containsEntry("entries", new Json.Int(stage.entries()));
      assertThat(stage.run("", "backup", online.toString()).exit()).isEqualTo(Exit.USAGE);
      assertThat(stage.run("", "backup", online.toString(), "--force").exit()).isZero();
      piped = stage.run("", "backup", "-").out();
      Ran busy = Ran.of("backup", file(9).toString(), "--data", stage.data().toString());
      assertThat(busy.exit()).isEqualTo(Exit.UNREACHABLE);
      assertThat(busy.err()).contains("in use by another process");
    }
    String data = folder.resolve("data").toString();
    assertThat(Ran.of("backup", file(0).toString(), "--data", data).exit()).isZero();
    assertThat(Ran.of("export", file(1).toString(), "--data", data).exit()).isZero();
    assertThat(file(0)).hasSameBinaryContentAs(file(1));
    assertThat(online).hasSameBinaryContentAs(file(1));
    assertThat(piped).isEqualTo(Files.readString(online));
    assertThat(Ran.of("backup", "-", "--data", data, "--url", "http://x").exit())
        .isEqualTo(Exit.USAGE);
  }

  @Test
  void shouldBackUpANodeWithoutABody() {
    try (ClientStage stage = new ClientStage(folder)) {
      assertThat(stage.run("", "backup", file(0).toString()).exit()).isZero();
    }
    assertThat(restore(0).values()).containsEntry("entries", new Json.Int(0));
  }

  @Test
  void shouldLeaveNothing_whenTheNodeDiesAtAnyRequest() throws IOException {
    Path place = Files.createDirectory(folder.resolve("place"));
    Path file = place.resolve("body.jsonl");
    try (ClientStage stage = stage()) {
      int lived = 0;
      Ran ran;
      do {
        AtomicInteger left = new AtomicInteger(lived++);
        try (HostileServer server =
            new HostileServer(
                (path, body) ->
                    left.getAndDecrement() > 0 ? fetched(stage, path).getBytes(UTF_8) : null)) {
          ran = Ran.of("backup", file.toString(), "--url", server.url());
        }
        if (ran.exit() != Exit.DONE) {
          assertThat(ran.exit()).as("%s", ran).isEqualTo(Exit.UNREACHABLE);
          assertThat(names(place)).isEmpty();
        }
      } while (ran.exit() != Exit.DONE);
      assertThat(lived).isGreaterThan(5); // head, entries, contents twice, each content
      assertThat(names(place)).containsExactly("body.jsonl");
    }
  }

  @Test
  void shouldLeaveNothing_whenTheNodeLies() throws IOException {
    try (ClientStage stage = stage()) {
      for (String lie :
          List.of("\"events\":\"(.)", "\"seed\":\"(.)", "A te(x)t.", "\"hash\":(.)")) {
        Path file = folder.resolve("lie.jsonl");
        try (HostileServer server =
            new HostileServer(
                (path, body) ->
                    fetched(stage, path).replaceFirst(lie, "\"seed\":\"0").getBytes(UTF_8))) {
          Ran ran = Ran.of("backup", file.toString(), "--url", server.url());
          assertThat(ran.exit()).as("%s: %s", lie, ran).isEqualTo(Exit.VERIFICATION_FAILED);
          assertThat(file).doesNotExist();
        }
      }
    }
  }

  /** A body with two posts. */
  private ClientStage stage() {
    ClientStage stage = ClientStage.founded(folder);
    stage.member("ada");
    stage.done("ada", "post", stage.file("A text."), "--title", "T");
    stage.done("ada", "post", stage.file("Another text."), "--title", "U");
    return stage;
  }

  private Path file(int number) {
    return folder.resolve("backup" + number + ".jsonl");
  }

  private Json.Fields restore(int backup) {
    String place = folder.resolve("restored" + backup).toString();
    Ran ran = Ran.of("restore", file(backup).toString(), "--data", place, "--json");
    assertThat(ran.exit()).as("%s", ran).isZero();
    return ClientStage.json(ran.out());
  }

  private static String digest(Path data, long position) {
    try (Journal journal = Journal.openReadOnly(JournalConfig.inDirectory(data))) {
      return Recovery.behind(journal, position, at -> {}).machine().digest().toString();
    }
  }

  private static void awaitEntries(Service service, long entries) throws InterruptedException {
    while (service.entries() < entries) {
      Thread.sleep(5);
    }
  }

  private static String fetched(ClientStage stage, String path) {
    try {
      URI uri = URI.create(stage.url() + path);
      HttpClient client = HttpClient.newHttpClient();
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Settings settings(Path data) {
    return new Settings(
        JournalConfig.inDirectory(data),
        data.resolve("views"),
        data.resolve("node-key"),
        "127.0.0.1",
        0,
        Optional.empty(),
        Server.Bounds.NONE,
        OptionalInt.empty());
  }
}
