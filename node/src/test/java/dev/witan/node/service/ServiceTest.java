package dev.witan.node.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.journal.JournalConfig;
import dev.witan.node.StartRefused;
import dev.witan.node.http.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: a service starts on nothing, ends well, starts again, and says why when it cannot. */
final class ServiceTest {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Throwable> troubles = new CopyOnWriteArrayList<>();

  private static Settings settings(Path folder, int port) {
    return new Settings(
        JournalConfig.inDirectory(folder),
        folder.resolve("views"),
        folder.resolve("node-key"),
        "127.0.0.1",
        port,
        Optional.empty(),
        Server.Bounds.USUAL,
        OptionalInt.of(0));
  }

  private String get(int port, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void shouldKeepItsKey_whenItStartsAgain(@TempDir Path folder) throws Exception {
    String first;
    try (Service service = Service.start(settings(folder, 0), troubles::add)) {
      first = get(service.port(), "/v1/instance").replaceAll("\"time\":[0-9]+", "");
      assertThat(service.entries()).isZero();
      assertThat(service.isReadOnly()).isFalse();
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("node-key"))).hasSize(2);
    try (Service service = Service.start(settings(folder, 0), troubles::add)) {
      assertThat(get(service.port(), "/v1/instance").replaceAll("\"time\":[0-9]+", ""))
          .isEqualTo(first);
    }
    assertThat(troubles).isEmpty();
  }

  @Test
  void shouldTellItsHealthOnItsOwnPort(@TempDir Path folder) throws Exception {
    try (Service service = Service.start(settings(folder, 0), troubles::add)) {
      int admin = service.adminPort().orElseThrow();
      get(service.port(), "/v1/head");
      assertThat(get(admin, "/healthz")).isEqualTo("200 alive\n");
      assertThat(get(admin, "/readyz")).isEqualTo("200 ready\n");
      assertThat(get(admin, "/metrics"))
          .contains("witan_journal_position 0.0")
          .contains("witan_http_requests_seconds_count{operation=\"getHead\",status=\"200\"} 1");
      assertThat(get(admin, "/v1/head")).startsWith("404 ");
      assertThat(get(service.port(), "/metrics")).startsWith("404 ");
    }
  }

  @Test
  void shouldSayThatTheAddressIsTaken(@TempDir Path folder, @TempDir Path other) {
    try (Service service = Service.start(settings(folder, 0), troubles::add)) {
      Settings same = settings(other, service.port());
      assertThatThrownBy(() -> Service.start(same, troubles::add))
          .isInstanceOfSatisfying(
              StartRefused.class, e -> assertThat(e.code()).isEqualTo("address-taken"));
    }
    // What had been opened was closed again.
    Service.start(settings(other, 0), troubles::add).close();
  }

  @Test
  void shouldRefuseAFileThatIsNoKey(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("node-key"), "not a key\n");
    assertThatThrownBy(() -> Service.start(settings(folder, 0), troubles::add))
        .isInstanceOfSatisfying(
            StartRefused.class, e -> assertThat(e.code()).isEqualTo("node-key-unreadable"));
  }
}
