package dev.witan.node.sequencer;

import dev.witan.kernel.Hash256;
import dev.witan.node.NodeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The seeds of entries (RAND-1): SHA-256({@code witan-seed} || the node's signature over the
 * previous hash and the position). Whoever lacks the node's key cannot foresee one. It does not
 * depend on the command, so whoever sends commands cannot choose among seeds either.
 */
final class Seeds {
  private static final byte[] PREFIX = "witan-seed".getBytes(StandardCharsets.UTF_8);

  private final NodeKey key;
  private long position;
  private Hash256 seed;

  Seeds(NodeKey key) {
    this.key = key;
  }

  /** The seed of the entry at this position, behind the entry with this hash. */
  Hash256 of(Hash256 previous, long at) {
    if (position != at) { // A rejected command leaves its position, and so its seed, to the next.
      position = at;
      seed = make(previous, at);
    }
    return seed;
  }

  private Hash256 make(Hash256 previous, long at) {
    byte[] signed = ByteBuffer.allocate(40).put(previous.bytes()).putLong(at).array();
    byte[] signature = key.sign(signed);
    return Hash256.of(
        ByteBuffer.allocate(PREFIX.length + signature.length).put(PREFIX).put(signature).array());
  }
}
