package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.PublicKey;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: exactly the signatures of RFC 8032 pass, in one form each. Method: the RFC's own vectors;
 * signatures made by textbook arithmetic with parts of small order; the JDK as a second opinion.
 */
final class Ed25519Test {
  private static final byte[] SEED = seed(7);
  private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9"
        + "b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f1"
        + "1d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984d"
        + "c6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void shouldSignAsTheStandardDoes(String seed, String key, String message, String signature) {
    byte[] secret = HexFormat.of().parseHex(seed);
    byte[] bytes = HexFormat.of().parseHex(message);
    byte[] signed = Ed25519.sign(secret, bytes);
    assertThat(HexFormat.of().formatHex(Ed25519.publicKey(secret).bytes())).isEqualTo(key);
    assertThat(HexFormat.of().formatHex(signed)).isEqualTo(signature);
    assertThat(Ed25519.verify(Ed25519.publicKey(secret), bytes, signed)).isTrue();
  }

  @Test
  void shouldRefuseEachFlippedBit() {
    PublicKey key = Ed25519.publicKey(SEED);
    byte[] signature = Ed25519.sign(SEED, MESSAGE);
    for (int bit = 0; bit < 512; bit++) {
      assertThat(Ed25519.verify(key, MESSAGE, flip(signature, bit))).as("bit %d", bit).isFalse();
    }
    for (int bit = 0; bit < MESSAGE.length * 8; bit++) {
      assertThat(Ed25519.verify(key, flip(MESSAGE, bit), signature)).isFalse();
    }
    for (int bit = 0; bit < 256; bit++) {
      PublicKey other = PublicKey.of(flip(key.bytes(), bit));
      assertThat(Ed25519.verify(other, MESSAGE, signature)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 63, 65, 128})
  void shouldRefuseOtherLengths(int length) {
    byte[] signature = Arrays.copyOf(Ed25519.sign(SEED, MESSAGE), length);
    assertThat(Ed25519.verify(Ed25519.publicKey(SEED), MESSAGE, signature)).isFalse();
  }

  @Test
  void shouldRefuseAnSOfTheOrderOrMore() {
    byte[] signature = Ed25519.sign(SEED, MESSAGE);
    byte[] added = Points.withOrderAdded(signature);
    assertThat(Ed25519.verify(Ed25519.publicKey(SEED), MESSAGE, added)).isFalse();
    // With S = 0 the equation can be met by a chosen R; with S = L it is the same one.
    byte[] key = Points.BASE.times(5).bytes();
    byte[] zero = zeroS(key);
    assertThat(Ed25519.verify(PublicKey.of(key), MESSAGE, Points.withOrderAdded(zero))).isFalse();
  }

  @Test
  void shouldRefuseKeysOfSmallOrderInEveryForm() {
    Set<String> forms = new HashSet<>();
    int acceptedElsewhere = 0;
    for (int i = 0; i < 8; i++) {
      BigInteger y = Points.EIGHTH.times(i).y;
      for (BigInteger form = y; form.bitLength() <= 255; form = form.add(Points.PRIME)) {
        for (boolean sign : new boolean[] {false, true}) {
          byte[] key = Points.bytes(form, sign);
          forms.add(HexFormat.of().formatHex(key));
          assertThat(Ed25519.isSound(PublicKey.of(key))).isFalse();
          // Such a key has a signature of anything: R = r B and S = r, when 8 divides the
          // challenge.
          for (int nonce = 1; nonce < 20; nonce++) {
            byte[] signature = Points.sign(0, key, nonce, Points.NEUTRAL, MESSAGE);
            assertThat(Ed25519.verify(PublicKey.of(key), MESSAGE, signature)).isFalse();
            acceptedElsewhere += platform(key, MESSAGE, signature) ? 1 : 0;
          }
        }
      }
    }
    assertThat(forms).hasSize(14);
    assertThat(acceptedElsewhere).isPositive();
  }

  @Test
  void shouldRefuseKeysThatAreNoPointOrNotCanonical() {
    int noPoint = 0;
    for (int y = 2; y < 19; y++) {
      assertThat(Ed25519.isSound(PublicKey.of(Points.bytes(Points.PRIME.add(big(y)), false))))
          .isFalse();
      noPoint += Ed25519.isSound(PublicKey.of(Points.bytes(big(y), false))) ? 0 : 1;
    }
    assertThat(noPoint).isBetween(1, 16);
  }

  @Test
  void shouldRefuseAnRWithAPartOfSmallOrder() {
    byte[] key = Points.BASE.times(12345).bytes();
    for (int i = 0; i < 8; i++) {
      for (int nonce = 1; nonce < 30; nonce++) {
        byte[] signature = Points.sign(12345, key, nonce, Points.EIGHTH.times(i), MESSAGE);
        assertThat(Ed25519.verify(PublicKey.of(key), MESSAGE, signature)).isEqualTo(i == 0);
      }
    }
  }

  @Test
  void shouldRefuseAnROfSmallOrder() {
    byte[] key = Points.BASE.times(12345).bytes();
    byte[] signature = Points.sign(12345, key, 0, Points.NEUTRAL, MESSAGE);
    assertThat(platform(key, MESSAGE, signature)).isTrue();
    assertThat(Ed25519.verify(PublicKey.of(key), MESSAGE, signature)).isFalse();
  }

  @Test
  void shouldAgreeWithThePlatform_whenTheKeyHasAPartOfSmallOrder() {
    int accepted = 0;
    for (int i = 1; i < 8; i++) {
      byte[] key = Points.BASE.times(99).plus(Points.EIGHTH.times(i)).bytes();
      for (int nonce = 1; nonce < 30; nonce++) {
        byte[] signature = Points.sign(99, key, nonce, Points.EIGHTH.times(nonce % 3), MESSAGE);
        boolean valid = platform(key, MESSAGE, signature);
        assertThat(Ed25519.verify(PublicKey.of(key), MESSAGE, signature)).isEqualTo(valid);
        accepted += valid ? 1 : 0;
      }
    }
    assertThat(accepted).isBetween(10, 150);
  }

  @Test
  void shouldAgreeWithThePlatform_whenSignaturesAreHonestOrAltered() {
    Random random = new Random(42);
    for (int i = 0; i < 300; i++) {
      byte[] seed = seed(random.nextInt());
      byte[] message = new byte[random.nextInt(200)];
      random.nextBytes(message);
      byte[] signature = Ed25519.sign(seed, message);
      byte[] tried = i % 3 == 0 ? flip(signature, random.nextInt(512)) : signature;
      PublicKey key = Ed25519.publicKey(seed);
      assertThat(Ed25519.verify(key, message, tried))
          .isEqualTo(i % 3 != 0)
          .isEqualTo(platform(key.bytes(), message, tried));
    }
  }

  private static byte[] zeroS(byte[] key) {
    return Points.sign(0, key, 0, Points.NEUTRAL, MESSAGE);
  }

  private static boolean platform(byte[] key, byte[] message, byte[] signature) {
    byte[] y = key.clone();
    y[31] &= 0x7f;
    EdECPoint point = new EdECPoint(key[31] < 0, Points.number(y));
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  private static byte[] flip(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static byte[] seed(int number) {
    byte[] seed = new byte[32];
    new Random(number).nextBytes(seed);
    return seed;
  }
}
