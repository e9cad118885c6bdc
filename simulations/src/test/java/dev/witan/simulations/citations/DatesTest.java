package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: only days that the calendar has are dates. */
final class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "1992-09-30, true",
    "2000-02-29, true",
    "1996-02-29, true",
    "2020-12-31, true",
    "0001-01-01, true",
    "1900-02-29, false",
    "1993-02-29, false",
    "1992-04-31, false",
    "1992-00-10, false",
    "1992-13-10, false",
    "1992-01-00, false",
    "1992-01-32, false",
    "0000-01-01, false",
    "1992/09/30, false",
    "92-09-30, false",
    "1992-09-3O, false",
    "+992-09-30, false",
    "1992-09-301, false",
    "１992-09-30, false",
  })
  void shouldTellDates(String text, boolean isDate) {
    assertThat(Dates.isDate(text)).isEqualTo(isDate);
  }
}
