package dev.witan.node.http;

import static dev.witan.node.http.ServerStage.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.node.stage.Signer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: nobody can ask too much, and nobody can use up what is another's. */
final class QuotasTest {
  private static final int COMMANDS = 5;

  @Test
  void shouldBoundTheRequestsOfAnAddress(@TempDir Path folder) {
    try (ServerStage stage = new ServerStage(folder, new Server.Bounds(3, 0))) {
      HttpResponse<byte[]> first = stage.get("/v1/head");
      assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"request\";q=3;w=60");
      assertThat(first.headers().firstValue("RateLimit")).contains("\"request\";r=3;t=60");
      stage.get("/v1/head");
      stage.get("/nothing");
      stage.clock.addAndGet(20_000);
      HttpResponse<byte[]> refused = stage.get("/v1/head");
      assertThat(problem(refused)).isEqualTo("429 quota-exceeded");
      assertThat(refused.headers().firstValue("Retry-After")).contains("40");
      stage.clock.addAndGet(40_000);
      assertThat(stage.get("/v1/head").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void shouldBoundTheCommandsOfAKey(@TempDir Path folder) {
    try (ServerStage stage = new ServerStage(folder, new Server.Bounds(0, COMMANDS)).founded()) {
      for (int i = 1; i < COMMANDS; i++) {
        assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
      }
      assertThat(problem(stage.post(stage.founding.issue()))).isEqualTo("429 quota-exceeded");
      Signer ada = new Signer("ada");
      assertThat(stage.post(stage.founding.register(ada)).statusCode())
          .as("another key has its own")
          .isEqualTo(201);
      stage.clock.addAndGet(60_000);
      assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void shouldNotCountWhatTheKeyHasNotSigned(@TempDir Path folder) {
    try (ServerStage stage = new ServerStage(folder, new Server.Bounds(0, COMMANDS)).founded()) {
      byte[] forged = stage.founding.issue();
      forged[forged.length - 10] ^= 1;
      for (int i = 0; i < 3 * COMMANDS; i++) {
        assertThat(problem(stage.post(forged))).isEqualTo("403 signature-wrong");
      }
      assertThat(stage.post(stage.founding.issue()).statusCode()).isEqualTo(201);
    }
  }
}
