package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal: a key has one text, that of did:key. Method: known keys, bounds and round trips. */
final class PublicKeyTest {
  /** RFC 8032, section 7.1, tests 1 and 2; the key of the seed of zeros; the two ends. */
  @ParameterizedTest
  @CsvSource({
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,"
        + " z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,"
        + " z6MkiaMbhXHNA4eJVCCj8dbzKzTgYDKf6crKgHVHid1F1WCT",
    "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29,"
        + " z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
    "0000000000000000000000000000000000000000000000000000000000000000,"
        + " z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnP",
    "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff,"
        + " z6MkwgaR63138bEEgad7uk993KMX54vBA6KTB4sFhCPnSB2e"
  })
  void shouldWriteTheMultibaseForm(String hex, String text) {
    PublicKey key = new PublicKey(Hash256.parse(hex).orElseThrow());
    assertThat(key).hasToString(text).hasToString(text);
    assertThat(PublicKey.parse(text)).contains(key);
    assertThat(PublicKey.of(key.bytes())).isEqualTo(key);
    assertThat(key.value()).hasToString(hex);
  }

  @Test
  void shouldSurviveText() {
    Draws.repeat(
        1000,
        draws -> {
          PublicKey key = new PublicKey(draws.hash());
          assertThat(key.toString()).hasSize(48).startsWith("z6Mk");
          assertThat(PublicKey.parse(key.toString())).contains(key);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "z",
        "6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "a6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMs",
        "z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsww",
        "z0MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "zIMktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "zOMktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "zlMktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw",
        "z6MkeTG3bFFSLYVU7VqhgZxqr6YzpaGrQtFMh1uvqGy1vDnN",
        "z6MkwgaR63138bEEgad7uk993KMX54vBA6KTB4sFhCPnSB2f",
        "z11111111111111111111111111111111111111111111111",
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      })
  void shouldRefuseEveryOtherText(String text) {
    assertThat(PublicKey.parse(text)).isEmpty();
  }

  @Test
  void shouldTakeExactly32Bytes() {
    assertThatThrownBy(() -> PublicKey.of(new byte[31]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a public key has 32 bytes: 31");
    assertThatThrownBy(() -> PublicKey.of(new byte[33])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldBeEqualByValue() {
    PublicKey key = new PublicKey(new Hash256(1, 2, 3, 4));
    assertThat(key)
        .isEqualTo(new PublicKey(new Hash256(1, 2, 3, 4)))
        .hasSameHashCodeAs(new PublicKey(new Hash256(1, 2, 3, 4)))
        .isNotEqualTo(new PublicKey(new Hash256(1, 2, 3, 5)))
        .isNotEqualTo(new Hash256(1, 2, 3, 4));
    assertThat(key.hashCode()).isNotEqualTo(new PublicKey(new Hash256(9, 2, 3, 4)).hashCode());
  }
}
