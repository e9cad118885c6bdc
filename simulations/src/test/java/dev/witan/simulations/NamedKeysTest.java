package dev.witan.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import org.junit.jupiter.api.Test;

/** Goal: names make real keys. Method: the first test vector of RFC 8032, and a name. */
final class NamedKeysTest {
  @Test
  void shouldMakeTheKeyOfTheStandard() {
    assertThat(
            NamedKeys.publicKey(
                bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")))
        .extracting(key -> key.value().toString())
        .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  @Test
  void shouldMakeOneKeyForEachName() {
    assertThat(NamedKeys.publicKey("ada"))
        .isEqualTo(NamedKeys.publicKey(Hash256.ofText("witan-scenarioada").bytes()))
        .isNotEqualTo(NamedKeys.publicKey("ben"));
  }

  private static byte[] bytes(String digits) {
    return Hash256.parse(digits).orElseThrow().bytes();
  }
}
