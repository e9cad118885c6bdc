package dev.witan.cli.serve.demo;

import dev.witan.envelope.Ed25519;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;

/** Somebody invented, whose key everybody can make. */
record DemoMember(String handle, String name, byte[] seed, PublicKey key, MemberId id) {
  static DemoMember of(String handle, String name, long demoSeed) {
    byte[] seed = Hash256.ofText("witan-demo\n" + demoSeed + "\n" + handle).bytes();
    PublicKey key = Ed25519.publicKey(seed);
    return new DemoMember(handle, name, seed, key, MemberId.of(key));
  }
}
