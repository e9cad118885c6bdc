package dev.witan.simulations.citations;

import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.simulations.NamedKeys;

/** Somebody who acts in the import. Nothing is signed yet: a key is made from the handle. */
record Person(String handle, String name, PublicKey key, MemberId id) {
  static Person of(String handle, String name) {
    PublicKey key = NamedKeys.publicKey(handle);
    return new Person(handle, name, key, MemberId.of(key));
  }
}
