package dev.witan.node.http;

import static dev.witan.node.http.ServerStage.json;
import static dev.witan.node.http.ServerStage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Receipt;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: the one door takes signed commands and nothing else, and says what became of them. */
final class CommandRoutesTest {
  private static final String PART =
      "Content-Disposition: form-data; name=\"envelope\"; filename=\"blob\"\r\n";

  /** Heads of a form's part that no decoder takes. */
  private static final List<String> SPOILED =
      List.of(
          "Content-Disposition",
          "Content-Disposition:",
          "Content-Disposition: form-data",
          "Content-Disposition: form-data; name",
          "Content-Disposition: form-data; name=envelope; filename*=UTF-8''%zz",
          "Content-Disposition: form-data; name=envelope; filename*=nothing''a",
          PART + "Content-Type: application/octet-stream; charset=nothing",
          PART + "Content-Transfer-Encoding: nothing",
          "X".repeat(20_000));

  private final Signer ada = new Signer("ada");
  private ServerStage stage;

  @BeforeEach
  void start(@TempDir Path folder) {
    stage = new ServerStage(folder).founded();
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  void shouldAnswerWithAReceiptOfTheNode() {
    HttpResponse<byte[]> response = stage.post(stage.founding.register(ada));
    assertThat(response.statusCode()).isEqualTo(201);
    Receipt receipt = Receipt.parse(response.body()).value();
    assertThat(receipt.isSignedBy(Founding.NODE.publicKey())).isTrue();
    assertThat(receipt.position()).isEqualTo(2);
    String place = response.headers().firstValue("Location").orElseThrow();
    assertThat(place).isEqualTo("/v1/commands/" + receipt.command());
    assertThat(stage.get(place).body()).isEqualTo(response.body());
    assertThat(response.headers().firstValue("Witan-Head")).contains("2");
  }

  @Test
  void shouldAnswerTheSame_whenTheSameComesAgain() {
    byte[] envelope = stage.founding.register(ada);
    HttpResponse<byte[]> first = stage.post(envelope);
    HttpResponse<byte[]> again = stage.post(envelope);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.headers().firstValue("Idempotent-Replay")).isEmpty();
    assertThat(again.headers().firstValue("Idempotent-Replay")).contains("true");
    assertThat(stage.node.head().position()).isEqualTo(2);
  }

  @Test
  void shouldTakeContentsBesideAPost() throws IOException {
    stage.post(stage.founding.register(ada));
    byte[] text = Founding.utf8("# Evidence");
    byte[] post = stage.founding.sign(ada, Founding.post(ada, "Work", text));
    assertThat(problem(stage.post(post))).isEqualTo("422 content-missing");
    assertThat(problem(stage.postForm(post, text, Founding.utf8("more"))))
        .isEqualTo("422 content-unnamed");
    assertThat(stage.postForm(post, text).statusCode()).isEqualTo(201);
    HttpResponse<byte[]> content = stage.get("/v1/blobs/" + Hash256.of(text));
    assertThat(content.body()).isEqualTo(text);
    assertThat(content.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(content.headers().firstValue("Content-Disposition")).contains("attachment");
  }

  @Test
  void shouldRefuseWithTheCodeOfTheRule() {
    assertThat(problem(stage.post(Founding.utf8("{}")))).isEqualTo("400 command-malformed");
    byte[] unsigned = stage.founding.register(ada);
    unsigned[unsigned.length - 10] ^= 1;
    assertThat(problem(stage.post(unsigned))).isEqualTo("403 signature-wrong");
    byte[] stranger = stage.founding.sign(ada, Founding.issue(ada, 1));
    assertThat(problem(stage.post(stranger))).isEqualTo("403 actor-unknown");
    assertThat(problem(stage.post(new Founding(ServerStage.START + 1).envelope())))
        .isEqualTo("409 body-founded");
    stage.post(stage.founding.register(ada));
    byte[] noTreasurer = stage.founding.sign(ada, Founding.issue(ada, 1));
    assertThat(problem(stage.post(noTreasurer))).isEqualTo("422 not-treasurer");
    assertThat(stage.node.head().position()).isEqualTo(2);
  }

  @Test
  void shouldRefuseBodiesThatAreNoCommand() throws IOException {
    byte[] envelope = stage.founding.register(ada);
    assertThat(problem(stage.send(stage.request("/v1/commands").POST(BodyPublishers.noBody()))))
        .isEqualTo("415 media-type-unsupported");
    assertThat(problem(stage.post(new byte[2 * 1024 * 1024]))).isEqualTo("413 request-too-large");
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    ServerStage.part(wrong, "other", envelope);
    assertThat(problem(form(wrong))).isEqualTo("400 request-malformed");
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    ServerStage.part(twice, "envelope", envelope);
    ServerStage.part(twice, "envelope", envelope);
    assertThat(problem(form(twice))).isEqualTo("400 request-malformed");
    assertThat(problem(form(new ByteArrayOutputStream()))).isEqualTo("400 request-malformed");
    for (String head : SPOILED) {
      ByteArrayOutputStream spoiled = new ByteArrayOutputStream();
      spoiled.writeBytes(Founding.utf8("--line\r\n" + head + "\r\n\r\n"));
      spoiled.writeBytes(envelope);
      spoiled.writeBytes(Founding.utf8("\r\n"));
      HttpResponse<byte[]> answer = form(spoiled);
      assertThat(answer.statusCode()).as(head).isEqualTo(400);
      assertThat(problem(answer)).isEqualTo("400 request-malformed");
    }
    byte[][] many = new byte[20][1];
    assertThat(problem(stage.postForm(envelope, many))).isEqualTo("400 request-malformed");
    assertThat(problem(stage.postForm(envelope, new byte[10 * 1024 * 1024])))
        .isEqualTo("413 request-too-large");
    assertThat(stage.node.head().position()).isEqualTo(1);
  }

  private HttpResponse<byte[]> form(ByteArrayOutputStream body) {
    body.writeBytes(Founding.utf8("--line--\r\n"));
    return stage.send(
        stage
            .request("/v1/commands")
            .header("Content-Type", "multipart/form-data; boundary=line")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  @Test
  void shouldSayOfAnUnknownCommandThatItIsUnknown() {
    assertThat(problem(stage.get("/v1/commands/" + Hash256.ofText("nothing"))))
        .isEqualTo("404 command-not-found");
  }

  @Test
  void shouldForetellWithoutEffect() {
    JsonObject fine = preview("member.register", null, Signer.fields(Founding.registration(ada)));
    assertThat(fine.getBoolean("accepted")).isTrue();
    assertThat(fine.containsKey("refusal")).isFalse();
    assertThat(fine.getString("sentence")).startsWith("Register as \u201cada\u201d, with z6Mk");
    JsonObject refused =
        preview("coin.issue", ada.id().toString(), Signer.fields(Founding.issue(ada, 1)));
    assertThat(refused.getBoolean("accepted")).isFalse();
    assertThat(refused.getJsonObject("refusal").getString("code")).isEqualTo("actor-unknown");
    assertThat(stage.node.head().position()).isEqualTo(1);
    // The machine was not touched: the very command goes through now.
    assertThat(stage.post(stage.founding.register(ada)).statusCode()).isEqualTo(201);
  }

  private JsonObject preview(String type, String actor, Json.Fields body) {
    String fields = new String(new JsonWriter().value(body).toBytes(), StandardCharsets.UTF_8);
    JsonObject draft =
        new JsonObject().put("type", type).put("actor", actor).put("body", new JsonObject(fields));
    HttpResponse<byte[]> response =
        stage.send(
            stage
                .request("/v1/commands/preview")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(draft.encode())));
    assertThat(response.statusCode()).isEqualTo(200);
    return json(response);
  }
}
