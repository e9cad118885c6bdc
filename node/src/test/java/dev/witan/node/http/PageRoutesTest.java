package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: the documents of the page reach browsers, with the headers that keep people safe. */
final class PageRoutesTest {
  private static final String STAND_IN = "dev/witan/node/page/standin";
  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private ServerStage stage;

  @BeforeEach
  void start(@TempDir Path folder) {
    stage = new ServerStage(folder, Server.Bounds.NONE, STAND_IN);
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  private HttpResponse<byte[]> browse(String path, String... headers) {
    var request = stage.request(path).header("Accept", BROWSER);
    return stage.send((headers.length == 0 ? request : request.headers(headers)).GET());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource({
    "/, Home",
    "/requests, Requests &amp; more",
    "/requests/new, File a request",
    "/requests?asOf=7&status=open, Requests &amp; more",
    "/r/request_1, Request",
    "/r/%3Cscript%3E, Request",
    "/setup, Found a body"
  })
  void shouldServeEachRouteWithItsTitle(String path, String title) {
    HttpResponse<byte[]> response = browse(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).contains("<title>" + title + " - Witan</title>");
    assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(response, "Content-Security-Policy"))
        .isEqualTo("default-src 'self'; frame-ancestors 'none'");
    assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(response, "Permissions-Policy")).contains("camera=()");
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(response, "Request-Id")).isNotEmpty();
  }

  @Test
  void shouldServeTheShellToPrograms_whenTheyAskForARoute() {
    assertThat(stage.get("/requests").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldAnswerWith304_whileNothingHasChanged() {
    String tag = header(browse("/"), "ETag");
    HttpResponse<byte[]> again = browse("/", "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    // A browser would otherwise put the policy of other answers over what it has kept.
    assertThat(again.headers().firstValue("Content-Security-Policy"))
        .isEqualTo(browse("/").headers().firstValue("Content-Security-Policy"))
        .isPresent();
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(browse("/", "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(browse("/requests", "If-None-Match", tag).statusCode())
        .as("the tag of another route")
        .isEqualTo(200);
    stage.founded();
    HttpResponse<byte[]> named = browse("/", "If-None-Match", tag);
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(text(named)).contains("<title>Home - stage</title>");
  }

  @Test
  void shouldSayThatTheFoundingIsOver_onceThereIsABody() {
    String tag = header(browse("/setup"), "ETag");
    stage.founded();
    HttpResponse<byte[]> over = browse("/setup", "If-None-Match", tag);
    assertThat(over.statusCode()).isEqualTo(410);
    assertThat(text(over)).contains("<title>Found a body - stage</title>");
    assertThat(header(over, "ETag")).isEmpty();
    assertThat(header(over, "Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void shouldShowAHostileNameAsText() {
    Treasurer bank = new Treasurer("bank", stage.founding.bank.key());
    FoundBody command =
        new FoundBody(
            "<script>alert(1)</script>",
            Founding.NODE.publicKey(),
            List.of(bank),
            new TreeMap<>(),
            false);
    byte[] envelope = stage.founding.bank.envelope(null, ServerStage.START, command).toBytes();
    HttpResponse<byte[]> founded =
        stage.send(
            stage
                .request("/v1/commands")
                .header("Content-Type", ServerStage.ENVELOPE)
                .header("Witan-Setup", stage.setup.word())
                .POST(BodyPublishers.ofByteArray(envelope)));
    assertThat(founded.statusCode()).isEqualTo(201);
    assertThat(text(browse("/")))
        .contains("<title>Home - &lt;script&gt;alert(1)&lt;/script&gt;</title>")
        .doesNotContain("<script>alert");
  }

  @Test
  void shouldServeThePage_whileTheNodeAnswersNothing() {
    Answers.await(stage.node.stop());
    assertThat(browse("/").statusCode()).isEqualTo(200);
    assertThat(browse("/setup").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"})
  void shouldTakeNoOtherMethod(String method) {
    for (String path : List.of("/", "/r/request_1", "/assets/main-ABC123.js", "/robots.txt")) {
      HttpResponse<byte[]> response =
          stage.send(stage.request(path).method(method, BodyPublishers.noBody()));
      assertThat(ServerStage.problem(response)).isEqualTo("405 method-not-allowed");
      assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }
  }

  @Test
  void shouldAnswerHeadLikeGet() {
    for (String path : List.of("/", "/assets/main-ABC123.js", "/nowhere")) {
      HttpResponse<byte[]> get = browse(path);
      HttpResponse<byte[]> head =
          stage.send(
              stage
                  .request(path)
                  .header("Accept", BROWSER)
                  .method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).isEqualTo(get.statusCode());
      assertThat(head.body()).isEmpty();
      for (String name : List.of("Content-Type", "Vary", "ETag", "Cache-Control")) {
        assertThat(header(head, name)).as(path + " " + name).isEqualTo(header(get, name));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404",
    "/r, 404",
    "/r/request_1/more, 404",
    "/assets/, 404",
    "/assets/main-ABC123.js.br, 404",
    "/page.json, 404",
    "/shell.html, 404"
  })
  void shouldShowThePage_whenPeopleAskForNothing(String path, int status) {
    stage.founded();
    HttpResponse<byte[]> people = browse(path);
    assertThat(people.statusCode()).isEqualTo(status);
    assertThat(text(people)).contains("<title>Not found - stage</title>");
    assertThat(header(people, "Vary")).isEqualTo("Accept, Accept-Encoding");
    assertThat(header(people, "Content-Security-Policy")).contains("'self'");
    assertThat(ServerStage.problem(stage.get(path))).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/json", "text/*", "text/html;q=0", "text/css,*/*;q=1"})
  void shouldTellProgramsAsBefore_whenTheyAskForNothing(String accepted) {
    HttpResponse<byte[]> response =
        stage.send(stage.request("/nowhere").header("Accept", accepted).GET());
    assertThat(ServerStage.problem(response)).isEqualTo("404 not-found");
  }

  @Test
  void shouldLeaveTheApiAsItIs() {
    assertThat(ServerStage.problem(browse("/v1/nowhere"))).isEqualTo("404 not-found");
    HttpResponse<byte[]> api = browse("/api");
    assertThat(api.statusCode()).isEqualTo(200);
    assertThat(text(api)).contains("<h1>Witan API</h1>");
    assertThat(browse("/v1/head").statusCode()).isEqualTo(200);
  }

  @Test
  void shouldAnswerWhatBrowsersAndCrawlersAskForThemselves() {
    assertThat(stage.get("/favicon.ico").statusCode()).isEqualTo(204);
    assertThat(text(stage.get("/robots.txt"))).contains("Disallow: /v1/");
  }
}
