package dev.witan.simulations.importing;

import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.simulations.ImportKeys;

/** Somebody who acts in the import, with a key of the import. */
public record Person(String handle, String name, PublicKey key, MemberId id) {
  /** A person whose key is made of the handle. */
  public static Person of(ImportKeys keys, String handle, String name) {
    PublicKey key = keys.make(handle);
    return new Person(handle, name, key, MemberId.of(key));
  }
}
