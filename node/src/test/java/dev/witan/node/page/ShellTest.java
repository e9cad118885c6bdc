package dev.witan.node.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: whatever a body is called, the shell stays the document that the build made. */
final class ShellTest {
  private static final Shell SHELL =
      new Shell("b1", "<title>{{title}}|{{body}}</title><meta content=\"{{body}}\">");

  private static String filled(String title, String body) {
    return SHELL.document(title, body).bytes().toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "\"><img src=x onerror=a> | &quot;&gt;&lt;img src=x onerror=a&gt;",
        "' onload='a | &#39; onload=&#39;a",
        "&lt; | &amp;lt;",
        "{{title}} | {{title}}",
        "{{body}} | {{body}}",
        "$1 \\ $0 | $1 \\ $0",
        "Gilde für Ventile | Gilde für Ventile"
      })
  void shouldShowAnyNameAsText(String name, String shown) {
    assertThat(filled("Home", name))
        .isEqualTo("<title>Home|" + shown + "</title><meta content=\"" + shown + "\">");
  }

  @Test
  void shouldHaveAnotherTag_whenAnythingDiffers() {
    Document document = SHELL.document("Home", "Guild");
    assertThat(document.tag()).matches("\"b1-[0-9a-f]{16}\"");
    assertThat(SHELL.document("Home", "Guild")).isEqualTo(document);
    assertThat(SHELL.document("Pools", "Guild").tag()).isNotEqualTo(document.tag());
    assertThat(SHELL.document("Home", "Other").tag()).isNotEqualTo(document.tag());
    assertThat(new Shell("b2", SHELL.html()).document("Home", "Guild").tag())
        .isNotEqualTo(document.tag());
  }

  @ParameterizedTest
  @CsvSource({"<title>{{title}}</title>", "<title>{{body}}</title>", "x"})
  void shouldRefuseAShellWithoutItsMarks(String html) {
    assertThatThrownBy(() -> new Shell("b1", html)).hasMessageContaining("lacks a mark");
  }
}
