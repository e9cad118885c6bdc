package dev.witan.node.http;

import static dev.witan.node.http.ServerStage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.node.live.Earlier;
import dev.witan.node.live.LiveEvents;
import dev.witan.node.live.Stream;
import dev.witan.node.live.Topics;
import dev.witan.node.sequencer.Answer;
import dev.witan.node.stage.Answers;
import dev.witan.node.stage.Signer;
import dev.witan.node.views.NextEntries;
import dev.witan.readmodel.ReadEntry;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Goal: followers hear everything once and in order, also when they come back. */
@Timeout(60)
final class EventRoutesTest {
  /** Beats come for ever: what has not come behind so many lines does not come. */
  private static final int LINES_MAX = 60;

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

  /** One connection, read by hand: an event is the lines up to an empty one. */
  private final class Follower implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader reader;

    Follower(String query, String... headers) throws IOException {
      this(stage.port(), query, headers);
    }

    Follower(int port, String query, String... headers) throws IOException {
      socket = new Socket("127.0.0.1", port);
      socket.setSoTimeout(20_000);
      StringBuilder request =
          new StringBuilder("GET /v1/events" + query + " HTTP/1.1\r\nHost: x\r\n");
      for (String header : headers) {
        request.append(header).append("\r\n");
      }
      socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
      reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(reader.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }

    /** The next event of this type: its id, then its data. */
    JsonObject next(String type) throws IOException {
      String id = "";
      boolean isIt = false;
      for (int lines = 0; lines < LINES_MAX; lines++) {
        String line = reader.readLine();
        if (line == null) {
          break;
        }
        if (line.startsWith("id: ")) {
          id = line.substring(4);
        } else if (line.startsWith("event: ")) {
          isIt = line.equals("event: " + type);
        } else if (line.startsWith("data: ") && isIt) {
          return new JsonObject(line.substring(6)).put("id", id);
        }
      }
      throw new AssertionError("it never came: " + type);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void shouldTellWhatHappens() throws IOException {
    try (Follower follower = new Follower("?after=1")) {
      assertThat(follower.next("beat").getLong("now")).isEqualTo(ServerStage.START);
      stage.post(stage.founding.register(ada));
      JsonObject event = follower.next("member.registered");
      assertThat(event.getString("id")).isEqualTo("2");
      assertThat(event.getLong("position")).isEqualTo(2);
      assertThat(event.getString("handle")).isEqualTo("ada");
      assertThat(event.getString("member")).isEqualTo(ada.id().toString());
    }
  }

  @Test
  void shouldGoOnWhereTheReaderWas() throws IOException {
    List<Long> heard = new ArrayList<>();
    try (Follower follower = new Follower("?after=1")) {
      for (int i = 0; i < 5; i++) {
        stage.post(stage.founding.issue());
      }
      for (int i = 0; i < 3; i++) {
        heard.add(follower.next("coin.moved").getLong("position"));
      }
    }
    for (int i = 0; i < 5; i++) {
      stage.post(stage.founding.issue());
    }
    String last = "Last-Event-ID: " + heard.get(heard.size() - 1);
    try (Follower follower = new Follower("?after=1", last)) {
      for (int i = 0; i < 7; i++) {
        heard.add(follower.next("coin.moved").getLong("position"));
      }
    }
    assertThat(heard).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
  }

  @Test
  void shouldTellOnlyWhatIsWanted() throws IOException {
    String topics = "?after=1&topics=member.,member:" + stage.founding.bank.id();
    try (Follower all = new Follower(topics);
        Follower other = new Follower("?after=1&topics=key.added,member.registered")) {
      all.next("beat");
      other.next("beat");
      stage.post(stage.founding.issue());
      stage.post(stage.founding.register(ada));
      assertThat(all.next("coin.moved").getLong("position")).isEqualTo(2);
      assertThat(all.next("member.registered").getLong("position")).isEqualTo(3);
      assertThat(other.next("member.registered").getLong("position")).isEqualTo(3);
    }
  }

  /** While views are made anew, nobody is told one by one what happened long ago. */
  @Test
  void shouldSayThatEntriesHavePassed_whenTheyLieFarBehindTheHead() throws IOException {
    for (int i = 0; i < 3; i++) {
      stage.post(stage.founding.issue());
    }
    List<ReadEntry> entries = stage.node.readNow(journal -> NextEntries.behind(journal, 1, 4));
    Stream stream = new Stream(stage.vertx, stage.clock::get);
    Answers.await(stream.begin(new Earlier(1, 1, List.of())));
    try (Follower follower = new Follower(serve(stream), "")) {
      follower.next("beat");
      Answers.await(
          stage.views.ask(
              model -> {
                new LiveEvents(() -> model).tell(stream, entries, 10_003);
                return model;
              }));
      assertThat(follower.next("reset").getLong("position")).isEqualTo(3);
      assertThat(follower.next("coin.moved").getLong("position")).isEqualTo(4);
    }
    stream.stop();
  }

  /** The port where this stream alone is told. */
  private int serve(Stream stream) {
    return Answers.await(
            stage
                .vertx
                .createHttpServer()
                .requestHandler(
                    request -> {
                      request.response().setChunked(true);
                      stream
                          .loop()
                          .runOnContext(
                              asked ->
                                  stream.follow(
                                      request.response(),
                                      Topics.parse("").orElseThrow(),
                                      1,
                                      "somebody"));
                    })
                .listen(0, "127.0.0.1"))
        .actualPort();
  }

  /** A node that has started again knows its last thousand entries. */
  @Test
  void shouldSayThatTooMuchWasMissed(@TempDir Path folder) throws IOException {
    stage.close();
    stage = new ServerStage(folder).founded();
    List<Future<Answer>> issued = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      issued.add(stage.node.submit(stage.founding.issue(), List.of()));
    }
    issued.forEach(Answers::receipt);
    stage.get("/v1/body?atLeast=1001");
    stage.close();
    stage = stage.again(folder);
    try (Follower follower = new Follower("?after=0")) {
      assertThat(follower.next("reset").getLong("position")).isEqualTo(1_001);
    }
    try (Follower follower = new Follower("?after=1")) {
      assertThat(follower.next("coin.moved").getLong("position")).isEqualTo(2);
    }
  }

  @Test
  void shouldRefuseTopicsAndIdsThatAreNone() {
    assertThat(problem(stage.get("/v1/events?topics=a%20b"))).isEqualTo("400 query-invalid");
    assertThat(problem(stage.get("/v1/events?topics=" + "a,".repeat(60) + "a")))
        .isEqualTo("400 query-invalid");
    assertThat(problem(stage.send(stage.request("/v1/events").header("Last-Event-ID", "x").GET())))
        .isEqualTo("400 query-invalid");
  }

  @Test
  void shouldBoundTheStreamsOfOneAddress() throws IOException {
    List<Follower> followers = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      followers.add(new Follower(""));
    }
    assertThat(problem(stage.get("/v1/events"))).isEqualTo("429 quota-exceeded");
    for (Follower follower : followers) {
      follower.close();
    }
  }
}
