package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: no way of writing a path leads out of what the page is. */
final class PagePathsTest {
  private static final String[] NOWHERE = {
    "/assets/../page.json",
    "/assets/../../page.json",
    "/assets/%2e%2e/page.json",
    "/assets/%2e%2e%2fpage.json",
    "/assets/..%2fpage.json",
    "/assets/..%5cpage.json",
    "/assets/..;/page.json",
    "/assets//main-ABC123.js.gz",
    "/assets/main-ABC123.js/",
    "/assets/main-ABC123.js.gz",
    "/assets/main-ABC123.js%00",
    "/assets/main-abc123.js",
    "/assets",
    "/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/dev/witan/node/http/openapi.yaml",
    "/dev/witan/node/page/standin/page.json",
    "/META-INF/MANIFEST.MF",
    "/r/",
    "/r//",
    "/r/a/b",
    "//evil.example/",
    "/SETUP",
    "/%73%65tup2"
  };

  private static final String[] MALFORMED = {"/r/%zz", "/r/%", "/r/%f", "/assets/%2"};

  private static RawConnection.Reply ask(ServerStage stage, String path) throws IOException {
    try (RawConnection connection = new RawConnection(stage.port())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n";
      return connection.exchange(request.getBytes(StandardCharsets.US_ASCII), false).orElseThrow();
    }
  }

  @Test
  void shouldLeadNowhere(@TempDir Path folder) throws IOException {
    try (ServerStage stage =
        new ServerStage(folder, Server.Bounds.NONE, "dev/witan/node/page/standin")) {
      for (String path : NOWHERE) {
        RawConnection.Reply reply = ask(stage, path);
        assertThat(reply.status()).as(path).isEqualTo(404);
        assertThat(reply.text()).as(path).contains("<title>Not found - Witan</title>");
      }
      for (String path : MALFORMED) {
        RawConnection.Reply reply = ask(stage, path);
        assertThat(reply.status()).as(path).isEqualTo(400);
        assertThat(reply.header("content-type")).as(path).isEqualTo(Problem.MEDIA_TYPE);
      }
      assertThat(ask(stage, "/r/" + "a".repeat(7_000)).status()).isEqualTo(200);
      assertThat(ask(stage, "/r/" + "a".repeat(9_000)).status()).isEqualTo(414);
      assertThat(ask(stage, "/r/a%2fb%3f%23").status()).as("one segment").isEqualTo(200);
      assertThat(ask(stage, "/requests/").text()).isEqualTo(ask(stage, "/requests").text());
      assertThat(stage.troubles).isEmpty();
    }
  }

  @Test
  void shouldSayHowToGetAPage_whenThisProgramHasNone(@TempDir Path folder) throws IOException {
    try (ServerStage stage =
        new ServerStage(folder, Server.Bounds.NONE, "dev/witan/node/page/nowhere")) {
      for (String path : new String[] {"/", "/requests", "/assets/main-ABC123.js"}) {
        RawConnection.Reply reply = ask(stage, path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(reply.text()).contains("without Node 20 and npm", "href=\"/api\"");
      }
      assertThat(ServerStage.problem(stage.get("/"))).isEqualTo("404 not-found");
      assertThat(stage.get("/api").statusCode()).isEqualTo(200);
    }
  }
}
