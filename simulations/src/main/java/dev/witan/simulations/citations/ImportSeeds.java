package dev.witan.simulations.citations;

import dev.witan.kernel.Hash256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Seeds that hang on the import's seed, a purpose and the id of a post, and on nothing else: so
 * what is drawn for a post is the same whatever becomes of the others.
 */
final class ImportSeeds {
  private final byte[] start;

  /** Seeds for this purpose: SHA-256(purpose || seed || id as u64). */
  ImportSeeds(String purpose, String seed) {
    byte[] text = (purpose + seed).getBytes(StandardCharsets.UTF_8);
    start = ByteBuffer.allocate(text.length + Long.BYTES).put(text).array();
  }

  Hash256 of(int id) {
    ByteBuffer.wrap(start).putLong(start.length - Long.BYTES, id);
    return Hash256.of(start);
  }
}
