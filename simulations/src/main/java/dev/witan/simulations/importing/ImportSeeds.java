package dev.witan.simulations.importing;

import dev.witan.kernel.Hash256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Seeds that hang on the import's seed, a purpose and the id of a thing in the data, and on nothing
 * else: so what is drawn for a post or a vote is the same whatever becomes of the others.
 */
public final class ImportSeeds {
  private static final int SEED_MAX = 100;

  private final byte[] start;

  /** Seeds for this purpose: SHA-256(purpose || seed || id as u64). */
  public ImportSeeds(String purpose, String seed) {
    byte[] text = (purpose + seed).getBytes(StandardCharsets.UTF_8);
    start = ByteBuffer.allocate(text.length + Long.BYTES).put(text).array();
  }

  /** The seed of the thing with this id. */
  public Hash256 of(int id) {
    ByteBuffer.wrap(start).putLong(start.length - Long.BYTES, id);
    return Hash256.of(start);
  }

  /** Whether an import may have this seed; if not, that is an exception with a sentence for it. */
  public static void check(String seed) {
    boolean isSeed =
        !seed.isEmpty()
            && seed.length() <= SEED_MAX
            && seed.codePoints()
                .noneMatch(
                    c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    if (!isSeed) {
      throw new IllegalArgumentException("seed must have 1 to 100 printable characters");
    }
  }
}
