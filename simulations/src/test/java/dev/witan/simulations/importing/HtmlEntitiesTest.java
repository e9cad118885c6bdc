package dev.witan.simulations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what is an entity is decoded once, and nothing else is touched. */
final class HtmlEntitiesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&amp;eacute; | &eacute;",
        "&eacute &nosuch; &; &#; | &eacute &nosuch; &; &#;",
        "&#xD800; &#1114112; &#9999999; | &#xD800; &#1114112; &#9999999;",
        "&#x1F600;&lt;&gt;&quot;&apos; | \uD83D\uDE00<>\"'",
        "&yuml;&Agrave;&szlig; | ÿÀß",
        "$1 \\ &amp; | $1 \\ &",
      })
  void shouldDecodeEntities(String text, String decoded) {
    assertThat(HtmlEntities.decode(text)).isEqualTo(decoded);
  }
}
