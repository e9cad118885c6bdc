package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: each author string has one handle and one name, whatever is in it. */
final class HandlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NM | mm-nm",
        "Mel L. O'Cat | mm-mel-l-o-cat",
        "G&eacute;rard Lang | mm-gerard-lang",
        "Gérard Lang | mm-gerard-lang",
        "G&#233;rard L&#xE5;ng | mm-gerard-lang",
        "Mario Carneiro/AV | mm-mario-carneiro-av",
        "  --AV-- | mm-av",
        "Ｆｕｌｌ Ⅻ | mm-full-xii",
        "Straße | mm-stra-e",
        "12345678901234567890123456789 | mm-12345678901234567890123456789",
        "123456789012345678901234567890 | mm-123456789012345678901234-f54e",
        "Alexander van der Vekens and Mario Carneiro | mm-alexander-van-der-vekens-c22e",
        "Stefan Allan and G&eacute;rard Lang | mm-stefan-allan-and-gerard-lang",
        "??? | mm-a03b",
      })
  void shouldMakeHandles(String author, String handle) {
    assertThat(Handles.handle(author)).isEqualTo(handle);
    assertThat(handle).matches("[a-z0-9-]{3,32}");
  }

  @Test
  void shouldTellAuthorsApart_whenTheirStringsMakeOneHandle() {
    List<String> authors = List.of("Mario Carneiro/AV", "Mario Carneiro AV", "mario-carneiro-av");
    Handles handles = new Handles(authors);
    assertThat(handles.handle(0)).isEqualTo("mm-mario-carneiro-av");
    assertThat(handles.handle(1)).isEqualTo("mm-mario-carneiro-av-920b");
    assertThat(handles.handle(2)).isEqualTo("mm-mario-carneiro-av-1e8a");
    assertThat(handles.collisions()).isEqualTo(2);
    assertThat(handles.name(1)).isEqualTo("Mario Carneiro AV");
  }

  @Test
  void shouldTakeMoreDigits_whenTheShortFormIsTakenToo() {
    Handles handles =
        new Handles(List.of("mario-carneiro-av-920b", "Mario Carneiro/AV", "Mario Carneiro AV"));
    assertThat(handles.handle(0)).isEqualTo("mm-mario-carneiro-av-920b");
    assertThat(handles.handle(2)).isEqualTo("mm-mario-carneiro-av-920b9");
    assertThat(handles.collisions()).isEqualTo(1);
  }

  @Test
  void shouldKeepWithinTheLimit_whenLongStringsCollide() {
    Handles handles = new Handles(List.of("a".repeat(29), "A".repeat(29)));
    assertThat(handles.handle(0)).hasSize(Limits.HANDLE_MAX);
    assertThat(handles.handle(1))
        .hasSize(Limits.HANDLE_MAX)
        .startsWith("mm-aaaaaaaaaaaaaaaaaaaaaaaa-");
    assertThat(handles.collisions()).isEqualTo(1);
  }

  @Test
  void shouldShortenDisplayNames_whenTheyAreTooLong() {
    String longest = "é".repeat(Limits.DISPLAY_NAME_MAX);
    Handles handles = new Handles(List.of(longest, longest + "x", "G&eacute;rard"));
    assertThat(handles.name(0)).isEqualTo(longest);
    assertThat(handles.name(1)).isEqualTo("é".repeat(Limits.DISPLAY_NAME_MAX - 1) + "…");
    assertThat(handles.name(2)).isEqualTo("G&eacute;rard");
    assertThat(handles.shortened()).isEqualTo(1);
  }
}
