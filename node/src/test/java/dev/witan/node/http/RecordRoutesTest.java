package dev.witan.node.http;

import static dev.witan.node.http.ServerStage.json;
import static dev.witan.node.http.ServerStage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a stranger gets from the server all that the hashes are made from, and what it is. */
final class RecordRoutesTest {
  private ServerStage stage;

  @BeforeEach
  void start(@TempDir Path folder) {
    stage = new ServerStage(folder);
  }

  @AfterEach
  void stop() {
    stage.close();
    stage.troubles.forEach(Throwable::printStackTrace);
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  void shouldBeEmptyBeforeTheFounding() {
    assertThat(json(stage.get("/v1/head")).getInteger("position")).isZero();
    assertThat(json(stage.get("/v1/journal")).getJsonArray("data")).isEmpty();
    assertThat(json(stage.get("/v1/instance")).getValue("body")).isNull();
    assertThat(problem(stage.post(stage.founding.envelope()))).isEqualTo("403 setup-word-wrong");
  }

  @Test
  void shouldGiveAChainThatAnybodyCanCheck() {
    stage.founded();
    for (int i = 0; i < 25; i++) {
      assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
    }
    Hash256 previous = new Hash256(0, 0, 0, 0);
    long position = 0;
    while (position < 26) {
      JsonObject page = json(stage.get("/v1/journal?limit=10&after=" + position));
      for (Object one : page.getJsonArray("data")) {
        JsonObject entry = (JsonObject) one;
        assertThat(entry.getLong("position")).isEqualTo(++position);
        assertThat(entry.getString("previous")).isEqualTo(previous.toString());
        previous = hash(previous, entry);
        assertThat(entry.getString("hash")).isEqualTo(previous.toString());
        assertThat(json(stage.get("/v1/journal/" + position))).isEqualTo(entry);
      }
    }
    JsonObject head = json(stage.get("/v1/head"));
    assertThat(head.getLong("position")).isEqualTo(26);
    assertThat(head.getString("hash")).isEqualTo(previous.toString());
    assertThat(json(stage.get("/v1/journal?after=26")).getJsonArray("data")).isEmpty();
    assertThat(problem(stage.get("/v1/journal/27"))).isEqualTo("404 not-found");
  }

  /** The entry hash as scenario.md says it, written anew. */
  private static Hash256 hash(Hash256 previous, JsonObject entry) {
    byte[] command = Base64.getDecoder().decode(entry.getString("command"));
    byte[] events = Base64.getDecoder().decode(entry.getString("events"));
    ByteBuffer bytes =
        ByteBuffer.allocate(32 + 8 + 8 + 32 + 4 + command.length + 4 + events.length);
    bytes.put(previous.bytes()).putLong(entry.getLong("position")).putLong(entry.getLong("time"));
    bytes.put(Hash256.parse(entry.getString("seed")).orElseThrow().bytes());
    bytes.putInt(command.length).put(command).putInt(events.length).put(events);
    return Hash256.of(bytes.array());
  }

  @Test
  void shouldListEveryContentOnce() throws IOException {
    stage.founded();
    Signer ada = new Signer("ada");
    stage.post(stage.founding.register(ada));
    Set<String> stored = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      byte[] text = Founding.utf8("text " + i);
      stage.postForm(stage.founding.sign(ada, Founding.post(ada, "Post " + i, text)), text);
      stored.add(Hash256.of(text).toString());
    }
    Set<String> listed = new HashSet<>();
    String path = "/v1/contents?limit=2";
    JsonArray data = json(stage.get(path)).getJsonArray("data");
    while (!data.isEmpty()) {
      for (Object one : data) {
        assertThat(listed.add(((JsonObject) one).getString("hash"))).isTrue();
        assertThat(((JsonObject) one).getBoolean("withheld")).isFalse();
      }
      String last = data.getJsonObject(data.size() - 1).getString("hash");
      data = json(stage.get(path + "&after=" + last)).getJsonArray("data");
    }
    assertThat(listed).isEqualTo(stored);
    assertThat(problem(stage.get("/v1/blobs/" + Hash256.ofText("none"))))
        .isEqualTo("404 not-found");
  }

  @Test
  void shouldSayWhatItIs() {
    stage.founded();
    JsonObject instance = json(stage.get("/v1/instance"));
    assertThat(instance.getString("body")).isEqualTo(stage.founding.body().toString());
    assertThat(instance.getString("name")).isEqualTo("stage");
    assertThat(instance.getString("node")).isEqualTo(Founding.NODE.publicKey().toString());
    assertThat(instance.getLong("time")).isEqualTo(ServerStage.START);
    assertThat(json(stage.get("/v1/openapi.json")).getString("openapi")).isEqualTo("3.1.0");
    JsonArray problems = json(stage.get("/v1/problems")).getJsonArray("data");
    assertThat(problems.size()).isEqualTo(ApiProblem.values().length + Statuses.codes().size());
  }

  @Test
  void shouldRefuseWhatTheContractDoesNotName() {
    assertThat(problem(stage.get("/nothing"))).isEqualTo("404 not-found");
    assertThat(problem(stage.get("/v1/../etc/passwd"))).isEqualTo("404 not-found");
    assertThat(problem(stage.get("/v1/head?x=1"))).isEqualTo("400 query-unknown");
    assertThat(problem(stage.get("/v1/journal?limit=0"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/journal?limit=1001"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/journal?limit=1&limit=2"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/journal?after=-1"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/journal?after=99999999999999999999")))
        .isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/journal/x"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/blobs/abc"))).isEqualTo("400 query-invalid");
    HttpResponse<byte[]> method = stage.send(stage.request("/v1/head").DELETE());
    assertThat(problem(method)).isEqualTo("405 method-not-allowed");
    assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  /** What never comes to a route: neither the library's pages nor its traces show. */
  @ParameterizedTest
  @CsvSource({
    "GET /v1/%zz HTTP/1.1~Host: x, 400 Bad Request",
    "GET /v1/head HTTP/1.1, 400 Bad Request",
    "GARBAGE, 400 Bad Request",
    "GET /v1/head?X HTTP/1.1, 414 Request-URI Too Long",
    "GET /v1/head HTTP/1.1~A: X, 431 Request Header Fields Too Large",
    "POST /v1/commands HTTP/1.1~Transfer-Encoding: chunked~Content-Length: 5, 400 Bad Request"
  })
  void shouldAnswerWhatIsNoHttp(String request, String status) throws IOException {
    String sent = request.replace("X", "x".repeat(20_000)).replace("~", "\r\n") + "\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", stage.port())) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(Founding.utf8(sent));
      byte[] bytes = new byte[4_096];
      int length = socket.getInputStream().read(bytes);
      String answer = new String(bytes, 0, length, StandardCharsets.UTF_8);
      assertThat(answer).as(request).contains(status, "application/problem+json");
    }
  }
}
