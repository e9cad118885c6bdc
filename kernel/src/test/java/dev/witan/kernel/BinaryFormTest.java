package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what {@link Output} writes is frozen, and {@link Input} reads it back. */
final class BinaryFormTest {
  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "1, 01",
    "127, 7f",
    "128, 8001",
    "16383, ff7f",
    "16384, 808001",
    "9223372036854775807, ffffffffffffffff7f"
  })
  void shouldFreezeCounts(long value, String hex) {
    assertThat(hex(new Output().count(value))).isEqualTo(hex);
    assertThat(input(hex).count()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "-1, 01",
    "1, 02",
    "63, 7e",
    "-64, 7f",
    "64, 8001",
    "9223372036854775807, feffffffffffffffff01",
    "-9223372036854775808, ffffffffffffffffff01"
  })
  void shouldFreezeIntegers(long value, String hex) {
    assertThat(hex(new Output().integer(value))).isEqualTo(hex);
    assertThat(input(hex).integer()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "1, 0101",
    "127, 017f",
    "128, 020080",
    "18446744073709551616, 09010000000000000000"
  })
  void shouldFreezeBigCounts(BigInteger value, String hex) {
    assertThat(hex(new Output().big(value))).isEqualTo(hex);
    assertThat(input(hex).big()).isEqualTo(value);
  }

  @Test
  void shouldFreezeTheRest() {
    assertThat(hex(new Output().bool(false).bool(true))).isEqualTo("0001");
    assertThat(hex(new Output().text("a\u00e9"))).isEqualTo("0361c3a9");
    assertThat(hex(new Output().bytes(new byte[] {7, 8}).raw(new byte[] {9})))
        .isEqualTo("02070809");
    assertThat(hex(new Output().hash(new Hash256(1, 2, 3, -1))))
        .isEqualTo("000000000000000100000000000000020000000000000003ffffffffffffffff");
  }

  @Test
  void shouldReadBackWhatWasWritten() {
    Draws.repeat(
        2000,
        draws -> {
          long count = draws.amount();
          long integer = draws.integer();
          boolean truth = draws.either();
          Hash256 hash = draws.hash();
          byte[] bytes = draws.bytes(draws.below(600));
          BigInteger big = new BigInteger(1, draws.bytes(draws.below(20)));
          String text = DrawnJson.text(draws);
          Output output = new Output().count(count).integer(integer).bool(truth).hash(hash);
          output.bytes(bytes).text(text).big(big).integer((int) integer).raw(bytes);
          Input input = new Input(output.toBytes());
          assertThat(input.count()).isEqualTo(count);
          assertThat(input.integer()).isEqualTo(integer);
          assertThat(input.bool()).isEqualTo(truth);
          assertThat(input.hash()).isEqualTo(hash);
          assertThat(input.bytes()).isEqualTo(bytes);
          assertThat(input.text()).isEqualTo(text);
          assertThat(input.big()).isEqualTo(big);
          assertThat(input.integer32()).isEqualTo((int) integer);
          assertThat(input.raw(bytes.length)).isEqualTo(bytes);
          assertThat(input.atEnd()).isTrue();
          input.end();
        });
  }

  @Test
  void shouldRefuseToWriteNegativeCounts() {
    assertThatThrownBy(() -> new Output().count(-1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a count is at least 0: -1");
    assertThatThrownBy(() -> new Output().big(BigInteger.ONE.negate()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldUseTheBufferAgain() {
    Output output = new Output().count(300);
    assertThat(output.length()).isEqualTo(2);
    output.clear();
    assertThat(output.length()).isZero();
    assertThat(hex(output.count(1))).isEqualTo("01");
  }

  /** The buffer grows in the middle of each kind of value. */
  @Test
  void shouldWriteMoreThanTheBufferHolds() {
    Hash256 hash = Hash256.ofText("abc");
    for (int filled = 220; filled < 270; filled++) {
      Output output = new Output().raw(new byte[filled]).hash(hash);
      assertThat(Hash256.fromBytes(output.toBytes(), filled)).isEqualTo(hash);
      output = new Output().raw(new byte[filled]).integer(Long.MIN_VALUE).count(Long.MAX_VALUE);
      assertThat(output.length()).isEqualTo(filled + 19);
    }
    Output truths = new Output();
    for (int i = 0; i < 1000; i++) {
      truths.bool(true);
    }
    assertThat(truths.length()).isEqualTo(1000);
  }

  @Test
  void shouldHandEverythingToTheSinkInOrder() {
    ByteArrayOutputStream sunk = new ByteArrayOutputStream();
    Output sinking = new Output((bytes, length) -> sunk.write(bytes, 0, length));
    Output keeping = new Output();
    for (int i = 0; i < 40_000; i++) {
      sinking.count(i).integer(-i);
      keeping.count(i).integer(-i);
    }
    sinking.raw(new byte[200_000]).count(1);
    keeping.raw(new byte[200_000]).count(1);
    assertThat(sunk.size()).isBetween(1, keeping.length() - 1);
    assertThat(sinking.length()).isEqualTo(keeping.length() - sunk.size());
    sinking.flush();
    assertThat(sinking.length()).isZero();
    assertThat(sunk.toByteArray()).isEqualTo(keeping.toBytes());
  }

  private static String hex(Output output) {
    return HexFormat.of().formatHex(output.toBytes());
  }

  private static Input input(String hex) {
    return new Input(HexFormat.of().parseHex(hex));
  }
}
