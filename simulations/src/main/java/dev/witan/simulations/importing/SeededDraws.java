package dev.witan.simulations.importing;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import java.nio.ByteBuffer;

/**
 * Draws numbers from a seed as entries of the journal do (RAND-1): draw k uses SHA-256(seed || k as
 * u32), in blocks of 8 bytes and then the SHA-256 of the 32 bytes again; the first block below the
 * largest multiple of the total counts, modulo the total.
 */
public final class SeededDraws {
  private final Hash256 seed;
  private int drawn;

  /** Draws from this seed, from the first on. */
  public SeededDraws(Hash256 seed) {
    this.seed = seed;
  }

  /** The next number from 0 to one below the total, each as likely as any other. */
  public long below(long total) {
    Checks.require(total > 0, "a draw from nothing", total);
    ByteBuffer start = ByteBuffer.allocate(36).put(seed.bytes()).putInt(drawn++);
    Hash256 hash = Hash256.of(start.array());
    while (true) {
      long[] blocks = {hash.a(), hash.b(), hash.c(), hash.d()};
      for (long block : blocks) {
        if (isFair(block, total)) {
          return Long.remainderUnsigned(block, total);
        }
      }
      hash = Hash256.of(hash.bytes());
    }
  }

  /** Whether an unsigned block lies below the largest multiple of the total up to 2^64. */
  public static boolean isFair(long block, long total) {
    long beyond = Long.remainderUnsigned(-total, total); // 2^64 mod total
    return beyond == 0 || Long.compareUnsigned(block, -beyond) < 0;
  }
}
