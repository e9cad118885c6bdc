package dev.witan.statemachine;

import static dev.witan.statemachine.Scene.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.statemachine.codec.Golden;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: a snapshot is the whole state and its form is frozen. Method: a small body that has used
 * everything is compared with a golden snapshot, replayed, restored and led on.
 */
final class SnapshotTest {
  /** Members, posts that cite, settled and open pools, delegated stakes, an allowance, coin. */
  static Scene small() {
    Scene scene =
        new Scene(Map.of(Parameter.POOL_DURATION, 1000L, Parameter.COIN_INITIAL_GRANT, 3L));
    scene.member("ann", 1000 * ONE);
    scene.member("bob", 1000 * ONE);
    scene.member("cat", 0);
    Hash256 first = scene.post("ann", "first");
    scene.open("ann", first, 100 * ONE);
    scene.at = 10;
    Hash256 second =
        scene.post(
            "bob",
            "second",
            new Citation(Optional.of(first), 300_000),
            new Citation(Optional.empty(), 100_000));
    int settled = scene.open("bob", second, 50 * ONE);
    scene.must("ann", Scene.stake(settled, Side.FOR, 40 * ONE));
    scene.at = 1500;
    Hash256 third = scene.post("ann", "third", new Citation(Optional.of(second), -500_000));
    int open = scene.open("ann", third, 20 * ONE);
    scene.must("bob", new AllowStaking(Scene.id("cat"), 9 * ONE, 5000));
    StakeOnPool delegated =
        new StakeOnPool(open, Side.AGAINST, 4 * ONE, Optional.of(Scene.id("bob")));
    scene.must("cat", delegated);
    scene.must("bob", Scene.stake(open, Side.AGAINST, ONE));
    scene.must("ann", new RedeemCoin(900 * ONE, "out"));
    return scene;
  }

  @Test
  void shouldKeepTheFormOfSnapshots() {
    byte[] bytes = Scene.snapshot(small().machine);
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < bytes.length; at += 48) {
      text.append(HexFormat.of().formatHex(bytes, at, Math.min(at + 48, bytes.length)));
      text.append('\n');
    }
    Golden.assertGolden("snapshot.hex", text.toString());
  }

  @Test
  void shouldKeepTheDigest() {
    Golden.assertGolden("snapshot-digest.txt", small().machine.digest() + "\n");
  }

  @Test
  void shouldHaveTheSameDigestTwice() {
    Scene one = small();
    Scene two = small();
    assertThat(one.machine.digest()).isEqualTo(two.machine.digest());
    assertThat(one.machine.digest()).isEqualTo(Hash256.of(Scene.snapshot(one.machine)));
    assertThat(Scene.snapshot(one.machine)).isEqualTo(Scene.snapshot(two.machine));
  }

  @Test
  void shouldGoOnFromAGoldenSnapshot() {
    String hex = Golden.read("snapshot.hex").replace("\n", "");
    Machine restored = Scene.restored(HexFormat.of().parseHex(hex));
    Scene scene = small();
    assertThat(restored.digest()).isEqualTo(scene.machine.digest());
    InMemorySequencer on = new InMemorySequencer(restored, "scene");
    on.passTime(9000);
    scene.sequencer.passTime(9000);
    assertThat(scene.machine.modules().pools().get(2).isOpen()).isFalse();
    assertThat(restored.digest()).isEqualTo(scene.machine.digest());
  }

  /** Replaying the events gives the state that deciding gave, entry by entry. */
  @Test
  void shouldReplayTheJournal() {
    Scene scene = small();
    scene.sequencer.passTime(9000);
    Machine replay = new Machine();
    for (Scene.Line line : scene.journal) {
      replay = Scene.restored(Scene.snapshot(replay));
      Scene.replay(replay, line);
    }
    assertThat(replay.digest()).isEqualTo(scene.machine.digest());
    assertThat(replay.position()).isEqualTo(scene.machine.position());
    assertThat(replay.time()).isEqualTo(scene.machine.time());
  }

  @Test
  void shouldRestoreAMachineThatHasRunBefore() {
    byte[] snapshot = Scene.snapshot(small().machine);
    Scene other = new Scene(Map.of(Parameter.POOL_MIN_FEE, 7L));
    other.member("dan", 9);
    other.machine.restore(new Input(snapshot));
    assertThat(Scene.snapshot(other.machine)).isEqualTo(snapshot);
    byte[] empty = Scene.snapshot(new Machine());
    other.machine.restore(new Input(empty));
    assertThat(Scene.snapshot(other.machine)).isEqualTo(empty);
    assertThat(other.machine.modules().body().isFounded()).isFalse();
  }

  @Test
  void shouldRefuseEverySnapshotThatIsCutShortOrLengthened() {
    byte[] snapshot = Scene.snapshot(small().machine);
    for (int length = 0; length < snapshot.length; length++) {
      byte[] cut = Arrays.copyOf(snapshot, length);
      assertThatThrownBy(() -> Scene.restored(cut)).isInstanceOf(Input.CorruptBytes.class);
    }
    byte[] longer = Arrays.copyOf(snapshot, snapshot.length + 1);
    assertThatThrownBy(() -> Scene.restored(longer))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("there are bytes behind the end");
  }

  @Test
  void shouldRefuseASnapshotOfAnotherVersion() {
    byte[] snapshot = Scene.snapshot(small().machine);
    snapshot[0]++;
    assertThatThrownBy(() -> Scene.restored(snapshot))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a snapshot of another version");
  }

  /** Whatever byte is changed, it is refused as corrupt, or the state is a sound one. */
  @Test
  void shouldSurviveEveryChangeOfAByte() {
    byte[] snapshot = Scene.snapshot(small().machine);
    for (int at = 0; at < snapshot.length; at++) {
      for (int change : new int[] {1, 0x40, 0x80, 0xff}) {
        byte[] changed = snapshot.clone();
        changed[at] ^= (byte) change;
        try {
          byte[] own = Scene.snapshot(Scene.restored(changed));
          assertThat(Scene.snapshot(Scene.restored(own))).as("byte %d", at).isEqualTo(own);
        } catch (Input.CorruptBytes refused) {
          assertThat(refused).hasMessageContaining(" at byte ");
        }
      }
    }
  }
}
