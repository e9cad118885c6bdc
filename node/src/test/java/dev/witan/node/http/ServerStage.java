package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.JournalConfig;
import dev.witan.node.Node;
import dev.witan.node.SetupWord;
import dev.witan.node.admin.Meters;
import dev.witan.node.page.PageBuild;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.views.Views;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A real server on a free port, with a node on an H2 file, and somebody who asks it. */
final class ServerStage implements AutoCloseable {
  static final long START = 1_800_000_000_000L;
  static final String ENVELOPE = "application/vnd.witan.command+json";

  final AtomicLong clock;
  final Founding founding;
  final SetupWord setup = SetupWord.create();
  final Vertx vertx = Vertx.vertx();
  final BlockingQueue<Throwable> troubles = new LinkedBlockingQueue<>();
  final Node node;
  final Views views;
  private final Meters meters = new Meters();
  private final Server server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  ServerStage(Path folder) {
    this(folder, Server.Bounds.NONE);
  }

  ServerStage(Path folder, Server.Bounds bounds) {
    this(folder, bounds, PageBuild.FOLDER);
  }

  /** With the page that the class loader finds in this folder. */
  ServerStage(Path folder, Server.Bounds bounds, String page) {
    this(folder, bounds, page, new Founding(START), new AtomicLong(START));
  }

  /** A server that goes on where this one has ended, with its founding and its clock. */
  ServerStage again(Path folder) {
    return new ServerStage(folder, Server.Bounds.NONE, PageBuild.FOLDER, founding, clock);
  }

  private ServerStage(
      Path folder, Server.Bounds bounds, String page, Founding founding, AtomicLong clock) {
    this.founding = founding;
    this.clock = clock;
    JournalConfig config = JournalConfig.inDirectory(folder);
    HeldJournal.prepare(config);
    node = Answers.await(Node.start(vertx, config, Founding.NODE, clock::get, troubles::add));
    views = Answers.await(Views.start(vertx, node, folder.resolve("views"), troubles::add));
    Server.Options options = new Server.Options("127.0.0.1", 0, Optional.empty(), bounds, page);
    server =
        Answers.await(
            Server.start(vertx, node, views, meters, setup, options, clock::get, troubles::add));
  }

  ServerStage founded() {
    HttpResponse<byte[]> response =
        send(
            request("/v1/commands")
                .header("Content-Type", ENVELOPE)
                .header("Witan-Setup", setup.word())
                .POST(BodyPublishers.ofByteArray(founding.envelope())));
    assertThat(response.statusCode()).isEqualTo(201);
    return this;
  }

  int port() {
    return server.port();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  HttpResponse<byte[]> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<byte[]> post(byte[] envelope) {
    return send(
        request("/v1/commands")
            .header("Content-Type", ENVELOPE)
            .POST(BodyPublishers.ofByteArray(envelope)));
  }

  /** The envelope as the first part of a form, the contents behind it. */
  HttpResponse<byte[]> postForm(byte[] envelope, byte[]... contents) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "envelope", envelope);
    for (byte[] content : contents) {
      part(body, "content", content);
    }
    body.write("--line--\r\n".getBytes(StandardCharsets.US_ASCII));
    return send(
        request("/v1/commands")
            .header("Content-Type", "multipart/form-data; boundary=line")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  static void part(ByteArrayOutputStream body, String name, byte[] bytes) throws IOException {
    String head =
        "--line\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"blob\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";
    body.write(head.formatted(name).getBytes(StandardCharsets.US_ASCII));
    body.write(bytes);
    body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonObject json(HttpResponse<byte[]> response) {
    return new JsonObject(new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The status and code of a problem document. */
  static String problem(HttpResponse<byte[]> response) {
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject json = json(response);
    assertThat(json.getInteger("status")).isEqualTo(response.statusCode());
    assertThat(json.getString("type")).isEqualTo("urn:witan:problem:" + json.getString("code"));
    assertThat(json.getString("instance"))
        .isEqualTo(response.headers().firstValue("Request-Id").orElseThrow());
    return response.statusCode() + " " + json.getString("code");
  }

  @Override
  public void close() {
    Answers.await(server.stop());
    Answers.await(views.stop());
    Answers.await(node.stop());
    Answers.await(vertx.close());
  }
}
