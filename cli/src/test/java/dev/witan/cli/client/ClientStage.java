package dev.witan.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.cli.Ran;
import dev.witan.journal.JournalConfig;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.node.http.Server;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A real node on a free port, and people who have nothing but the command line. */
final class ClientStage implements AutoCloseable {
  static final String PASSPHRASE = "correct horse";

  private final Path folder;
  private final Service service;

  ClientStage(Path folder) {
    this.folder = folder;
    Path data = data();
    Settings settings =
        new Settings(
            JournalConfig.inDirectory(data),
            data.resolve("views"),
            data.resolve("node-key"),
            "127.0.0.1",
            0,
            Optional.empty(),
            Server.Bounds.NONE,
            OptionalInt.empty());
    this.service = Service.start(settings, ClientStage::fail);
  }

  /** A node of a test has no troubles. */
  static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }

  /** With a body whose treasurer is bank. */
  static ClientStage founded(Path folder) {
    ClientStage stage = new ClientStage(folder);
    stage.key("bank");
    stage.done("bank", "found", "--name", "Smiths", "--handle", "bank", "--setup", stage.word());
    return stage;
  }

  Path data() {
    return folder.resolve("data");
  }

  String url() {
    return "http://127.0.0.1:" + service.port();
  }

  String word() {
    return service.setupWord();
  }

  long entries() {
    return service.entries();
  }

  String keyFile(String who) {
    return folder.resolve(who + ".key").toString();
  }

  /** Makes a key for this person. */
  void key(String who) {
    assertThat(run("", "key", "new", keyFile(who)).exit()).isZero();
  }

  /** Makes a key and registers with it. */
  void member(String who) {
    key(who);
    done(who, "register", who);
  }

  /** A file with this text. */
  String file(String text) {
    try {
      Path file = Files.createTempFile(folder, "text", ".md");
      Files.writeString(file, text);
      return file.toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs as this person, answered with yes, with limits that no test passes; it must succeed. */
  Json.Fields done(String who, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--yes", "--max-fee", "1000", "--max-loss", "1000", "--json"));
    Ran ran = as(who, all.toArray(String[]::new));
    assertThat(ran.exit()).as("%s", ran).isZero();
    return json(ran.out());
  }

  /** Runs as this person, without a terminal. */
  Ran as(String who, String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--key", keyFile(who)));
    return run("", all.toArray(String[]::new));
  }

  /** Runs at a terminal, where somebody types this. */
  Ran typed(String input, String... words) {
    return Ran.of(true, environment(url()), bytes(input), words);
  }

  /** Runs without a terminal. */
  Ran run(String input, String... words) {
    return Ran.of(false, environment(url()), bytes(input), words);
  }

  static Map<String, String> environment(String url) {
    return Map.of("WITAN_URL", url, "WITAN_PASSPHRASE", PASSPHRASE);
  }

  /** What the node shows at this path, of one thing with all that has happened to it. */
  Json.Fields view(String path) {
    boolean isOfOne = path.matches("/v1/(members|pools|posts|requests)/[^?/]+");
    Ran ran = run("", "api", "GET", isOfOne ? path + "?atLeast=" + entries() : path);
    assertThat(ran.exit()).as("%s", ran).isZero();
    return json(ran.out());
  }

  static Json.Fields json(String text) {
    return (Json.Fields) JsonParser.parse(text.strip().getBytes(StandardCharsets.UTF_8)).value();
  }

  static String text(Json.Fields fields, String name) {
    return ((Json.Text) fields.values().get(name)).value();
  }

  private static InputStream bytes(String input) {
    return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    service.close();
  }
}
