package dev.witan.cli.scenario;

import dev.witan.kernel.PublicKey;
import dev.witan.simulations.NamedKeys;
import java.util.HashMap;
import java.util.Map;

/** The keys behind local names, each made once, and the names behind the keys. */
final class LocalKeys {
  private final Map<String, PublicKey> byName = new HashMap<>();
  private final Map<PublicKey, String> names = new HashMap<>();

  /** The key that is made from this name. */
  PublicKey key(String name) {
    return byName.computeIfAbsent(name, this::make);
  }

  /** The name that this key was made from. */
  String name(PublicKey key) {
    return names.get(key);
  }

  private PublicKey make(String name) {
    PublicKey key = NamedKeys.publicKey(name);
    names.put(key, name);
    return key;
  }
}
