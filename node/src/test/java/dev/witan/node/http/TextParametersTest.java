package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.node.stage.Signer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a text in a query is that text, also when it could be read as JSON. */
final class TextParametersTest {
  private static final List<String> LIKE_JSON =
      List.of(
          "\"two words\"",
          "\"open",
          "close\"",
          "\"",
          "\"\"",
          "[1]",
          "[",
          "{\"a\":1}",
          "{",
          "1",
          "-1",
          "1.5",
          "1e9",
          "true",
          "false",
          "null",
          "c++",
          "[x]",
          "'",
          "\\",
          "\\\"",
          "\u0000");

  /** Words of a small grammar, which whoever reads them checks. */
  private static final Set<String> OWN_GRAMMAR = Set.of("kinds", "state");

  private ServerStage stage;
  private WorkedBody body;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    stage = new ServerStage(folder).founded();
    body = new WorkedBody(stage);
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  /** A free text is never refused for its form; a cursor that is none is a cursor that is none. */
  @Test
  void shouldTakeEveryTextAsText_whateverParameterOfTheContractItIs() {
    JsonObject contract = ServerStage.json(stage.get("/v1/openapi.json"));
    Map<String, String> questions = body.questions();
    int asked = 0;
    for (Map.Entry<String, String> question : questions.entrySet()) {
      JsonObject get =
          contract.getJsonObject("paths").getJsonObject(question.getKey()).getJsonObject("get");
      for (Object one : get.getJsonArray("parameters", new JsonArray())) {
        JsonObject parameter = (JsonObject) one;
        if (isFreeText(parameter)) {
          asked += ask(question.getValue(), parameter.getString("name"));
        }
      }
    }
    assertThat(asked).isGreaterThan(25 * LIKE_JSON.size());
  }

  private static boolean isFreeText(JsonObject parameter) {
    JsonObject schema = parameter.getJsonObject("schema");
    return parameter.getString("in").equals("query")
        && "string".equals(schema.getString("type"))
        && !schema.containsKey("enum")
        && !schema.containsKey("pattern");
  }

  private int ask(String url, String name) {
    String path = url.replaceAll("([?&])" + name + "=[^&]*", "$1").replaceAll("[?&]+$", "");
    for (String text : LIKE_JSON) {
      String whole = path + (path.contains("?") ? "&" : "?") + name + "=" + encoded(text);
      HttpResponse<byte[]> answer = stage.get(whole);
      if (name.equals("after")) {
        assertThat(ServerStage.problem(answer)).as(whole).isEqualTo("400 cursor-invalid");
      } else if (OWN_GRAMMAR.contains(name)) {
        assertThat(answer.statusCode()).as(whole).isIn(200, 400);
      } else {
        assertThat(answer.statusCode()).as(whole).isEqualTo(200);
      }
    }
    return LIKE_JSON.size();
  }

  @Test
  void shouldFindSkillsThatLookLikeNumbersAndWordsOfJson() {
    List<String> skills = List.of("1", "-1", "1.5", "true", "null", "c++", "c#");
    accepted(
        stage.post(
            stage.founding.sign(
                body.ada, new MakeOffer(1_000, skills, 1, ServerStage.START + 1_000_000, 0))));
    long head = stage.node.head().position();
    for (String skill : skills) {
      String query = "skill=" + encoded(skill) + "&atLeast=" + head;
      assertThat(data("/v1/offers?" + query)).as(skill).hasSize(1);
      assertThat(data("/v1/odds?" + query)).as(skill).hasSize(1);
    }
    assertThat(data("/v1/offers?skill=" + encoded("[1]"))).isEmpty();
  }

  @Test
  void shouldFindMembersWhoseHandlesLookLikeJson() {
    for (String handle : List.of("true", "null", "123", "-12")) {
      accepted(stage.post(stage.founding.register(new Signer(handle))));
      String atLeast = "?atLeast=" + stage.node.head().position();
      String id = ServerStage.json(stage.get("/v1/members/" + handle + atLeast)).getString("id");
      assertThat(id).isEqualTo(new Signer(handle).id().toString());
      assertThat(data("/v1/posts?author=" + handle)).isEmpty();
    }
    assertThat(data("/v1/posts?author=ada")).isNotEmpty();
  }

  @Test
  void shouldFindPhrases_andNeverBreak_whateverIsLookedFor() {
    assertThat(data("/v1/search?q=" + encoded("\"holds a valve\""))).hasSize(1);
    assertThat(data("/v1/search?q=" + encoded("\"valve a holds\""))).isEmpty();
    assertThat(data("/v1/search?q=" + encoded("\"my valve"))).isNotEmpty();
    for (String hostile :
        List.of(
            "\"".repeat(500),
            "\"".repeat(2_000),
            "word ".repeat(1_000),
            "a OR (b AND NOT c) ~2 ^9 title:x [a TO b] /.*/ *? \\",
            "*".repeat(500),
            "\u0000\u0001\u001b\u007f",
            "\"valve\"".repeat(70))) {
      int status = stage.get("/v1/search?q=" + encoded(hostile)).statusCode();
      assertThat(status).as(hostile).isEqualTo(hostile.length() <= 500 ? 200 : 400);
    }
    assertThat(stage.get("/v1/search?q=" + encoded("\"".repeat(8_000))).statusCode())
        .isEqualTo(414);
  }

  /** In the query and in the path, as digits and nothing else. */
  @Test
  void shouldTakeNumbersAsDigitsOnly() {
    for (String wrong : List.of("1.0", "1e1", "\"1\"", "+1", "[1]", "true", " 1", "", "١")) {
      String problem = ServerStage.problem(stage.get("/v1/posts?limit=" + encoded(wrong)));
      assertThat(problem).as(wrong).isEqualTo("400 query-invalid");
      problem = ServerStage.problem(stage.get("/v1/offers?active=" + encoded(wrong + "0")));
      assertThat(problem).as(wrong).isEqualTo("400 query-invalid");
    }
    assertThat(ServerStage.problem(stage.get("/v1/journal/1.0"))).isEqualTo("400 query-invalid");
    assertThat(stage.get("/v1/offers?active=false&limit=7").statusCode()).isEqualTo(200);
  }

  private JsonArray data(String path) {
    HttpResponse<byte[]> answer = stage.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return ServerStage.json(answer).getJsonArray("data");
  }

  private static void accepted(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
