package dev.witan.kernel;

import java.nio.ByteBuffer;

/**
 * A random choice that anybody can make again (RAND-1): uniform below its total, without bias.
 *
 * @param seed the entry's
 * @param number of the draw within its entry, from 0
 * @param total how many values there were to choose from, at least 1
 * @param value the one that was chosen, at least 0 and below the total
 */
public record Draw(Hash256 seed, int number, long total, long value) {
  /**
   * Draws: the SHA-256 of seed and number is read in blocks of 8 bytes, then the SHA-256 of it, and
   * so on; the first block below the largest multiple of the total decides.
   */
  public static Draw of(Hash256 seed, int number, long total) {
    Checks.require(total > 0, "a draw needs something to choose from", total);
    // How many blocks are too many for the total to divide them evenly: 2^64 mod total.
    long tooMany = Long.remainderUnsigned(-total, total);
    byte[] bytes = ByteBuffer.allocate(36).put(seed.bytes()).putInt(number).array();
    while (true) {
      Hash256 blocks = Hash256.of(bytes);
      for (long block : new long[] {blocks.a(), blocks.b(), blocks.c(), blocks.d()}) {
        // Below 2^64 - tooMany, the largest multiple; when nothing is too many every block is.
        if (tooMany == 0 || Long.compareUnsigned(block, -tooMany) < 0) {
          return new Draw(seed, number, total, Long.remainderUnsigned(block, total));
        }
      }
      bytes = blocks.bytes();
    }
  }
}
