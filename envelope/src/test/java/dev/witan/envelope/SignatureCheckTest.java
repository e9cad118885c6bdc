package dev.witan.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.PublicKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: the check in Java and the native one give the same answer to everything. Method: the shared
 * vectors, signatures that no honest signer makes, and random alterations of honest ones, put to
 * both; where textbook arithmetic knows the answer, that too. {@code -Dwitan.random.first=SEED}
 * draws others.
 */
final class SignatureCheckTest {
  private static final long SEED = Long.getLong("witan.random.first", 1L);
  private static final int ALTERATIONS = 5_000;
  private static final long SECRET = 12345;

  private static final SignatureCheck JAVA = new JavaCheck();
  private static SignatureCheck machine;

  private final Random random = new Random(SEED);

  /** On the platform whose machine code is there, a native check that cannot be had is a fault. */
  @BeforeAll
  static void load() throws GeneralSecurityException {
    String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    Assumptions.assumeTrue(platform.equals("Linux amd64"), platform);
    machine = NativeProvider.load((key, message, signature) -> unanswered());
  }

  @Test
  void shouldAnswerTheSharedVectors() {
    assertThat(KnownAnswers.firstWrong(JAVA)).isEmpty();
    assertThat(KnownAnswers.firstWrong(machine)).isEmpty();
  }

  /** What guards against a provider that answers wrongly must see that it does. */
  @Test
  void shouldNotTrustALaxOrBrokenCheck() {
    assertThat(KnownAnswers.firstWrong(SignatureCheckTest::passesWithCofactor)).isPresent();
    assertThat(KnownAnswers.firstWrong((key, message, signature) -> true)).isPresent();
    assertThat(KnownAnswers.firstWrong((key, message, signature) -> false)).isPresent();
  }

  private static boolean passesWithCofactor(PublicKey key, byte[] message, byte[] signature) {
    return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
        signature, 0, key.bytes(), 0, message, 0, message.length);
  }

  @Test
  void shouldNotRegisterTheProvider() {
    assertThat(Security.getProvider("AmazonCorrettoCryptoProvider")).isNull();
  }

  @Test
  void shouldAgree_whenROrTheKeyHaveAPartOfSmallOrder() {
    int accepted = 0;
    for (int i = 0; i < 600; i++) {
      Points keyPart = Points.EIGHTH.times(i % 2 == 0 ? 0 : i / 2 % 8);
      Points part = Points.EIGHTH.times(random.nextInt(8));
      byte[] key = Points.BASE.times(SECRET).plus(keyPart).bytes();
      byte[] message = message(random.nextInt(50));
      byte[] signature = Points.sign(SECRET, key, 1 + random.nextInt(1000), part, message);
      boolean exact = isExact(keyPart, part, key, message, signature);
      assertAnswer(key, message, signature, exact);
      accepted += exact ? 1 : 0;
    }
    assertThat(accepted).isBetween(40, 300);
  }

  /** R stands for a point T of small order, in each spelling; S B - k A can be T for mixed keys. */
  @Test
  void shouldRefuseAnROfSmallOrderInEverySpelling() {
    for (int i = 0; i < 8; i++) {
      byte[] key = Points.BASE.times(SECRET).plus(Points.EIGHTH.times(i)).bytes();
      for (int j = 0; j < 8; j++) {
        for (byte[] first : spellings(Points.EIGHTH.times(j))) {
          for (int attempt = 0; attempt < 12; attempt++) {
            byte[] message = message(8);
            assertAnswer(key, message, withR(first, key, message), false);
          }
        }
      }
    }
  }

  @Test
  void shouldRefuseKeysOfSmallOrderInEverySpelling() {
    for (int i = 0; i < 8; i++) {
      for (byte[] key : spellings(Points.EIGHTH.times(i))) {
        for (int attempt = 1; attempt < 20; attempt++) {
          byte[] message = message(8);
          byte[] signature = Points.sign(0, key, attempt, Points.NEUTRAL, message);
          assertAnswer(key, message, signature, false);
        }
      }
    }
  }

  /** Two keys with one place in the memory of sound keys must not be taken for each other. */
  @Test
  void shouldKnowKeysApartThatShareAPlace() {
    byte[] neutral = Points.NEUTRAL.bytes();
    int place = PublicKey.of(neutral).hashCode() & 0xfff;
    byte[] seed = message(32);
    while ((Ed25519.publicKey(seed).hashCode() & 0xfff) != place) {
      seed = message(32);
    }
    byte[] message = message(8);
    byte[] honest = Ed25519.sign(seed, message);
    byte[] lax = Points.sign(0, neutral, 5, Points.NEUTRAL, message);
    for (int i = 0; i < 2; i++) {
      assertAnswer(Ed25519.publicKey(seed).bytes(), message, honest, true);
      assertAnswer(neutral, message, lax, false);
    }
  }

  @Test
  void shouldRefuseOtherSpellingsOfKeysAndOfR() {
    byte[] key = Points.BASE.times(SECRET).bytes();
    for (int y = 0; y < 19; y++) {
      for (boolean sign : new boolean[] {false, true}) {
        byte[] beyond = Points.bytes(Points.PRIME.add(BigInteger.valueOf(y)), sign);
        byte[] message = message(20);
        assertAnswer(beyond, message, withR(Points.BASE.bytes(), beyond, message), false);
        assertAnswer(key, message, withR(beyond, key, message), false);
      }
    }
  }

  @Test
  void shouldRefuseAnSOfTheOrderOrMore() {
    for (int i = 0; i < 50; i++) {
      byte[] seed = message(32);
      byte[] message = message(40);
      byte[] signature = Ed25519.sign(seed, message);
      byte[] key = Ed25519.publicKey(seed).bytes();
      assertAnswer(key, message, signature, true);
      byte[] added = signature;
      for (int times = 1; times < 15; times++) { // more has no room in 32 bytes
        added = Points.withOrderAdded(added);
        assertAnswer(key, message, added, false);
      }
    }
  }

  @Test
  void shouldAgree_whenHonestSignaturesAreAltered() {
    int accepted = 0;
    for (int i = 0; i < ALTERATIONS; i++) {
      byte[] seed = message(32);
      byte[] message = message(1 + random.nextInt(600));
      byte[] signature = Ed25519.sign(seed, message);
      byte[] key = Ed25519.publicKey(seed).bytes();
      switch (random.nextInt(6)) {
        case 0 -> flip(key);
        case 1 -> flip(message);
        case 2 -> flip(signature);
        case 3 -> random.nextBytes(signature);
        case 4 -> random.nextBytes(key);
        default -> accepted++;
      }
      boolean answer = JAVA.passes(PublicKey.of(key), message, signature);
      assertAnswer(key, message, signature, answer);
      accepted -= answer ? 1 : 0;
    }
    assertThat(accepted).as(repeat()).isZero();
  }

  /** Longer ones go to the other check, which here refuses to answer. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 4096, NativeCheck.MESSAGE_BYTES_MAX})
  void shouldAgreeOnMessagesOfAnyLength(int length) {
    byte[] seed = message(32);
    byte[] message = message(length);
    byte[] signature = Ed25519.sign(seed, message);
    byte[] key = Ed25519.publicKey(seed).bytes();
    assertAnswer(key, message, signature, true);
    assertAnswer(key, Arrays.copyOf(message, length == 0 ? 1 : length - 1), signature, false);
  }

  @ParameterizedTest
  @ValueSource(ints = {NativeCheck.MESSAGE_BYTES_MAX + 1, 1 << 20, (1 << 20) + 1, 3 << 20})
  void shouldLeaveLongMessagesToTheOtherCheck(int length) throws GeneralSecurityException {
    byte[] seed = message(32);
    byte[] message = message(length);
    byte[] signature = Ed25519.sign(seed, message);
    PublicKey key = Ed25519.publicKey(seed);
    SignatureCheck check = NativeProvider.load(JAVA);
    assertThat(check.passes(key, message, signature)).isTrue();
    flip(message);
    assertThat(check.passes(key, message, signature)).isFalse();
  }

  @Test
  void shouldAgreeOnManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> ended = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Random own = new Random(SEED + i);
        ended.add(threads.submit(() -> checkMany(own)));
      }
      for (Future<?> end : ended) {
        end.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void checkMany(Random own) {
    for (int i = 0; i < 500; i++) {
      byte[] seed = new byte[32];
      seed[0] = (byte) own.nextInt(3); // few keys, which the threads share
      byte[] message = new byte[own.nextInt(300)];
      own.nextBytes(message);
      byte[] signature = Ed25519.sign(seed, message);
      signature[own.nextInt(64)] ^= (byte) (i % 2);
      assertAnswer(Ed25519.publicKey(seed).bytes(), message, signature, i % 2 == 0);
    }
  }

  /** S B = R + k A in the group of order 8, which is all that can be wrong with these. */
  private static boolean isExact(
      Points keyPart, Points part, byte[] key, byte[] message, byte[] signature) {
    BigInteger k = Points.challenge(Arrays.copyOf(signature, 32), key, message);
    return part.plus(keyPart.times(k)).y.equals(Points.NEUTRAL.y);
  }

  /** The signature with this R whose S fits when R is of small order: S = k a. */
  private static byte[] withR(byte[] first, byte[] key, byte[] message) {
    BigInteger k = Points.challenge(first, key, message);
    BigInteger s = k.multiply(BigInteger.valueOf(SECRET)).mod(Points.ORDER);
    return Points.join(first, Points.littleEndian(s));
  }

  private static List<byte[]> spellings(Points point) {
    List<byte[]> spellings = new ArrayList<>();
    for (BigInteger y = point.y; y.bitLength() <= 255; y = y.add(Points.PRIME)) {
      spellings.add(Points.bytes(y, false));
      spellings.add(Points.bytes(y, true));
    }
    return spellings;
  }

  private static void assertAnswer(byte[] key, byte[] message, byte[] signature, boolean answer) {
    PublicKey name = PublicKey.of(key);
    assertThat(JAVA.passes(name, message, signature))
        .as(() -> "in Java: " + describe(key, message, signature))
        .isEqualTo(answer);
    assertThat(machine.passes(name, message, signature))
        .as(() -> "native: " + describe(key, message, signature))
        .isEqualTo(answer);
  }

  private static String describe(byte[] key, byte[] message, byte[] signature) {
    HexFormat hex = HexFormat.of();
    String start = hex.formatHex(Arrays.copyOf(message, Math.min(message.length, 64)));
    return "key "
        + hex.formatHex(key)
        + ", signature "
        + hex.formatHex(signature)
        + ", message of "
        + message.length
        + " bytes "
        + start
        + ", "
        + repeat();
  }

  private static String repeat() {
    return "-Dwitan.random.first=" + SEED;
  }

  private static boolean unanswered() {
    throw new AssertionError("the native check did not answer");
  }

  private byte[] message(int length) {
    byte[] message = new byte[length];
    random.nextBytes(message);
    return message;
  }

  private void flip(byte[] bytes) {
    int bit = random.nextInt(bytes.length * 8);
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
  }
}
