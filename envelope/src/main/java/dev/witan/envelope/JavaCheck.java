package dev.witan.envelope;

import dev.witan.kernel.PublicKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/**
 * Checks with Bouncy Castle, which runs everywhere. Its own check is 8 S B = 8 R + 8 k A, which
 * lets R + T pass for each of the eight points T of small order. Where neither R nor the key has
 * such a part, that is the exact equation. A sound key may have one, though nobody makes it by
 * accident: what such a key signs, the JDK's slower signature decides, which has no cofactor.
 */
final class JavaCheck implements SignatureCheck {
  /** Keys that were seen before, each in the place of its hash: decoding one anew costs time. */
  private final AtomicReferenceArray<DecodedKey> decoded = new AtomicReferenceArray<>(1 << 12);

  @Override
  public boolean passes(PublicKey key, byte[] message, byte[] signature) {
    DecodedKey decodedKey = decode(key);
    if (decodedKey == null
        || !Ed25519.verify(signature, 0, decodedKey.point, message, 0, message.length)) {
      return false;
    }
    if (decodedKey.isOfPrimeOrder) {
      return Ed25519.validatePublicKeyFull(signature, 0); // R, the first 32 bytes
    }
    return Ed25519.validatePublicKeyPartial(signature, 0)
        && passesOnPlatform(key, message, signature);
  }

  /** Null when the key is not sound. */
  private DecodedKey decode(PublicKey key) {
    int place = key.hashCode() & decoded.length() - 1;
    DecodedKey known = decoded.get(place);
    if (known != null && known.key.equals(key)) {
      return known;
    }
    DecodedKey made = DecodedKey.of(key);
    if (made != null) {
      decoded.set(place, made);
    }
    return made;
  }

  private static boolean passesOnPlatform(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(new EncodedKey(key).getEncoded())));
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform has no Ed25519", e);
    }
  }

  /** A sound key as the library wants it. */
  private record DecodedKey(PublicKey key, PublicPoint point, boolean isOfPrimeOrder) {
    static DecodedKey of(PublicKey key) {
      byte[] bytes = key.bytes();
      PublicPoint prime = Ed25519.validatePublicKeyFullExport(bytes, 0);
      if (prime != null) {
        return new DecodedKey(key, prime, true);
      }
      PublicPoint sound = Ed25519.validatePublicKeyPartialExport(bytes, 0);
      return sound == null ? null : new DecodedKey(key, sound, false);
    }
  }
}
