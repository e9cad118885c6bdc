package dev.witan.validationpool;

import static dev.witan.validationpool.PoolStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: what a pool keeps, and keeps over a restart. Method: every look at a pool, twice. */
final class PoolsTest {
  private final PoolStage stage =
      new PoolStage(
          Map.of(Parameter.POOL_DURATION, 1000L, Parameter.POOL_MAX_EXTENSIONS, 1L),
          "ann",
          "bob",
          "cat");

  PoolsTest() {
    stage.mint("bob", 500);
    stage.mint("cat", 500);
  }

  @Test
  void shouldKeepEverythingOverARestart() {
    int post = stage.post("ann");
    stage.post("ann");
    int settled = stage.open("ann", post, ONE);
    stage.stake("bob", settled, Side.FOR, 300);
    stage.stake("cat", settled, Side.AGAINST, 400);
    stage.pass(2500);
    int again = stage.open("ann", post, 2 * ONE);
    stage.pass(3500);
    stage.pass(4499);
    stage.stake("cat", again, Side.FOR, 200_000);
    assertKept(stage, post, settled, again);
    PoolStage copy = stage.restored();
    assertKept(copy, post, settled, again);
    copy.pass(4598);
    assertThat(copy.state(again)).isEqualTo(PoolState.OPEN);
    copy.pass(4599);
    assertThat(copy.state(again)).isEqualTo(PoolState.ACCEPTED);
  }

  private static void assertKept(PoolStage stage, int post, int settled, int again) {
    assertThat(stage.pools.size()).isEqualTo(2);
    assertThat(stage.pools.lastOfPost(post)).isEqualTo(again);
    assertThat(stage.pools.lastOfPost(post + 1)).isEqualTo(Context.NOBODY);
    assertThat(stage.pools.lastOfPost(99)).isEqualTo(Context.NOBODY);
    Pool first = stage.pool(settled);
    assertThat(first.number()).isEqualTo(settled);
    assertThat(first.state()).isEqualTo(PoolState.REJECTED);
    assertThat(first.isOpen()).isFalse();
    assertThat(stage.pools.staked(first, Side.FOR)).isEqualTo(300);
    assertThat(stage.pools.staked(first, Side.AGAINST)).isEqualTo(400);
    assertThat(first.stakes()).isEqualTo(2);
    assertThat(first.deadline()).isEqualTo(2000);
    assertThat(first.extensions()).isZero();
    assertThat(first.prolonged()).isZero();
    Pool second = stage.pool(again);
    assertThat(second.number()).isEqualTo(again);
    assertThat(second.post()).isEqualTo(post);
    assertThat(second.opener()).isEqualTo(stage.number("ann"));
    assertThat(second.fee()).isEqualTo(2 * ONE);
    assertThat(second.duration()).isEqualTo(1000);
    assertThat(second.quorum()).isEqualTo(100_000);
    assertThat(second.supply()).isEqualTo(1000 + ONE / 2);
    assertThat(second.parameters()).isEqualTo(stage.parameters.current());
    assertThat(second.isOpen()).isTrue();
    assertThat(second.extensions()).isEqualTo(1);
    assertThat(second.stakes()).isEqualTo(1);
    assertThat(stage.pools.staked(second, Side.FOR)).isEqualTo(200_000);
  }

  /** POOL-2: a pool keeps for life the parameters in force when it began. */
  @Test
  void shouldKeepItsParameters() {
    int before = stage.open("ann", stage.post("ann"), ONE);
    Parameters next = stage.parameters.current().next(Map.of(Parameter.POOL_MINTING_RATIO, 0L));
    stage.parameters.add(next);
    int after = stage.open("ann", stage.post("ann"), ONE);
    assertThat(stage.pool(before).parameters().version()).isZero();
    assertThat(stage.pool(after).parameters()).isEqualTo(next);
    stage.stake("bob", before, Side.FOR, 250);
    stage.stake("bob", after, Side.FOR, 250);
    stage.pass(2000);
    assertThat(stage.forum.posts().get(stage.pool(before).post()).value()).isEqualTo(ONE / 2);
    assertThat(stage.forum.posts().get(stage.pool(after).post()).value()).isZero();
    assertThat(stage.restored().pool(after).parameters()).isEqualTo(next);
  }

  @Test
  void shouldRefuseAStateThatDoesNotExist() {
    Output opening = new Output().count(1);
    for (int field = 0; field < 8; field++) {
      opening.count(0);
    }
    opening.bool(false); // nobody's but the opener's
    byte[] sound =
        new Output().raw(opening.toBytes()).raw(new byte[] {3, 0, 0, 0, 0, 0, 0}).toBytes();
    byte[] broken =
        new Output().raw(opening.toBytes()).raw(new byte[] {4, 0, 0, 0, 0, 0, 0}).toBytes();
    stage.pools.restore(new Input(sound));
    assertThat(stage.pool(0).state()).isEqualTo(PoolState.INCONCLUSIVE);
    assertThatThrownBy(() -> stage.pools.restore(new Input(broken)))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a count is above its bound");
  }

  /** A post stands before its pools in a snapshot, so its number is below the place of theirs. */
  @Test
  void shouldRefuseAPostThatCannotBeThere() {
    byte[] bytes = new Output().count(1).count(Integer.MAX_VALUE).raw(new byte[14]).toBytes();
    assertThatThrownBy(() -> stage.pools.restore(new Input(bytes)))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("a count is above its bound");
  }

  @Test
  void shouldStopAtAGapInTheNumbers() {
    PoolOpened gap = new PoolOpened(1, 0, 0, 0, 0, 1, 0, 0, 1);
    assertThatThrownBy(() -> stage.registry.emit(gap))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("pool numbers have a gap: 1");
  }

  @Test
  void shouldKeepTheWordsAndNumbers() {
    assertThat(PoolState.values())
        .extracting(PoolState::word)
        .containsExactly("open", "accepted", "rejected", "inconclusive");
    assertThat(PoolState.number()).isEqualTo(4);
    assertThat(PoolState.of(2)).isEqualTo(PoolState.REJECTED);
    assertThat(Side.values()).extracting(Side::word).containsExactly("for", "against");
    assertThat(Side.ofWord("for")).contains(Side.FOR);
    assertThat(Side.ofWord("against")).contains(Side.AGAINST);
    assertThat(Side.ofWord("For")).isEmpty();
    assertThat(Side.of(1)).isEqualTo(Side.AGAINST);
    assertThat(Side.FOR.other()).isEqualTo(Side.AGAINST);
    assertThat(Side.AGAINST.other()).isEqualTo(Side.FOR);
  }
}
