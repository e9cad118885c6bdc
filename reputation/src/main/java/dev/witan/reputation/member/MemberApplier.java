package dev.witan.reputation.member;

import dev.witan.kernel.Checks;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import java.util.List;

/** Applies the events about members and their keys. */
public final class MemberApplier {
  private final Members members;

  public MemberApplier(Members members) {
    this.members = members;
  }

  public void registered(MemberRegistered event) {
    Checks.require(event.member() == members.size(), "member numbers have a gap", event.member());
    members.add(
        new Member(
            event.id(),
            event.handle(),
            event.name(),
            List.of(event.key()),
            event.recoveryHash().orElse(null)));
  }

  public void keyAdded(KeyAdded event) {
    members.addKey(event.member(), event.key());
  }

  public void keyRevoked(KeyRevoked event) {
    members.endKey(event.member(), event.key());
  }

  public void keysRecovered(KeysRecovered event) {
    for (PublicKey key : members.keys(event.member())) {
      members.endKey(event.member(), key);
    }
    members.addKey(event.member(), event.key());
    members.setRecoveryHash(event.member(), event.recoveryHash());
  }

  public void treasurersNamed(TreasurersNamed event) {
    members.setTreasurers(event.members());
  }
}
