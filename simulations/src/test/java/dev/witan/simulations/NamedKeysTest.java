package dev.witan.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Goal: names and seeds make the keys that are written down for them. */
final class NamedKeysTest {
  @Test
  void shouldMakeOneKeyForEachName() {
    assertThat(NamedKeys.publicKey("ada"))
        .isEqualTo(Ed25519.publicKey(Hash256.ofText("witan-scenarioada").bytes()))
        .isNotEqualTo(NamedKeys.publicKey("ben"));
  }

  @Test
  void shouldMakeTheKeysOfAnImportFromItsSeed() {
    ImportKeys keys = new ImportKeys("séed");
    PublicKey key = keys.make("mm-nm");
    byte[] text = "witan-import-key\nséed\nmm-nm".getBytes(StandardCharsets.UTF_8);
    assertThat(keys.secret(key)).isEqualTo(Hash256.of(text).bytes());
    assertThat(key).isEqualTo(Ed25519.publicKey(Hash256.of(text).bytes()));
    assertThat(keys.make("mm-nm")).isEqualTo(key).isNotEqualTo(keys.make("mm-other"));
    assertThat(new ImportKeys("seed").make("mm-nm")).isNotEqualTo(key);
  }
}
