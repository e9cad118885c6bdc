package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.node.NodeKey;
import dev.witan.node.admin.Meters;
import dev.witan.node.command.Checked;
import dev.witan.node.command.CommandCheck;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.HeldJournal;
import dev.witan.node.stage.Signer;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: every problem that HTTP itself can give, every status of the one door, and every status to
 * which codes of the rules lead are given by a real node when they should be, as documents of the
 * contract. Method: each is provoked once; what was not is missing in the end.
 */
@Timeout(120)
final class ProblemsOverHttpTest {
  private static final String COMMANDS = "/v1/commands";
  private static final byte[] NOTHING = Founding.utf8("{}");

  @TempDir Path folder;

  private final Set<String> seen = new TreeSet<>();
  private final Set<Integer> posted = new TreeSet<>();
  private final Signer ada = new Signer("ada");
  private AnswerSchemas schemas;

  @Test
  void shouldGiveEachProblemOnce() throws Exception {
    try (ServerStage stage = new ServerStage(folder.resolve("plain"))) {
      schemas = new AnswerSchemas(ServerStage.json(stage.get("/v1/openapi.json")));
      beforeTheFounding(stage);
      stage.founded();
      ofTheQuestion(stage);
      ofTheCommand(stage);
      assertThat(stage.troubles).isEmpty();
    }
    ofTooMuch();
    ofCommits();
    ofBugs();
    ofAnImportedBody();
    ofWhatIsGone();
    ofBrokenViews();
    Set<String> all = new TreeSet<>();
    for (ApiProblem problem : ApiProblem.values()) {
      all.add(problem.status() + " " + problem.code());
    }
    assertThat(seen).containsAll(all);
    assertThat(posted).containsAll(Statuses.EXCEPTIONS.values());
    assertThat(posted).containsExactly(200, 201, 202, 400, 403, 408, 409, 413, 415, 422, 429, 503);
  }

  private void beforeTheFounding(ServerStage stage) {
    see("403 setup-word-wrong", () -> stage.post(stage.founding.envelope()));
    HttpRequest.Builder early =
        stage
            .request(COMMANDS)
            .header("Content-Type", ServerStage.ENVELOPE)
            .header("Witan-Setup", stage.setup.word())
            .POST(BodyPublishers.ofByteArray(stage.founding.register(ada)));
    see("409 body-not-founded", () -> stage.send(early));
  }

  private void ofTheQuestion(ServerStage stage) throws IOException {
    see("400 query-unknown", () -> stage.get("/v1/head?nobody=1"));
    see("400 query-invalid", () -> stage.get("/v1/posts?limit=x"));
    see("400 cursor-invalid", () -> stage.get("/v1/posts?after=nonsense"));
    see("404 not-found", () -> stage.get("/v1/nothing"));
    see("404 command-not-found", () -> stage.get(COMMANDS + "/" + Hash256.ofText("none")));
    see("405 method-not-allowed", () -> stage.send(stage.request("/v1/head").DELETE()));
    see("409 position-ahead", () -> stage.get("/v1/body?asOf=999"));
    String rest = " HTTP/1.1\r\nHost: x\r\n";
    see("414 uri-too-long", raw(stage, "GET /" + "a".repeat(9_000) + rest + "\r\n"), false);
    for (String version : new String[] {"9.9", "2.0", "1.2", "0.9"}) {
      String other = "GET /v1/head HTTP/" + version + "\r\nHost: x\r\n\r\n";
      see("400 request-malformed", raw(stage, other), false);
    }
    String header = "X: " + "a".repeat(20_000) + "\r\n\r\n";
    see("431 headers-too-large", raw(stage, "GET /v1/head" + rest + header), false);
  }

  private void ofTheCommand(ServerStage stage) throws IOException {
    assertThat(stage.post(stage.founding.register(ada)).statusCode()).isEqualTo(201);
    posted.add(201);
    see("400 command-malformed", () -> stage.post(NOTHING));
    see(
        "400 request-malformed",
        () -> post(stage, COMMANDS, "multipart/form-data; boundary=line", NOTHING));
    see("403 audience-wrong", () -> stage.post(new Founding(1).issue()));
    see("409 body-founded", () -> stage.post(new Founding(ServerStage.START + 1).envelope()));
    see("413 request-too-large", () -> stage.post(new byte[2 << 20]));
    see("415 media-type-unsupported", () -> post(stage, COMMANDS, "text/plain", NOTHING));
    see("422 not-treasurer", () -> stage.post(stage.founding.sign(ada, Founding.issue(ada, 1))));
    String preview = COMMANDS + "/preview";
    see("400 command-malformed", () -> post(stage, preview, "application/json", NOTHING));
    see("413 request-too-large", () -> post(stage, preview, "application/json", new byte[2 << 20]));
    see("415 media-type-unsupported", () -> post(stage, preview, "text/plain", NOTHING));
    JsonObject draft =
        new JsonObject()
            .put("type", "member.register")
            .putNull("actor")
            .put("body", new JsonObject().put("handle", "x"));
    see(
        "400 command-malformed",
        () -> post(stage, preview, "application/json", Founding.utf8(draft.encode())));
    Json.Fields fields = Signer.fields(Founding.registration(new Signer("ben")));
    draft.put("body", new JsonObject(Buffer.buffer(new JsonWriter().value(fields).toBytes())));
    HttpResponse<byte[]> foretold =
        post(stage, preview, "application/json", Founding.utf8(draft.encode()));
    assertThat(foretold.statusCode()).isEqualTo(200);
    posted.add(200);
  }

  private void ofTooMuch() throws IOException {
    try (ServerStage stage =
        new ServerStage(folder.resolve("bounded"), new Server.Bounds(3, 0, 300))) {
      String slow = "POST /v1/commands HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
      see("408 request-timeout", raw(stage, slow + "Content-Length: 9\r\n\r\n"), true);
      stage.get("/v1/head");
      stage.get("/v1/head");
      see("429 quota-exceeded", () -> stage.post(NOTHING));
    }
  }

  /**
   * A commit that hangs lets commands wait, and fills the queue; one that fails loses their end.
   */
  private void ofCommits() throws Exception {
    Path place = folder.resolve("held");
    JournalConfig config = JournalConfig.inDirectory(place);
    ServerStage stage = new ServerStage(place).founded();
    stage.post(stage.founding.register(ada));
    try (HeldJournal held = HeldJournal.before(config, 3)) {
      CompletableFuture<HttpResponse<byte[]>> lost =
          CompletableFuture.supplyAsync(() -> stage.post(stage.founding.issue()));
      assertThat(stage.get("/v1/instance").statusCode()).isEqualTo(200);
      Thread.sleep(500); // It is on its way to the disk, and does not yet wait long.
      held.fail();
      see("503 fate-unknown", lost::join);
    }
    stage.close();
    assertThat(stage.troubles).as("the commit that failed").isNotEmpty();
    ofTheQueue();
  }

  private void ofTheQueue() throws Exception {
    Path place = folder.resolve("full");
    ServerStage stage = new ServerStage(place).founded();
    HeldJournal held = HeldJournal.before(JournalConfig.inDirectory(place), 2);
    HttpResponse<byte[]> waiting = stage.post(stage.founding.issue());
    held.close();
    assertThat(waiting.statusCode()).isEqualTo(202);
    schemas.check(COMMANDS, "post", 202, text(waiting));
    posted.add(202);
    byte[] envelope = stage.founding.issue();
    AtomicBoolean isFlooded = new AtomicBoolean(true);
    Thread flood =
        new Thread(
            () -> {
              while (isFlooded.get()) {
                stage.node.submit(envelope, List.of());
              }
            });
    flood.start();
    HttpResponse<byte[]> answer = stage.post(envelope);
    for (int times = 0; times < 50 && answer.statusCode() != 503; times++) {
      answer = stage.post(envelope);
    }
    isFlooded.set(false);
    flood.join();
    HttpResponse<byte[]> full = answer;
    see("503 queue-full", () -> full);
    Answers.await(stage.node.stop());
    see("503 node-stopping", () -> stage.post(envelope));
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  /** A clock that breaks stands for a bug anywhere. */
  private void ofBugs() {
    try (ServerStage stage = new ServerStage(folder.resolve("broken"))) {
      List<Throwable> troubles = new CopyOnWriteArrayList<>();
      Server server =
          Answers.await(
              Server.start(
                  stage.vertx,
                  stage.node,
                  stage.views,
                  new Meters(),
                  stage.setup,
                  new Server.Options("127.0.0.1", 0, Optional.empty(), Server.Bounds.NONE),
                  () -> {
                    throw new IllegalStateException("the clock has stopped");
                  },
                  troubles::add));
      URI place = URI.create("http://127.0.0.1:" + server.port() + "/v1/instance");
      see("500 internal-error", () -> stage.send(HttpRequest.newBuilder(place).GET()));
      assertThat(troubles).hasSize(1);
      Answers.await(server.stop());
    }
  }

  private void ofAnImportedBody() throws IOException {
    Path place = folder.resolve("imported");
    Founding founding =
        new Founding(ServerStage.START, new NodeKey(new Signer("importer").seed()), true);
    Checked.Sound sound =
        (Checked.Sound) CommandCheck.sent(founding.envelope(), List.of(), Optional.empty());
    Entry entry = new Entry(1, ServerStage.START, Hash256.ofText("seed"));
    Outcome outcome = new Machine().execute(entry, sound.command().submission());
    byte[] events = ((Outcome.Accepted) outcome).events();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      journal.append(
          List.of(new JournalEntry(1, entry.time(), entry.seed(), founding.envelope(), events)));
    }
    try (ServerStage stage = new ServerStage(place)) {
      see("503 read-only", () -> stage.post(founding.issue()));
    }
  }

  private void ofWhatIsGone() throws IOException {
    Path place = folder.resolve("withheld");
    byte[] words = Founding.utf8("What somebody took away");
    ServerStage before = new ServerStage(place).founded();
    before.post(before.founding.register(ada));
    byte[] envelope = before.founding.sign(ada, Founding.post(ada, "Words", words));
    assertThat(before.postForm(envelope, words).statusCode()).isEqualTo(201);
    before.close();
    try (Journal journal = Journal.open(JournalConfig.inDirectory(place))) {
      assertThat(journal.withhold(Hash256.of(words))).isTrue();
    }
    try (ServerStage stage = before.again(place)) {
      see("451 content-withheld", () -> stage.get("/v1/blobs/" + Hash256.of(words)));
    }
  }

  private void ofBrokenViews() throws Exception {
    try (ServerStage stage = new ServerStage(folder.resolve("unseen")).founded()) {
      new BrokenViews(folder.resolve("unseen/views")).closeAndBlock();
      see("503 views-reopening", () -> stage.get("/v1/body?atLeast=1"));
    }
  }

  private void see(String expected, Supplier<HttpResponse<byte[]>> provoked) {
    HttpResponse<byte[]> answer = provoked.get();
    String problem = ServerStage.problem(answer);
    assertThat(problem).isEqualTo(expected);
    schemas.check(COMMANDS, "post", answer.statusCode(), text(answer));
    boolean isLater = answer.statusCode() == 503 || answer.statusCode() == 429;
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(isLater);
    note(problem, answer.request().method().equals("POST"));
  }

  private void see(String expected, RawConnection.Reply reply, boolean isPost) {
    JsonObject json = new JsonObject(reply.text());
    assertThat(json.getString("instance")).isEqualTo(reply.header("request-id"));
    String problem = reply.status() + " " + json.getString("code");
    assertThat(problem).isEqualTo(expected);
    schemas.check(COMMANDS, "post", reply.status(), reply.text());
    note(problem, isPost);
  }

  private void note(String problem, boolean isPost) {
    seen.add(problem);
    if (isPost) {
      posted.add(Integer.parseInt(problem.substring(0, 3)));
    }
  }

  private static RawConnection.Reply raw(ServerStage stage, String request) throws IOException {
    try (RawConnection connection = new RawConnection(stage.port())) {
      return connection.exchange(Founding.utf8(request), false).orElseThrow();
    }
  }

  private static HttpResponse<byte[]> post(
      ServerStage stage, String path, String type, byte[] body) {
    return stage.send(
        stage.request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
