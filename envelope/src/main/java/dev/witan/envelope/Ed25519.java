package dev.witan.envelope;

import dev.witan.kernel.Checks;
import dev.witan.kernel.PublicKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Ed25519 (RFC 8032), strictly: S is below the group's order, key and R are canonical encodings and
 * not points of small order, and S B = R + k A holds exactly (no cofactor), so that a browser that
 * compares R as it was sent comes to the same answer. Bouncy Castle does the arithmetic, but it
 * checks 8 S B = 8 R + 8 k A, which lets R + T pass for each of the eight points T of small order.
 * Where neither R nor the key has such a part, the two are the same; for what is left, which nobody
 * makes by accident, the JDK's slower signature decides: it compares without a cofactor.
 */
public final class Ed25519 {
  /** Bytes of a private seed. */
  public static final int SEED_BYTES = 32;

  /** Bytes of a signature: R, then S. */
  public static final int SIGNATURE_BYTES = 64;

  private static final BigInteger PRIME =
      BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
  private static final BigInteger ORDER =
      BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

  /** The y coordinates of the eight points whose order divides 8; the sign bit does not matter. */
  private static final BigInteger[] SMALL_ORDER = {
    BigInteger.ZERO,
    BigInteger.ONE,
    PRIME.subtract(BigInteger.ONE),
    new BigInteger("2707385501144840649318225287225658788936804267575313519463743609750303402022"),
    new BigInteger("55188659117513257062467267217118295137698188065244968500265048394206261417927")
  };

  /** Keys that were found to be of prime order: looking again would double the work of a check. */
  private static final AtomicReferenceArray<PublicKey> PRIME_ORDER_KEYS =
      new AtomicReferenceArray<>(1 << 12);

  private Ed25519() {}

  /** The public key of this seed. */
  public static PublicKey publicKey(byte[] seed) {
    Checks.require(seed.length == SEED_BYTES, "a seed has 32 bytes", seed.length);
    byte[] key = new byte[SEED_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(seed, 0, key, 0);
    return PublicKey.of(key);
  }

  /** The signature of this seed's key over the message. */
  public static byte[] sign(byte[] seed, byte[] message) {
    Checks.require(seed.length == SEED_BYTES, "a seed has 32 bytes", seed.length);
    byte[] signature = new byte[SIGNATURE_BYTES];
    org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
        seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  /** Whether this is the key's signature over the message. Safe to call from any thread. */
  public static boolean verify(PublicKey key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES || !isCanonicalS(signature)) {
      return false;
    }
    byte[] bytes = key.bytes();
    if (!isSound(bytes) || !isSound(signature)) {
      return false;
    }
    if (!org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
        signature, 0, bytes, 0, message, 0, message.length)) {
      return false;
    }
    return isOfPrimeOrder(signature) && isOfPrimeOrder(key)
        || verifyByPlatform(key, message, signature);
  }

  /** Whether R, the first 32 bytes, has no part of small order. */
  private static boolean isOfPrimeOrder(byte[] signature) {
    return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(signature, 0);
  }

  private static boolean isOfPrimeOrder(PublicKey key) {
    int place = key.hashCode() & PRIME_ORDER_KEYS.length() - 1;
    if (key.equals(PRIME_ORDER_KEYS.get(place))) {
      return true;
    }
    boolean prime = org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(key.bytes(), 0);
    if (prime) {
      PRIME_ORDER_KEYS.set(place, key);
    }
    return prime;
  }

  private static boolean verifyByPlatform(PublicKey key, byte[] message, byte[] signature) {
    byte[] bytes = key.bytes();
    EdECPoint point = new EdECPoint(bytes[31] < 0, littleEndian(bytes, 0, true));
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point)));
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform has no Ed25519", e);
    }
  }

  /** Whether signatures of this key can prove anything: a canonical point, not of small order. */
  public static boolean isSound(PublicKey key) {
    return isSound(key.bytes());
  }

  /** Whether the first 32 bytes are the canonical encoding of a point, not of small order. */
  private static boolean isSound(byte[] bytes) {
    BigInteger y = littleEndian(bytes, 0, true);
    if (y.compareTo(PRIME) >= 0) {
      return false;
    }
    for (BigInteger small : SMALL_ORDER) {
      if (y.equals(small)) {
        return false;
      }
    }
    return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyPartial(bytes, 0);
  }

  private static boolean isCanonicalS(byte[] signature) {
    return littleEndian(signature, 32, false).compareTo(ORDER) < 0;
  }

  private static BigInteger littleEndian(byte[] bytes, int offset, boolean withoutSign) {
    byte[] reversed = new byte[32];
    for (int i = 0; i < 32; i++) {
      reversed[31 - i] = bytes[offset + i];
    }
    if (withoutSign) {
      reversed[0] &= 0x7f;
    }
    return new BigInteger(1, reversed);
  }
}
