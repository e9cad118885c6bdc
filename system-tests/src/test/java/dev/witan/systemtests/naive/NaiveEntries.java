package dev.witan.systemtests.naive;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.LongFunction;

/** RAND-1: the positions of the entries, their seeds, and the numbers drawn from them. */
final class NaiveEntries {
  private static final int BLOCK = 8;
  private static final BigInteger BLOCKS = BigInteger.TWO.pow(64);

  private final LongFunction<byte[]> seeds;
  private long last = 1; // The founding is entry 1.
  private int draws;

  /** The seeds are given by the position. */
  NaiveEntries(LongFunction<byte[]> seeds) {
    this.seeds = seeds;
  }

  /** The seeds of a scenario with this genesis seed. */
  static LongFunction<byte[]> ofScenario(String genesisSeed) {
    return position ->
        sha256(
            "witan-seed".getBytes(StandardCharsets.UTF_8),
            genesisSeed.getBytes(StandardCharsets.UTF_8),
            ByteBuffer.allocate(BLOCK).putLong(position).array());
  }

  /** What follows happens in the next entry. */
  void begin() {
    draws = 0;
  }

  /** The entry was accepted, or was a tick. */
  void end() {
    last = last + 1;
  }

  /** The position of the entry that is being decided. */
  long position() {
    return last + 1;
  }

  /** The number of the next draw of this entry. */
  int nextDraw() {
    return draws;
  }

  /** A number in [0, total), by the next draw of this entry. */
  BigInteger draw(BigInteger total) {
    BigInteger drawn = draw(seeds.apply(position()), draws, total);
    draws = draws + 1;
    return drawn;
  }

  /** Draw k of an entry with this seed. */
  static BigInteger draw(byte[] seed, int k, BigInteger total) {
    BigInteger multiple = BLOCKS.divide(total).multiply(total);
    byte[] hash = sha256(seed, ByteBuffer.allocate(Integer.BYTES).putInt(k).array());
    while (true) {
      for (int i = 0; i < hash.length; i = i + BLOCK) {
        BigInteger block = new BigInteger(1, Arrays.copyOfRange(hash, i, i + BLOCK));
        if (block.compareTo(multiple) < 0) {
          return block.mod(total);
        }
      }
      hash = sha256(hash);
    }
  }

  private static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
