package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.JsonParser;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Founding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever comes, the node answers with a documented refusal and stays as it was. Method:
 * requests that are nearly right, made from a seed; every answer held against the catalogue. {@code
 * -Dwitan.hostile=100000} sends more, {@code -Dwitan.seed=S} the same again.
 */
final class HostileTest {
  private static final int REQUESTS = Integer.getInteger("witan.hostile", 2_000);
  private static final long SEED = Long.getLong("witan.seed", System.nanoTime());
  private static final int BATCH = 20;

  /** Until so many have been sent, classes are loaded and caches are filled. */
  private static final int WARM_UP = 1_000;

  private static final long HEAP_MORE = 16L << 20;

  /** What none of these requests can bring about. */
  private static final Set<ApiProblem> IMPOSSIBLE =
      Set.of(
          ApiProblem.SETUP_WORD_WRONG, // the body has been founded
          ApiProblem.REQUEST_TIMEOUT, // nobody is slow here; see below
          ApiProblem.QUOTA_EXCEEDED, // nothing is bounded; QuotasTest
          ApiProblem.CONTENT_WITHHELD, // nothing was taken away; RecordRoutesTest
          ApiProblem.INTERNAL_ERROR, // that is the point
          ApiProblem.QUEUE_FULL, // one asker waits for each answer
          ApiProblem.NODE_STOPPING, // it does not
          ApiProblem.VIEWS_REOPENING, // no disk fails; ReopenedViewsTest
          ApiProblem.READ_ONLY, // the body is not imported
          ApiProblem.FATE_UNKNOWN); // no commit fails

  @TempDir Path folder;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Set<String> accepted = new HashSet<>();
  private ServerStage stage;
  private RawConnection connection;
  private HostileCommands commands;
  private HostileAddresses addresses;
  private HostileAnswers answers;
  private int sentCommands;
  private int parsedCommands;

  @BeforeEach
  void start() throws IOException {
    stage = new ServerStage(folder).founded();
    stage.vertx.exceptionHandler(stage.troubles::add);
    WorkedBody body = new WorkedBody(stage);
    connection = new RawConnection(stage.port());
    commands = new HostileCommands(stage.founding, body, random);
    addresses = new HostileAddresses(body.questions(), random);
    answers = new HostileAnswers(ServerStage.json(stage.get("/v1/problems")));
  }

  @AfterEach
  void stop() throws IOException {
    connection.close();
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  @Timeout(1_200)
  void shouldRefuseAndStayAsItWas_whenAnythingComes() throws IOException {
    long before = stage.node.head().position();
    try {
      sendRare();
      run(WARM_UP);
      long heap = heap();
      run(REQUESTS);
      long after = heap();
      System.out.printf(
          "seed %d: %d requests, %d of %d commands parse, %d accepted; heap %d -> %d KiB; %s%n",
          SEED,
          WARM_UP + REQUESTS,
          parsedCommands,
          sentCommands,
          accepted.size(),
          heap >> 10,
          after >> 10,
          answers.counts());
      assertThat(after).isLessThan(heap + heap / 10 + HEAP_MORE);
    } catch (AssertionError | IOException | RuntimeException e) {
      throw new AssertionError("seed " + SEED, e);
    }
    assertThat(stage.node.head().position()).isEqualTo(before + accepted.size());
    assertThat(parsedCommands).isGreaterThan(sentCommands / 2);
    assertThat(stage.get("/v1/head").statusCode()).isEqualTo(200);
    assertThat(answers.counts().keySet()).containsAll(expected());
  }

  private static Set<String> expected() {
    Set<String> expected = new TreeSet<>();
    for (ApiProblem problem : ApiProblem.values()) {
      if (!IMPOSSIBLE.contains(problem)) {
        expected.add(problem.status() + " " + problem.code());
      }
    }
    for (String code :
        List.of(
            "400 command-malformed",
            "403 audience-wrong",
            "403 signature-wrong",
            "403 countersignature-missing",
            "403 actor-unknown",
            "403 key-unknown",
            "422 command-expired",
            "422 expires-too-late",
            "422 content-missing",
            "422 content-unnamed",
            "422 content-length")) {
      expected.add(code);
    }
    return expected;
  }

  private static long heap() {
    for (int times = 0; times < 3; times++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Object digest() {
    return Answers.await(stage.node.look((machine, entry) -> machine.digest()));
  }

  private void run(int requests) throws IOException {
    for (int sent = 0; sent < requests; sent += BATCH) {
      Object digest = digest();
      int before = accepted.size();
      for (int one = 0; one < BATCH; one++) {
        sendOne();
      }
      if (accepted.size() == before) {
        assertThat(digest()).isEqualTo(digest);
      }
    }
  }

  /** What chance may leave out. */
  private void sendRare() throws IOException {
    send("GET /v1/posts?asOf=9007199254740991", "", new byte[0]);
    send("GET /v1/posts?after=nonsense", "", new byte[0]);
    String type = "Content-Type: application/json\r\n";
    send("POST /v1/commands", type, new byte[1_100_000]);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    ServerStage.part(form, "envelope", commands.ofAnotherLength());
    ServerStage.part(form, "content", commands.said());
    form.writeBytes(Founding.utf8("--line--\r\n"));
    sendForm(form.toByteArray());
  }

  private void sendOne() throws IOException {
    int kind = random.nextInt(100);
    if (kind < 55) {
      sendCommand();
    } else if (kind < 70) {
      sendForm();
    } else if (kind < 90) {
      String method = random.nextInt(10) == 0 ? addresses.method() : "GET";
      send(method + " " + addresses.next(), "", new byte[0]);
    } else if (kind < 95) {
      send("POST /v1/commands", "Content-Type: " + addresses.type() + "\r\n", commands.next());
    } else {
      sendBroken();
    }
  }

  private void sendCommand() throws IOException {
    byte[] command = commands.next();
    sentCommands++;
    parsedCommands += JsonParser.parse(command).problem() == null ? 1 : 0;
    String place = random.nextInt(8) == 0 ? "/v1/commands/preview" : "/v1/commands";
    send("POST " + place, "Content-Type: application/json\r\n", command);
  }

  private void sendForm() throws IOException {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    int first = random.nextInt(20);
    ServerStage.part(form, first == 0 ? "other" : "envelope", commands.next());
    for (int more = random.nextInt(12) == 0 ? 20 : random.nextInt(3); more > 0; more--) {
      String name = random.nextInt(20) == 0 ? "envelope" : "content";
      ServerStage.part(form, name, commands.content());
    }
    byte[] end = Founding.utf8(random.nextInt(10) == 0 ? "" : "--line--\r\n");
    form.writeBytes(end);
    byte[] bytes = form.toByteArray();
    if (random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] ^= 1;
    }
    sendForm(bytes);
  }

  private void sendForm(byte[] bytes) throws IOException {
    send("POST /v1/commands", "Content-Type: multipart/form-data; boundary=line\r\n", bytes);
  }

  private void send(String what, String headers, byte[] body) throws IOException {
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String length = "Content-Length: " + body.length + "\r\n\r\n";
    String head = what + " HTTP/1.1\r\nHost: x\r\n" + headers + length;
    request.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    request.writeBytes(body);
    boolean hasNoBody = what.startsWith("HEAD ");
    Optional<RawConnection.Reply> reply = connection.exchange(request.toByteArray(), hasNoBody);
    assertThat(reply).as("%s%n%s%s", what, headers, shown(body)).isPresent();
    try {
      hear(reply.get(), hasNoBody);
    } catch (AssertionError e) {
      throw new AssertionError(what + "\n" + headers + shown(body), e);
    }
  }

  private static String shown(byte[] body) {
    return new String(body, 0, Math.min(body.length, 3_000), StandardCharsets.UTF_8);
  }

  private void sendBroken() throws IOException {
    String broken = addresses.broken();
    try (RawConnection alone = new RawConnection(stage.port())) {
      Optional<RawConnection.Reply> reply =
          alone.exchange(broken.getBytes(StandardCharsets.ISO_8859_1), false);
      if (reply.isPresent()) {
        hear(reply.get(), false);
      } else {
        answers.count("cut");
      }
    } catch (AssertionError | IOException e) {
      throw new AssertionError(broken, e);
    }
  }

  private void hear(RawConnection.Reply reply, boolean hasNoBody) {
    answers.check(reply, hasNoBody);
    if (reply.status() == 201 && reply.header("idempotent-replay").isEmpty()) {
      assertThat(accepted.add(reply.header("location"))).isTrue();
    }
  }

  /** Somebody who sends a byte at a time hears that it took too long, and is cut off. */
  @Test
  @Timeout(60)
  void shouldCutWhoeverIsSlow(@TempDir Path other) throws Exception {
    try (ServerStage bounded = new ServerStage(other, new Server.Bounds(0, 0, 500));
        Socket slow = new Socket("127.0.0.1", bounded.port())) {
      slow.setSoTimeout(20);
      slow.getOutputStream()
          .write(
              Founding.utf8(
                  "POST /v1/commands HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                      + "Content-Length: 100000\r\n\r\n"));
      StringBuilder heard = new StringBuilder();
      drip(slow, heard);
      assertThat(heard.toString()).startsWith("HTTP/1.1 408 ").contains("request-timeout");
      assertThat(bounded.get("/v1/head").statusCode()).isEqualTo(200);
      assertThat(bounded.troubles).isEmpty();
    }
  }

  /** Sends a byte at a time until the connection is cut. */
  private static void drip(Socket slow, StringBuilder heard) throws IOException {
    boolean isCut = false;
    while (!isCut) {
      try {
        slow.getOutputStream().write(' ');
        int next = slow.getInputStream().read();
        isCut = next < 0;
        heard.append((char) next);
      } catch (SocketTimeoutException e) {
        continue; // Nothing yet: one byte more.
      } catch (SocketException e) {
        isCut = true;
      }
    }
  }

  /** Each byte of a head lets the idle timeout begin anew; the head as a whole has its own. */
  @Test
  @Timeout(60)
  void shouldCutWhoeverIsSlowWithTheHead(@TempDir Path other) throws Exception {
    try (ServerStage bounded = new ServerStage(other, new Server.Bounds(0, 0, 500));
        Socket slow = new Socket("127.0.0.1", bounded.port())) {
      slow.setSoTimeout(20);
      String head = "GET /v1/head HTTP/1.1\r\nHost: x\r\n";
      slow.getOutputStream().write(Founding.utf8(head + "\r\n" + head + "X: "));
      StringBuilder heard = new StringBuilder();
      drip(slow, heard); // Without the bound it would go on until the test's own time is over.
      assertThat(heard.toString()).startsWith("HTTP/1.1 200 ").doesNotContain("HTTP/1.1 4");
      assertThat(bounded.get("/v1/head").statusCode()).isEqualTo(200);
      assertThat(bounded.troubles).isEmpty();
    }
  }
}
