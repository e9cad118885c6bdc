package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Goal: a key that is kept signs as one that is made each time, to the byte. */
final class SigningKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8032, section 7.1, test 2. */
  @Test
  void shouldSignAsTheSpecificationSays() {
    SigningKey key =
        new SigningKey(
            HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    assertThat(HEX.formatHex(key.publicKey().bytes()))
        .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    assertThat(HEX.formatHex(key.sign(new byte[] {0x72})))
        .isEqualTo(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }

  @Test
  void shouldSignAsWithoutItsPublicKey() {
    SplittableRandom random = new SplittableRandom(7);
    for (int times = 0; times < 200; times++) {
      byte[] seed = new byte[Ed25519.SEED_BYTES];
      random.nextBytes(seed);
      byte[] message = new byte[random.nextInt(300)];
      random.nextBytes(message);
      SigningKey key = new SigningKey(seed);
      assertThat(key.publicKey()).isEqualTo(Ed25519.publicKey(seed));
      assertThat(key.sign(message)).isEqualTo(Ed25519.sign(seed, message));
    }
  }

  @Test
  void shouldRefuseWhatIsNoSeed() {
    assertThatThrownBy(() -> new SigningKey(new byte[31])).hasMessageContaining("32 bytes");
  }

  /** Whoever changes the array afterwards does not change the key. */
  @Test
  void shouldKeepACopy() {
    byte[] seed = new byte[Ed25519.SEED_BYTES];
    SigningKey key = new SigningKey(seed);
    byte[] before = key.sign(new byte[3]);
    seed[0] = 1;
    assertThat(key.sign(new byte[3])).isEqualTo(before);
  }
}
