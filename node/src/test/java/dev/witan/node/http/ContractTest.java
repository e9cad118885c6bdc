package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what is served is what the contract says. Method: a body in which something of every kind
 * has happened, every operation asked, every answer held against its schema.
 */
final class ContractTest {
  private static final Set<String> NO_JSON = Set.of("/v1/blobs/{hash}", "/api");

  private ServerStage stage;
  private WorkedBody body;
  private JsonObject contract;
  private AnswerSchemas schemas;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    stage = new ServerStage(folder).founded();
    body = new WorkedBody(stage);
    contract = ServerStage.json(stage.get("/v1/openapi.json"));
    schemas = new AnswerSchemas(contract);
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  void shouldAnswerEveryQuestionAsItSays() {
    Map<String, String> asked = body.questions();
    Set<String> gets = new TreeSet<>();
    JsonObject paths = contract.getJsonObject("paths");
    paths.fieldNames().stream()
        .filter(path -> paths.getJsonObject(path).containsKey("get"))
        .forEach(gets::add);
    gets.remove("/v1/artifacts/{name}"); // None is in force here; below it is a 404.
    gets.remove("/v1/events"); // It never ends; EventRoutesTest follows it.
    assertThat(asked.keySet()).isEqualTo(gets);
    asked.forEach(
        (path, url) -> {
          HttpResponse<byte[]> answer = stage.get(url);
          assertThat(answer.statusCode()).as(url).isEqualTo(200);
          if (!NO_JSON.contains(path)) {
            schemas.check(path, "get", 200, new String(answer.body(), StandardCharsets.UTF_8));
          }
        });
  }

  @Test
  void shouldShowEveryOperationOnItsPage() {
    String page = new String(stage.get("/api").body(), StandardCharsets.UTF_8);
    for (String path : contract.getJsonObject("paths").fieldNames()) {
      assertThat(page).contains(path + "</code></h2>");
    }
    assertThat(page).doesNotContain("<script");
  }

  /** An unknown parameter is refused everywhere, and an unknown object is a 404. */
  @Test
  void shouldRefuseTheSameEverywhere() {
    body.questions()
        .forEach(
            (path, url) -> {
              String more = url + (url.contains("?") ? "&" : "?") + "nobody=1";
              HttpResponse<byte[]> answer = stage.get(more);
              assertThat(ServerStage.problem(answer)).as(more).isEqualTo("400 query-unknown");
              schemas.check(path, "get", 400, new String(answer.body(), StandardCharsets.UTF_8));
            });
    for (String unknown :
        new String[] {
          "/v1/members/nobody-here",
          "/v1/posts/" + Hash256.ofText("no post"),
          "/v1/pools/pool_999",
          "/v1/pools/pool_9999999999",
          "/v1/offers/offer_999",
          "/v1/requests/request_999",
          "/v1/proposals/proposal_999",
          "/v1/params/no.parameter",
          "/v1/artifacts/nothing",
          "/v1/graph?focus=" + Hash256.ofText("no post")
        }) {
      assertThat(ServerStage.problem(stage.get(unknown))).as(unknown).isEqualTo("404 not-found");
    }
  }

  @Test
  void shouldPageThroughListsWithoutGapsOrDoubles() {
    Set<String> seen = new TreeSet<>();
    String path = "/v1/posts?limit=1";
    String next = "";
    while (next != null) {
      JsonObject page = ServerStage.json(stage.get(path + next));
      for (Object one : page.getJsonArray("data")) {
        assertThat(seen.add(((JsonObject) one).getString("id"))).isTrue();
      }
      String cursor = page.getJsonObject("page").getString("next");
      next = cursor == null ? null : "&after=" + cursor;
    }
    long all = ServerStage.json(stage.get("/v1/body")).getLong("posts");
    assertThat(seen).hasSize((int) all);
    assertThat(ServerStage.problem(stage.get("/v1/posts?after=nonsense")))
        .isEqualTo("400 cursor-invalid");
    assertThat(ServerStage.problem(stage.get("/v1/posts?asOf=999999")))
        .isEqualTo("409 position-ahead");
  }

  @Test
  void shouldAnswerWith304_whenNothingHasChanged() {
    long position = stage.node.head().position();
    HttpResponse<byte[]> first = stage.get("/v1/body?atLeast=" + position);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again =
        stage.send(stage.request("/v1/body").header("If-None-Match", tag).GET());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    stage.post(stage.founding.issue());
    HttpResponse<byte[]> changed =
        stage.send(
            stage.request("/v1/body?atLeast=" + (position + 1)).header("If-None-Match", tag).GET());
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(ServerStage.problem(stage.get("/v1/body?atLeast=" + (position + 2))))
        .isEqualTo("409 position-ahead");
  }

  @Test
  void shouldShowThePast_whenAskedForIt() {
    long before = stage.node.head().position();
    String issued = ServerStage.json(stage.get("/v1/body?atLeast=" + before)).getString("issued");
    stage.post(stage.founding.issue());
    String now =
        ServerStage.json(stage.get("/v1/body?atLeast=" + (before + 1))).getString("issued");
    assertThat(Long.parseLong(now)).isEqualTo(Long.parseLong(issued) + 1);
    assertThat(ServerStage.json(stage.get("/v1/body?asOf=" + before)).getString("issued"))
        .isEqualTo(issued);
  }
}
