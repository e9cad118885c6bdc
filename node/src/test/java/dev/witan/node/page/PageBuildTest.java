package dev.witan.node.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Goal: a whole page is read, none is no failure, half of one is. */
final class PageBuildTest {
  @Test
  void shouldReadAWholePage() throws IOException {
    PageBuild page = PageBuild.read("dev/witan/node/page/standin").orElseThrow();
    assertThat(page.routes()).hasSize(5).contains(new Route("/r/{id}", "Request"));
    assertThat(page.policy()).startsWith("default-src 'self'");
    PageFile script = page.files().get("/assets/main-ABC123.js");
    assertThat(script.plain().toString()).contains("A stand-in");
    assertThat(script.brotli()).isPresent();
    assertThat(script.gzip()).isPresent();
    PageFile dot = page.files().get("/assets/dot-DEF456.svg");
    assertThat(dot.type()).isEqualTo("image/svg+xml");
    assertThat(dot.brotli()).as("the build may leave small files as they are").isEmpty();
  }

  @Test
  void shouldFindNone_whenThereIsNone() throws IOException {
    assertThat(PageBuild.read("dev/witan/node/page/nowhere")).isEmpty();
  }

  @Test
  void shouldSayWhatIsMissing_whenThereIsHalfOfOne() {
    assertThatThrownBy(() -> PageBuild.read("dev/witan/node/page/half"))
        .hasMessageContaining("half/assets/gone-1.js");
  }
}
