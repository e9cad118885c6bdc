package dev.witan.envelope;

import dev.witan.kernel.PublicKey;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The curve of Ed25519 in plain arithmetic of the textbook, independent of any library: it makes
 * signatures that no honest signer makes.
 */
final class Points {
  static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(PRIME)).mod(PRIME);
  static final Points NEUTRAL = new Points(BigInteger.ZERO, BigInteger.ONE);
  static final Points BASE =
      withY(
          BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(PRIME)).mod(PRIME),
          false);

  /** A point of order 8: all eight points of small order are multiples of it. */
  static final Points EIGHTH = eighth();

  final BigInteger x;
  final BigInteger y;

  private Points(BigInteger x, BigInteger y) {
    this.x = x;
    this.y = y;
  }

  Points plus(Points other) {
    BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(PRIME);
    BigInteger above = x.multiply(other.y).add(y.multiply(other.x));
    BigInteger right = y.multiply(other.y).add(x.multiply(other.x));
    return new Points(
        above.multiply(BigInteger.ONE.add(product).modInverse(PRIME)).mod(PRIME),
        right.multiply(BigInteger.ONE.subtract(product).mod(PRIME).modInverse(PRIME)).mod(PRIME));
  }

  Points times(BigInteger factor) {
    Points sum = NEUTRAL;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (factor.testBit(bit)) {
        sum = sum.plus(this);
      }
    }
    return sum;
  }

  Points times(long factor) {
    return times(BigInteger.valueOf(factor));
  }

  byte[] bytes() {
    return bytes(y, x.testBit(0));
  }

  /** The 32 bytes of a y coordinate, which may be beyond the prime, with its sign. */
  static byte[] bytes(BigInteger y, boolean sign) {
    byte[] bytes = littleEndian(y);
    if (sign) {
      bytes[31] |= (byte) 0x80;
    }
    return bytes;
  }

  /** The signature of a signer who knows the logarithms of R and of the key, and adds to both. */
  static byte[] sign(long secret, byte[] key, long nonce, Points added, byte[] message) {
    byte[] first = BASE.times(nonce).plus(added).bytes();
    BigInteger k = challenge(first, key, message);
    BigInteger s = k.multiply(BigInteger.valueOf(secret)).add(BigInteger.valueOf(nonce)).mod(ORDER);
    return join(first, littleEndian(s));
  }

  static BigInteger challenge(byte[] first, byte[] key, byte[] message) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-512");
      digest.update(first);
      digest.update(key);
      return number(digest.digest(message)).mod(ORDER);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same signature with S + L in place of S. */
  static byte[] withOrderAdded(byte[] signature) {
    byte[] first = Arrays.copyOf(signature, 32);
    return join(first, littleEndian(number(Arrays.copyOfRange(signature, 32, 64)).add(ORDER)));
  }

  static PublicKey key(byte[] bytes) {
    return PublicKey.of(bytes);
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static Points eighth() {
    for (long y = 2; ; y++) {
      Points point = withY(BigInteger.valueOf(y), false);
      if (point != null && !point.times(ORDER).times(4).y.equals(BigInteger.ONE)) {
        return point.times(ORDER);
      }
    }
  }

  private static Points withY(BigInteger y, boolean sign) {
    BigInteger square = y.multiply(y).mod(PRIME);
    BigInteger below = D.multiply(square).add(BigInteger.ONE).modInverse(PRIME);
    BigInteger wanted = square.subtract(BigInteger.ONE).multiply(below).mod(PRIME);
    BigInteger root = wanted.modPow(PRIME.add(BigInteger.valueOf(3)).shiftRight(3), PRIME);
    if (!root.multiply(root).mod(PRIME).equals(wanted)) {
      root = root.multiply(BigInteger.TWO.modPow(PRIME.shiftRight(2), PRIME)).mod(PRIME);
    }
    if (!root.multiply(root).mod(PRIME).equals(wanted)) {
      return null;
    }
    return new Points(root.testBit(0) == sign ? root : PRIME.subtract(root).mod(PRIME), y);
  }

  static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  static BigInteger number(byte[] littleEndian) {
    byte[] reversed = new byte[littleEndian.length];
    for (int i = 0; i < reversed.length; i++) {
      reversed[i] = littleEndian[littleEndian.length - 1 - i];
    }
    return new BigInteger(1, reversed);
  }
}
