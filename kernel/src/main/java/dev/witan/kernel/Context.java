package dev.witan.kernel;

/**
 * What a handler knows about the command besides its fields.
 *
 * @param entry position, time and seed
 * @param commandId the SHA-256 of the signed bytes
 * @param actor the number of the member in whose name it acts, or {@link #NOBODY}
 * @param key the key that signed
 */
public record Context(Entry entry, Hash256 commandId, int actor, PublicKey key) {
  /** Stands for no member, post or pool wherever a number may be missing. */
  public static final int NOBODY = -1;

  /** The time of the entry. */
  public long time() {
    return entry.time();
  }
}
