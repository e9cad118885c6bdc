package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Hash256Test {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void shouldBeSha256() {
    byte[] inside = "xabcx".getBytes(StandardCharsets.UTF_8);
    assertThat(Hash256.ofText("abc")).hasToString(ABC);
    assertThat(Hash256.of(inside, 1, 3)).hasToString(ABC);
    assertThat(Hash256.of(Arrays.copyOfRange(inside, 1, 4))).hasToString(ABC);
    assertThat(Hash256.ofText(""))
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hash256.ofText("\u00e9"))
        .isEqualTo(Hash256.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
  }

  @Test
  void shouldHoldTheWordsBigEndian() {
    Hash256 hash = Hash256.parse(ABC).orElseThrow();
    assertThat(hash.a()).isEqualTo(0xba7816bf8f01cfeaL);
    assertThat(hash.b()).isEqualTo(0x414140de5dae2223L);
    assertThat(hash.c()).isEqualTo(0xb00361a396177a9cL);
    assertThat(hash.d()).isEqualTo(0xb410ff61f20015adL);
  }

  @Test
  void shouldSurviveTextAndBytes() {
    Draws.repeat(
        1000,
        draws -> {
          Hash256 hash = draws.hash();
          assertThat(Hash256.parse(hash.toString())).contains(hash);
          assertThat(Hash256.fromBytes(hash.bytes(), 0)).isEqualTo(hash);
          byte[] padded = new byte[40];
          hash.write(padded, 5);
          assertThat(Hash256.fromBytes(padded, 5)).isEqualTo(hash);
          byte[] text = new byte[70];
          hash.writeHex(text, 3);
          assertThat(new String(text, 3, 64, StandardCharsets.US_ASCII)).isEqualTo(hash.toString());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
        " a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "+a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
      })
  void shouldRefuseEveryOtherText(String text) {
    assertThat(Hash256.parse(text)).isEmpty();
  }

  @Test
  void shouldSpreadHashCodes() {
    assertThat(new Hash256(1, 0, 0, 0)).hasSameHashCodeAs(new Hash256(1, 2, 3, 4));
    assertThat(new Hash256(1, 0, 0, 0).hashCode()).isNotEqualTo(new Hash256(2, 0, 0, 0).hashCode());
    assertThat(new Hash256(1L << 32, 0, 0, 0).hashCode()).isEqualTo(1);
  }
}
