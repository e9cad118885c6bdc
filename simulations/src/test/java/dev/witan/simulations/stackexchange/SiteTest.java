package dev.witan.simulations.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: the site is known, and which of its posts a link names. */
final class SiteTest {
  @ParameterizedTest
  @CsvSource({
    "se-quantumcomputing, quantumcomputing.stackexchange.com",
    "se-conlang-meta/., conlang.meta.stackexchange.com",
    "Math, math.stackexchange.com",
    "ai.stackexchange.com, ai.stackexchange.com",
    "meta.superuser.com/, meta.superuser.com",
  })
  void shouldFollowFromTheFolder(String folder, String host) {
    assertThat(Site.ofFolder(Path.of(folder))).contains(new Site(host));
  }

  @Test
  void shouldBeUnknown_whenTheFolderHasAnotherName() {
    assertThat(Site.ofFolder(Path.of("my dump"))).isEmpty();
    assertThat(Site.ofFolder(Path.of("/"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "host", "a..b", "-a.b", "a.b/c", "A.b", "a_b.c"})
  void shouldBeRefused_whenItIsNoHost(String host) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Site(host));
  }

  @ParameterizedTest
  @CsvSource({
    "https://site.example/q/12, 12",
    "http://site.example/a/12/34, 12",
    "https://site.example/questions/12, 12",
    "https://site.example/questions/12/some-title, 12",
    "https://site.example/questions/12/some-title/34, 34",
    "https://site.example/questions/12/some-title/34?x=1#34, 34",
    "https://site.example/questions/12/some-title#34, 34",
    "https://site.example/questions/12/some-title#answer-34, 34",
    "https://site.example/questions/12/some-title#comment9_12, 12",
    "https://site.example/q/12?x=1, 12",
  })
  void shouldTellThePost_whenALinkNamesOne(String link, int id) {
    assertThat(Dumps.SITE.linkedPost(link)).hasValue(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example/q/12",
        "https://meta.site.example/q/12",
        "https://site.example/users/12",
        "https://site.example/questions/tagged/a",
        "https://site.example/q/99999999999",
        "https://site.example/",
        "",
      })
  void shouldTellNothing_whenALinkNamesNoPost(String link) {
    assertThat(Dumps.SITE.linkedPost(link)).isEmpty();
  }
}
