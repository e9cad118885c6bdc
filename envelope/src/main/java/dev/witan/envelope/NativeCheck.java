package dev.witan.envelope;

import dev.witan.kernel.PublicKey;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Checks with a provider in machine code (Amazon's Corretto Crypto Provider), which refuses an S of
 * the group's order or more, computes S B - k A and compares its encoding with R as it was sent:
 * the exact equation, with no other spelling of R. It lets a key and an R of small order pass;
 * these are refused here, and with them every other spelling of a key. What the provider cannot
 * answer, the check in Java does.
 */
final class NativeCheck implements SignatureCheck {
  /** Longer messages are rare, and the provider would keep room for the longest in each thread. */
  static final int MESSAGE_BYTES_MAX = 64 * 1024;

  /** The five y coordinates, lowest byte first, of the points whose order divides 8. */
  private static final byte[][] SMALL_ORDER = {
    HexFormat.of().parseHex("0000000000000000000000000000000000000000000000000000000000000000"),
    HexFormat.of().parseHex("0100000000000000000000000000000000000000000000000000000000000000"),
    HexFormat.of().parseHex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    HexFormat.of().parseHex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    HexFormat.of().parseHex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a")
  };

  /** Keys that were found to be sound, each in the place of its hash. */
  private final AtomicReferenceArray<PublicKey> sound = new AtomicReferenceArray<>(1 << 12);

  private final SignatureCheck otherwise;

  /**
   * One for each thread, which frees the key of the check before, rather than one for each check.
   */
  private final ThreadLocal<Signature> signatures;

  NativeCheck(Provider provider, SignatureCheck otherwise) {
    this.otherwise = otherwise;
    this.signatures = ThreadLocal.withInitial(() -> instance(provider));
  }

  @Override
  public boolean passes(PublicKey key, byte[] message, byte[] signature) {
    if (message.length > MESSAGE_BYTES_MAX) {
      return otherwise.passes(key, message, signature);
    }
    if (!isSound(key) || isOfSmallOrder(signature)) {
      return false;
    }
    try {
      Signature check = signatures.get();
      check.initVerify(new EncodedKey(key));
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException | RuntimeException e) {
      return otherwise.passes(key, message, signature);
    }
  }

  private boolean isSound(PublicKey key) {
    int place = key.hashCode() & sound.length() - 1;
    if (key.equals(sound.get(place))) {
      return true;
    }
    boolean isSound = Ed25519.isSound(key);
    if (isSound) {
      sound.set(place, key);
    }
    return isSound;
  }

  /** Whether R, the first 32 bytes, is one of the eight points; the highest bit is its sign. */
  private static boolean isOfSmallOrder(byte[] signature) {
    for (byte[] y : SMALL_ORDER) {
      if ((signature[31] & 0x7f) == y[31] && Arrays.equals(signature, 0, 31, y, 0, 31)) {
        return true;
      }
    }
    return false;
  }

  private static Signature instance(Provider provider) {
    try {
      return Signature.getInstance("Ed25519", provider);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the provider has no Ed25519", e);
    }
  }
}
