package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: views whose files fail under them come back without a restart; meanwhile it is said that
 * they are away, commands are taken, and a follower hears everything once.
 */
@Timeout(120)
final class ReopenedViewsTest {
  private static final String AWAY = "503 views-reopening";
  private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir Path folder;

  private ServerStage stage;
  private BrokenViews broken;
  private EventReader reader;

  @BeforeEach
  void start() throws Exception {
    stage = new ServerStage(folder).founded();
    new WorkedBody(stage);
    broken = new BrokenViews(folder.resolve("views"));
    reader = new EventReader(stage.port());
    reader.await(stage.node.head().position());
  }

  @AfterEach
  void stop() throws Exception {
    reader.close();
    stage.close();
  }

  @Test
  void shouldOpenThemAgain_whenTheTablesClosedUnderTheirReaders() throws Exception {
    String before = text(stage.get("/v1/posts"));
    broken.close();
    boolean isSaid = false;
    long end = System.nanoTime() + WAIT_NANOS;
    while (stage.views.reopenings() == 0) {
      HttpResponse<byte[]> answer = stage.get("/v1/posts");
      isSaid |= answer.statusCode() == 503;
      assertThat(answer.statusCode()).isIn(200, 503);
      if (answer.statusCode() == 503) {
        assertThat(ServerStage.problem(answer)).isEqualTo(AWAY);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(System.nanoTime()).isLessThan(end);
    }
    assertThat(isSaid).isTrue();
    assertThat(text(stage.get("/v1/posts"))).isEqualTo(before);
    goOn(5);
    expectOnce();
    assertThat(stage.views.reopenings()).isEqualTo(1);
    assertThat(stage.troubles).as("who asks is told, and nobody else needs to be").isEmpty();
  }

  @Test
  void shouldOpenThemAgain_whenTheTablesClosedUnderTheirWriter() throws Exception {
    broken.close();
    goOn(5);
    expectOnce();
    assertThat(stage.views.reopenings()).isEqualTo(1);
    assertThat(stage.troubles).hasSize(1);
  }

  @Test
  void shouldTryAgain_untilTheyCanBeOpened() throws Exception {
    broken.closeAndBlock();
    long end = System.nanoTime() + WAIT_NANOS;
    assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
    while (stage.troubles.size() < 3) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
    assertThat(stage.views.isOpen()).isFalse();
    long head = stage.node.head().position();
    for (String path :
        List.of("/v1/posts", "/v1/search?q=valve", "/v1/body?atLeast=" + head, "/v1/params")) {
      HttpResponse<byte[]> answer = stage.get(path);
      assertThat(ServerStage.problem(answer)).as(path).isEqualTo(AWAY);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
    assertThat(stage.get("/v1/journal?limit=1").statusCode()).isEqualTo(200);
    broken.unblock();
    goOn(5);
    expectOnce();
    assertThat(stage.views.reopenings()).isEqualTo(1);
    assertThat(ServerStage.json(stage.get("/v1/search?q=valve")).getJsonArray("data")).isNotEmpty();
  }

  /** Commands are taken all the time, and in the end the views show them. */
  private void goOn(int commands) throws InterruptedException {
    for (int command = 0; command < commands; command++) {
      assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
    }
    long end = System.nanoTime() + WAIT_NANOS;
    String path = "/v1/body?atLeast=" + stage.node.head().position();
    HttpResponse<byte[]> answer = stage.get(path);
    while (answer.statusCode() != 200) {
      assertThat(ServerStage.problem(answer)).isIn(AWAY, "409 position-ahead");
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
      answer = stage.get(path);
    }
    assertThat(stage.views.isOpen()).isTrue();
  }

  /** No entry is told twice or left out, though the views may have taken it twice. */
  private void expectOnce() throws InterruptedException {
    long head = stage.node.head().position();
    reader.await(head);
    List<Long> positions = reader.heard().stream().map(event -> event.getLong("position")).toList();
    assertThat(positions).isSorted();
    assertThat(positions.stream().distinct().toList())
        .containsAll(LongStream.rangeClosed(head - 5, head).boxed().toList());
    List<JsonObject> events = reader.heard();
    assertThat(events).doesNotHaveDuplicates();
    assertThat(reader.connections()).isEqualTo(1);
  }

  private static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return ServerStage.json(answer).encode();
  }
}
