package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: the files of the page are sent as the build packed them, and no other file is. */
final class PageFilesTest {
  private static final String FOLDER = "dev/witan/node/page/standin";
  private static final String SCRIPT = "/assets/main-ABC123.js";
  private static final String DOT = "/assets/dot-DEF456.svg";
  private static final int REQUESTS = 3;

  private ServerStage stage;

  @BeforeEach
  void start(@TempDir Path folder) {
    Server.Bounds bounds = new Server.Bounds(REQUESTS, 0);
    stage = new ServerStage(folder, bounds, FOLDER).founded();
  }

  @AfterEach
  void stop() {
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  private HttpResponse<byte[]> get(String path, String encodings) {
    HttpRequest.Builder request = stage.request(path);
    return stage.send(
        (encodings == null ? request : request.header("Accept-Encoding", encodings)).GET());
  }

  private static byte[] built(String path) throws IOException {
    try (var in = PageFilesTest.class.getClassLoader().getResourceAsStream(FOLDER + path)) {
      return in.readAllBytes();
    }
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br | .br",
        "br | br | .br",
        "BR;q=0.5, gzip;q=1 | br | .br",
        "gzip | gzip | .gz",
        "br;q=0, gzip | gzip | .gz",
        "br;q=0, gzip;q=0 | identity | ''",
        "deflate | identity | ''",
        "identity | identity | ''",
        "*;q=0.1 | identity | ''",
        "gzip;q=nonsense, ;;, =, br;q | br | .br",
        "none | identity | ''"
      })
  void shouldSendWhatIsAccepted(String encodings, String encoding, String ending)
      throws IOException {
    HttpResponse<byte[]> response = get(SCRIPT, encodings);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(built(SCRIPT + ending));
    assertThat(header(response, "Content-Encoding"))
        .isEqualTo(encoding.equals("identity") ? "" : encoding);
    assertThat(header(response, "Content-Length"))
        .isEqualTo(Integer.toString(response.body().length));
    assertThat(header(response, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(header(response, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(response, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Content-Security-Policy"))
        .as("a worker takes the policy of its script")
        .contains("'self'");
  }

  @Test
  void shouldSendWhatTheBuildLeftAsItIs() throws IOException {
    HttpResponse<byte[]> dot = get(DOT, "br, gzip");
    assertThat(dot.body()).isEqualTo(built(DOT));
    assertThat(header(dot, "Content-Encoding")).isEmpty();
    assertThat(header(dot, "Content-Type")).isEqualTo("image/svg+xml");
  }

  @Test
  void shouldCompressDocumentsAsEver() throws IOException {
    HttpResponse<byte[]> home = get("/", "gzip");
    assertThat(header(home, "Content-Encoding")).isEqualTo("gzip");
    String html =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(home.body())).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(html).contains("<title>Home - stage</title>");
  }

  /** A visit asks for many files: it leaves an address what it may ask of the API. */
  @Test
  void shouldCountNothingOfThePage() {
    for (int visit = 0; visit < 10; visit++) {
      for (String path : new String[] {"/", SCRIPT, DOT, "/favicon.ico", "/r/request_1"}) {
        HttpResponse<byte[]> response = get(path, "br");
        assertThat(response.statusCode()).as(path).isLessThan(300);
        assertThat(header(response, "RateLimit")).isEmpty();
      }
    }
    for (int request = 1; request < REQUESTS; request++) { // The founding was the first.
      assertThat(stage.get("/v1/head").statusCode()).isEqualTo(200);
    }
    assertThat(ServerStage.problem(stage.get("/v1/head"))).isEqualTo("429 quota-exceeded");
    assertThat(ServerStage.problem(stage.get("/nowhere"))).isEqualTo("429 quota-exceeded");
    assertThat(get("/", "br").statusCode()).isEqualTo(200);
  }
}
