package dev.witan.reputation.member;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** One member's names and keys; only {@link Members} changes it. */
final class Member {
  final MemberId id;
  final String handle;
  final String name;
  List<PublicKey> keys;
  Hash256 recoveryHash;

  Member(MemberId id, String handle, String name, List<PublicKey> keys, Hash256 recoveryHash) {
    this.id = id;
    this.handle = handle;
    this.name = name;
    this.keys = List.copyOf(keys);
    this.recoveryHash = recoveryHash;
  }

  void write(Output output) {
    id.write(output);
    output.text(handle).text(name).count(keys.size());
    keys.forEach(key -> output.hash(key.value()));
    output.bool(recoveryHash != null);
    if (recoveryHash != null) {
      output.hash(recoveryHash);
    }
  }

  static Member read(Input input) {
    MemberId id = MemberId.read(input);
    String handle = input.text();
    String name = input.text();
    List<PublicKey> keys = new ArrayList<>();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      keys.add(new PublicKey(input.hash()));
    }
    Hash256 recoveryHash = input.bool() ? input.hash() : null;
    return new Member(id, handle, name, keys, recoveryHash);
  }
}
