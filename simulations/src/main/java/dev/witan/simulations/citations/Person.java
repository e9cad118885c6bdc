package dev.witan.simulations.citations;

import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.simulations.ImportKeys;

/** Somebody who acts in the import, with a key of the import. */
record Person(String handle, String name, PublicKey key, MemberId id) {
  static Person of(ImportKeys keys, String handle, String name) {
    PublicKey key = keys.make(handle);
    return new Person(handle, name, key, MemberId.of(key));
  }
}
