package dev.witan.reputation;

import static dev.witan.reputation.ReputationStage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.member.Members;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: MEMBER-2. Method: each check and what an accepted command leaves behind. */
final class KeyHandlersTest {
  private static final PublicKey RECOVERY = key("recovery of ann");
  private static final Hash256 NEXT = Hash256.of(key("next recovery").bytes());

  private final ReputationStage stage = new ReputationStage("bank", "ann");
  private final Members members = stage.reputation.members();

  @Test
  void shouldAddAKey() {
    assertThat(stage.run("ann", new AddKey(key("phone")))).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new KeyAdded(1, key("phone")));
    assertThat(members.keys(1)).containsExactly(key("ann"), key("phone"));
    assertThat(members.speaksFor(key("phone"), 1)).isTrue();
    assertThat(members.speaksFor(key("phone"), 0)).isFalse();
    assertThat(members.hasSeen(key("phone"))).isTrue();
  }

  @Test
  void shouldRefuseAKeyThatIsInUse() {
    assertThat(stage.run("ann", new AddKey(key("bank")))).isEqualTo("key-in-use");
    assertThat(stage.run("ann", new AddKey(key("ann")))).isEqualTo("key-in-use");
  }

  @Test
  void shouldHoldSixteenKeys() {
    for (int i = 2; i <= 16; i++) {
      assertThat(stage.run("ann", new AddKey(key("key " + i)))).isEqualTo("accepted");
    }
    assertThat(stage.run("ann", new AddKey(key("key 17")))).isEqualTo("too-many-keys");
    assertThat(stage.run("ann", new AddKey(key("bank")))).isEqualTo("key-in-use");
    stage.run("ann", new RevokeKey(key("key 9")));
    assertThat(stage.run("ann", new AddKey(key("key 17")))).isEqualTo("accepted");
    assertThat(members.keys(1)).hasSize(16).endsWith(key("key 17")).doesNotContain(key("key 9"));
  }

  @Test
  void shouldRevokeAKey() {
    stage.run("ann", new AddKey(key("phone")));
    assertThat(stage.run("ann", new RevokeKey(key("ann")))).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new KeyRevoked(1, key("ann")));
    assertThat(members.keys(1)).containsExactly(key("phone"));
    assertThat(members.speaksFor(key("ann"), 1)).isFalse();
    assertThat(members.hasSeen(key("ann"))).isTrue();
    assertThat(stage.run("ann", new AddKey(key("ann")))).isEqualTo("key-in-use");
  }

  @Test
  void shouldRefuseToRevokeWhatIsNotHeldOrTheLast() {
    assertThat(stage.run("ann", new RevokeKey(key("bank")))).isEqualTo("key-not-held");
    assertThat(stage.run("ann", new RevokeKey(key("phone")))).isEqualTo("key-not-held");
    assertThat(stage.run("ann", new RevokeKey(key("ann")))).isEqualTo("last-key");
    stage.run("ann", new AddKey(key("phone")));
    stage.run("ann", new RevokeKey(key("ann")));
    assertThat(stage.run("ann", new RevokeKey(key("ann")))).isEqualTo("key-not-held");
    assertThat(stage.run("ann", new RevokeKey(key("phone")))).isEqualTo("last-key");
  }

  @Test
  void shouldReplaceAllKeysOnce() {
    stage.run("ann", new AddKey(key("phone")));
    RecoverKey command = new RecoverKey(RECOVERY, key("new"), NEXT);
    assertThat(stage.run("ann", RECOVERY, command)).isEqualTo("accepted");
    assertThat(stage.events).containsExactly(new KeysRecovered(1, key("new"), NEXT));
    assertThat(members.keys(1)).containsExactly(key("new"));
    assertThat(members.speaksFor(key("phone"), 1)).isFalse();
    assertThat(members.hasSeen(key("ann"))).isTrue();
    assertThat(members.hasSeen(key("phone"))).isTrue();
    assertThat(members.recoveryHash(1)).contains(NEXT);
    assertThat(stage.run("ann", RECOVERY, new RecoverKey(RECOVERY, key("newer"), NEXT)))
        .isEqualTo("recovery-key-wrong");
    PublicKey next = key("next recovery");
    assertThat(stage.run("ann", next, new RecoverKey(next, key("newer"), NEXT)))
        .isEqualTo("recovery-key-again");
    assertThat(stage.run("ann", next, new RecoverKey(next, key("newer"), Hash256.ofText("x"))))
        .isEqualTo("accepted");
  }

  @Test
  void shouldRefuseAWrongRecovery() {
    PublicKey other = key("other");
    assertThat(stage.run("ann", other, new RecoverKey(other, key("new"), NEXT)))
        .isEqualTo("recovery-key-wrong");
    assertThat(stage.run("ann", key("ann"), new RecoverKey(RECOVERY, key("new"), NEXT)))
        .isEqualTo("recovery-key-wrong");
    assertThat(stage.run("ann", RECOVERY, new RecoverKey(other, key("new"), NEXT)))
        .isEqualTo("recovery-key-wrong");
    assertThat(stage.run("bank", RECOVERY, new RecoverKey(RECOVERY, key("new"), NEXT)))
        .isEqualTo("recovery-key-wrong");
    Hash256 again = ReputationStage.recoveryHash("ann");
    assertThat(stage.run("ann", RECOVERY, new RecoverKey(RECOVERY, key("ann"), again)))
        .isEqualTo("recovery-key-again");
    assertThat(stage.run("ann", RECOVERY, new RecoverKey(RECOVERY, key("ann"), NEXT)))
        .isEqualTo("key-in-use");
  }

  @Test
  void shouldRefuseARecovery_whenNoneWasNamed() {
    stage.run("", new RegisterMember("eva", key("eva"), "", Optional.empty(), Optional.empty()));
    assertThat(members.recoveryHash(2)).isEmpty();
    assertThat(stage.run("eva", RECOVERY, new RecoverKey(RECOVERY, key("ann"), NEXT)))
        .isEqualTo("no-recovery-key");
  }
}
