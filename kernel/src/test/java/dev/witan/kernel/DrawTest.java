package dev.witan.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Goal: RAND-1, as scenario.md writes it. Method: a plain reference with BigInteger. */
final class DrawTest {
  @Test
  void shouldDrawAsTheReferenceDoes() {
    long[] totals = {
      1, 2, 3, 7, 100, 1_000_000, (1L << 60) + 1, Long.MAX_VALUE, (1L << 62) + 12_345, 1L << 62
    };
    for (int seed = 0; seed < 200; seed++) {
      Hash256 word = Hash256.ofText("seed " + seed);
      for (long total : totals) {
        for (int number : new int[] {0, 1, 258, Integer.MAX_VALUE}) {
          Draw draw = Draw.of(word, number, total);
          assertThat(draw.value()).as(draw.toString()).isEqualTo(reference(word, number, total));
          assertThat(draw.value()).isBetween(0L, total - 1);
        }
      }
    }
  }

  private static long reference(Hash256 seed, int number, long total) {
    BigInteger all = BigInteger.ONE.shiftLeft(64);
    BigInteger divisor = BigInteger.valueOf(total);
    BigInteger limit = all.subtract(all.mod(divisor));
    byte[] hash =
        Hash256.of(ByteBuffer.allocate(36).put(seed.bytes()).putInt(number).array()).bytes();
    while (true) {
      for (int start = 0; start < 32; start += 8) {
        BigInteger block = new BigInteger(1, Arrays.copyOfRange(hash, start, start + 8));
        if (block.compareTo(limit) < 0) {
          return block.mod(divisor).longValueExact();
        }
      }
      hash = Hash256.of(hash).bytes();
    }
  }
}
