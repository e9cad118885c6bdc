package dev.witan.reputation.member;

import static dev.witan.reputation.ReputationStage.id;
import static dev.witan.reputation.ReputationStage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: members can be found by number, id, handle and key. Method: each look, also restored. */
final class MembersTest {
  private static final Hash256 RECOVERY = Hash256.ofText("recovery");

  private final Members members = new Members();
  private final MemberApplier applier = new MemberApplier(members);

  MembersTest() {
    applier.registered(registered(0, "ann", Optional.of(RECOVERY)));
    applier.registered(registered(1, "bob", Optional.empty()));
    applier.keyAdded(new KeyAdded(0, key("phone")));
    applier.keyRevoked(new KeyRevoked(0, key("ann")));
    applier.treasurersNamed(new TreasurersNamed(List.of(1, 0)));
  }

  @Test
  void shouldFindEverybody() {
    assertFound(members);
    assertThat(members.number(id("cat"))).isEqualTo(Context.NOBODY);
    assertThat(members.named("cat")).isEqualTo(Context.NOBODY);
    assertThat(members.named("")).isEqualTo(Context.NOBODY);
  }

  @Test
  void shouldStopAtAGapInTheNumbers() {
    assertThatThrownBy(() -> applier.registered(registered(3, "cat", Optional.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("member numbers have a gap: 3");
    assertThat(members.size()).isEqualTo(2);
  }

  @Test
  void shouldReplaceTheTreasurers() {
    applier.treasurersNamed(new TreasurersNamed(List.of(0)));
    assertThat(members.treasurers()).containsExactly(0);
    assertThat(members.isTreasurer(0)).isTrue();
    assertThat(members.isTreasurer(1)).isFalse();
  }

  @Test
  void shouldEndAllKeysInARecovery() {
    applier.keyAdded(new KeyAdded(0, key("laptop")));
    applier.keysRecovered(new KeysRecovered(0, key("new"), Hash256.ofText("next")));
    assertThat(members.keys(0)).containsExactly(key("new"));
    assertThat(members.hasSeen(key("phone"))).isTrue();
    assertThat(members.hasSeen(key("laptop"))).isTrue();
    assertThat(members.recoveryHash(0)).contains(Hash256.ofText("next"));
    assertThat(members.recoveryHash(1)).isEmpty();
    Members copy = restored();
    assertThat(copy.hasSeen(key("laptop"))).isTrue();
    assertThat(copy.keys(0)).containsExactly(key("new"));
  }

  @Test
  void shouldSurviveASnapshot() {
    Members copy = restored();
    assertFound(copy);
    assertThat(copy.hasSeen(key("zoe"))).isFalse();
    assertThat(copy.named("zoe")).isEqualTo(Context.NOBODY);
    assertThat(copy.number(id("zoe"))).isEqualTo(Context.NOBODY);
  }

  @Test
  void shouldRefuseNumbersThatNobodyHas() {
    Output none = new Output().count(0).count(0);
    assertThatThrownBy(() -> new Members().restore(new Input(none.count(1).count(0).toBytes())))
        .isInstanceOf(Input.CorruptBytes.class);
    Output ended = new Output().count(0).count(1).hash(RECOVERY);
    assertThatThrownBy(() -> new Members().restore(new Input(ended.count(0).count(0).toBytes())))
        .isInstanceOf(Input.CorruptBytes.class);
  }

  private static void assertFound(Members members) {
    assertThat(members.size()).isEqualTo(2);
    assertThat(members.number(id("ann"))).isZero();
    assertThat(members.number(id("bob"))).isEqualTo(1);
    assertThat(members.named("bob")).isEqualTo(1);
    assertThat(members.id(1)).isEqualTo(id("bob"));
    assertThat(members.handle(0)).isEqualTo("ann");
    assertThat(members.displayName(0)).isEqualTo("The ann");
    assertThat(members.keys(0)).containsExactly(key("phone"));
    assertThat(members.keys(1)).containsExactly(key("bob"));
    assertThat(members.speaksFor(key("phone"), 0)).isTrue();
    assertThat(members.speaksFor(key("phone"), 1)).isFalse();
    assertThat(members.speaksFor(key("ann"), 0)).isFalse();
    assertThat(members.hasSeen(key("ann"))).isTrue();
    assertThat(members.hasSeen(key("bob"))).isTrue();
    assertThat(members.hasEnded(key("ann"))).isTrue();
    assertThat(members.hasEnded(key("phone"))).isFalse();
    assertThat(members.hasEnded(key("bob"))).isFalse();
    assertThat(members.hasEnded(key("nobody's"))).isFalse();
    assertThat(members.recoveryHash(0)).contains(RECOVERY);
    assertThat(members.treasurers()).containsExactly(1, 0);
    assertThat(members.isTreasurer(2)).isFalse();
  }

  private Members restored() {
    byte[] bytes = bytes(members);
    Members copy = new Members();
    MemberApplier old = new MemberApplier(copy);
    old.registered(registered(0, "zoe", Optional.empty()));
    old.keyAdded(new KeyAdded(0, key("spare")));
    old.keyRevoked(new KeyRevoked(0, key("zoe")));
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    return copy;
  }

  private static MemberRegistered registered(
      int member, String handle, Optional<Hash256> recovery) {
    return new MemberRegistered(member, id(handle), handle, "The " + handle, key(handle), recovery);
  }

  private static byte[] bytes(Members members) {
    Output output = new Output();
    members.write(output);
    return output.toBytes();
  }
}
