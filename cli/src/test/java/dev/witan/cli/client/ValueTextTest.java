package dev.witan.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.cli.client.value.AmountText;
import dev.witan.cli.client.value.CitationText;
import dev.witan.cli.client.value.Decimal;
import dev.witan.cli.client.value.ParameterText;
import dev.witan.cli.client.value.SpanText;
import dev.witan.kernel.Parameter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** What people write becomes exactly the integers that they mean, or is refused. */
final class ValueTextTest {
  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1,1000000",
    "0.000001,1",
    "12.5,12500000",
    "007.10,7100000",
    "1152921504606.846976,1152921504606846976"
  })
  void shouldBeExact_whenAnAmountIsADecimal(String text, long units) {
    assertThat(new AmountText().convert(text)).isEqualTo(units);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-1",
        "+1",
        "1.",
        ".5",
        "1.0000000",
        "1e3",
        "1,5",
        " 1",
        "1_0",
        "0x1",
        "٣",
        "NaN",
        "9999999999999",
        "99999999999999999999"
      })
  void shouldRefuse_whenAnAmountIsNoDecimalOfSixDigits(String text) {
    assertThatThrownBy(() -> new AmountText().convert(text))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void shouldReadWhatItWrote_whenAmountsAreRandom() {
    long seed = 20261121;
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      long units = random.nextLong() >>> (4 + random.nextInt(60));
      assertThat(new AmountText().convert(Decimal.readable(units)))
          .as("seed %s: %s", seed, units)
          .isEqualTo(units);
    }
  }

  @ParameterizedTest
  @CsvSource({"1ms,1", "2s,2000", "90m,5400000", "1h,3600000", "30d,2592000000"})
  void shouldBeMilliseconds_whenASpanHasAUnit(String text, long millis) {
    assertThat(new SpanText().convert(text)).isEqualTo(millis);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "d", "0d", "-1d", "1.5h", "1w", "1D", "9999999999d"})
  void shouldRefuse_whenASpanIsNone(String text) {
    assertThatThrownBy(() -> new SpanText().convert(text))
        .isInstanceOf(TypeConversionException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "pool.duration=1h,POOL_DURATION,3600000",
    "pool.quorum=10%,POOL_QUORUM,100000",
    "pool.quorum=0.1,POOL_QUORUM,100000",
    "pool.quorum=12.3456%,POOL_QUORUM,123456",
    "pool.minFee=2.5,POOL_MIN_FEE,2500000",
    "pool.redistribute=false,POOL_REDISTRIBUTE,0",
    "forum.chainLimit=2,FORUM_CHAIN_LIMIT,2"
  })
  void shouldMeanTheParameter_whenItIsWrittenInItsUnit(String text, Parameter name, long value) {
    assertThat(new ParameterText().convert(text)).isEqualTo(new ParameterText.Setting(name, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pool.quorum",
        "pool.quorum=",
        "pool.quorum=1.1",
        "pool.quorum=100000",
        "pool.qourum=0.1",
        "pool.duration=0",
        "pool.redistribute=yes",
        "pool.quorum=1.23456%",
        "forum.chainLimit=2.0"
      })
  void shouldRefuse_whenAParameterCannotHaveTheValue(String text) {
    assertThatThrownBy(() -> new ParameterText().convert(text))
        .isInstanceOf(TypeConversionException.class);
  }

  @Test
  void shouldKeepTheSign_whenACitationTakes() {
    String post = "0a".repeat(32);
    assertThat(new CitationText().convert(post + ":-0.25").weight()).isEqualTo(-250_000);
    assertThat(new CitationText().convert("incinerator:1").post()).isEmpty();
    for (String wrong : new String[] {post, post + ":", ":0.3", "p_12:0.3", post + ":--1"}) {
      assertThatThrownBy(() -> new CitationText().convert(wrong))
          .isInstanceOf(TypeConversionException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void shouldStayWithinTheBoundsOfProposals_whenItIsAPreset(Preset preset) {
    assertThat(preset.parameters()).isNotEmpty();
    preset
        .parameters()
        .forEach((name, value) -> assertThat(name.allowsProposal(value)).as("%s", name).isTrue());
  }

  @Test
  void shouldReadBackWhatIsShown_whenAParameterHasItsDefault() {
    for (Parameter parameter : Arrays.asList(Parameter.values())) {
      String shown = ParameterText.readable(parameter, parameter.initial()).replace(" ", "");
      assertThat(new ParameterText().convert(parameter.text() + "=" + shown).value())
          .as(parameter.text())
          .isEqualTo(parameter.initial());
    }
  }
}
