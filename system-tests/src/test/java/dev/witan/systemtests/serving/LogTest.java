package dev.witan.systemtests.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.witan.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a node's log is a line a thing, and holds nothing that somebody could use or that members
 * wrote. Method: commands, refusals and reads against a process that logs all it can, and a search
 * for what they held.
 */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LogTest {
  private static final String PASSPHRASE = "correcthorse";
  private static final String TEXT = "The wombat is tight.";

  @TempDir private Path folder;
  private String url;

  @Test
  void shouldLogALineAThing_andNothingSecret() throws Exception {
    Path data = folder.resolve("data");
    String word;
    String request;
    String log;
    try (ServedProcess served =
        ServedProcess.serving(data, "--log", "json", "--log-level", "debug")) {
      url = served.url();
      word = served.setupWord();
      request = live(word);
      served.signal("TERM");
      served.exit(60);
      log = served.out();
      assertThat(served.err()).contains(word); // where people read it, and no program keeps it
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log.lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines)
        .allMatch(line -> line.get("level").isTextual() && line.get("timestamp").isNumber());
    assertThat(messages(lines)).startsWith("started").endsWith("stopped").contains("answered");
    assertThat(log)
        .contains("\"request\":\"" + request + "\"")
        .contains("\"operation\":\"postCommand\"", "\"status\":\"201\"", "\"status\":\"400\"")
        .contains("\"status\":\"403\"", "\"position\":\"3\"");
    assertThat(log).doesNotContain(word, PASSPHRASE, "wombat", "Wombats", "hiddenquery");
    String seed = Files.readString(data.resolve("node-key")).strip();
    assertThat(log).doesNotContain(seed);
  }

  @Test
  void shouldLogALineAThing_asText() throws Exception {
    try (ServedProcess served =
        ServedProcess.serving(folder.resolve("data"), "--log-level", "debug")) {
      url = served.url();
      String request = request("/v1/head");
      served.signal("TERM");
      served.exit(60);
      assertThat(served.out().lines())
          .allMatch(line -> line.matches("2\\d{3}-\\d\\d-\\d\\dT[0-9:.]+Z (INFO |DEBUG) .*"))
          .anyMatch(
              line -> line.contains("answered operation=getHead status=200 request=" + request))
          .anyMatch(line -> line.matches(".* INFO  stopped position=0 *"));
    }
  }

  /** Founds, joins, posts, is refused, and searches; the id of the last request. */
  private String live(String word) throws Exception {
    key("bank");
    run("bank", 4, "found", "--name", "Smiths", "--handle", "bank", "--setup", "wrongword");
    run("bank", 0, "found", "--name", "Smiths", "--handle", "bank", "--setup", word);
    key("ada");
    run("ada", 0, "register", "ada");
    Path text = Files.writeString(folder.resolve("text.md"), TEXT);
    run("ada", 0, "post", text.toString(), "--title", "Wombats");
    run("ada", 3, "issue", "ada", "5", "--reference", "x");
    raw("{\"no\":\"envelope\"}");
    return request("/v1/search?q=hiddenquery");
  }

  private void key(String who) {
    run(who, 0, "key", "new", folder.resolve(who + ".key").toString());
  }

  private void run(String who, int exit, String... words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(List.of(words));
    if (!words[0].equals("key")) {
      all.addAll(List.of("--key", folder.resolve(who + ".key").toString(), "--yes"));
      all.addAll(List.of("--max-fee", "100", "--max-loss", "100"));
    }
    Map<String, String> environment = Map.of("WITAN_URL", url, "WITAN_PASSPHRASE", PASSPHRASE);
    int code = Main.run(stream, stream, environment, all.toArray(String[]::new));
    assertThat(code).as("%s: %s", all, said.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
  }

  private void raw(String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v1/commands"))
            .header("Content-Type", "application/vnd.witan.command+json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  private String request(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofString())
        .headers()
        .firstValue("Request-Id")
        .orElseThrow();
  }

  private static List<String> messages(List<JsonNode> lines) {
    return lines.stream().map(line -> line.get("formattedMessage").asText()).toList();
  }
}
