package dev.witan.systemtests.rules;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;

/** Keys and ids made from names: a member's first key has the handle as its name. */
public final class Keys {
  private Keys() {}

  /** The key with this name. */
  public static PublicKey key(String name) {
    return PublicKey.of(Hash256.ofText("the key " + name).bytes());
  }

  /** The id of the member whose first key has this name. */
  public static MemberId member(String handle) {
    return MemberId.of(key(handle));
  }

  /** What is named at a registration for the recovery key with this name. */
  public static Hash256 recoveryHash(String name) {
    return Hash256.of(key(name).bytes());
  }
}
