package dev.witan.simulations;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys of an import's members. They come from the import's seed, so that the same import is the
 * same body wherever it runs: the private seed of a key is SHA-256({@code witan-import-key} LF seed
 * LF handle) in UTF-8. Whoever knows the seed can sign for every member, which is why an imported
 * body says that it is one. For one thread.
 */
public final class ImportKeys {
  private static final String WORD = "witan-import-key";

  private final String seed;
  private final Map<PublicKey, byte[]> secrets = new HashMap<>(); // lookup only

  /** Keys of the import with this seed, which holds no line feed. */
  public ImportKeys(String seed) {
    this.seed = seed;
  }

  /** Makes the key of the member with this handle. */
  public PublicKey make(String handle) {
    byte[] secret = Hash256.ofText(String.join("\n", WORD, seed, handle)).bytes();
    PublicKey key = Ed25519.publicKey(secret);
    secrets.put(key, secret);
    return key;
  }

  /** The 32 bytes of the private seed of a key that was made here; not to be changed. */
  public byte[] secret(PublicKey key) {
    return secrets.get(key);
  }
}
