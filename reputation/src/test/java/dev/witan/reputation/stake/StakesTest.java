package dev.witan.reputation.stake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import org.junit.jupiter.api.Test;

/** Goal: REP-1, no unit is staked twice. Method: stakes on several subjects, and their release. */
final class StakesTest {
  private final Stakes stakes = new Stakes();

  StakesTest() {
    for (int i = 0; i < 40; i++) {
      stakes.addMember();
    }
  }

  @Test
  void shouldKeepPurposesAndSubjectsApart() {
    stakes.add(Purpose.POOL_FOR, 0, 39, -1, 1);
    stakes.add(Purpose.POOL_AGAINST, 0, 39, -1, 2);
    stakes.add(Purpose.POOL_FOR, 1, 39, -1, 4);
    stakes.add(Purpose.POOL_FOR, 0, 7, 39, 8);
    assertThat(stakes.staked(39)).isEqualTo(7);
    assertThat(stakes.staked(7)).isEqualTo(8);
    assertThat(stakes.staked(0)).isZero();
    assertThat(stakes.total(Purpose.POOL_FOR, 0)).isEqualTo(9);
    assertThat(stakes.total(Purpose.POOL_AGAINST, 0)).isEqualTo(2);
    assertThat(stakes.total(Purpose.POOL_AGAINST, 1)).isZero();
    assertThat(stakes.amount(Purpose.POOL_FOR, 0, 39, -1)).isEqualTo(1);
    assertThat(stakes.amount(Purpose.POOL_FOR, 0, 7, 39)).isEqualTo(8);
    assertThat(stakes.amount(Purpose.POOL_FOR, 0, 7, -1)).isZero();
    assertThat(stakes.amount(Purpose.POOL_FOR, 9, 7, -1)).isZero();
    assertThat(stakes.stakers(Purpose.POOL_FOR, 0).holders()).containsExactly(39, 7);
    assertThat(stakes.stakers(Purpose.POOL_FOR, 9).size()).isZero();
    assertThat(stakes.stakers(Purpose.POOL_FOR, 9).total()).isZero();
    assertThat(stakes.isConsistent()).isTrue();
  }

  @Test
  void shouldReleaseAGroupWhole() {
    stakes.add(Purpose.POOL_FOR, 0, 1, -1, 1);
    stakes.add(Purpose.POOL_FOR, 0, 2, -1, 2);
    stakes.add(Purpose.POOL_AGAINST, 0, 1, -1, 4);
    stakes.release(Purpose.POOL_FOR, 0);
    stakes.release(Purpose.POOL_FOR, 0);
    assertThat(stakes.staked(1)).isEqualTo(4);
    assertThat(stakes.staked(2)).isZero();
    assertThat(stakes.total(Purpose.POOL_FOR, 0)).isZero();
    assertThat(stakes.isConsistent()).isTrue();
  }

  /** A group keeps its stakes in arrays of four at first. */
  @Test
  void shouldCountAFullGroup() {
    for (int holder = 0; holder < 4; holder++) {
      stakes.add(Purpose.POOL_FOR, 0, holder, -1, 1);
    }
    assertThat(stakes.isConsistent()).isTrue();
    assertThat(restored(stakes).total(Purpose.POOL_FOR, 0)).isEqualTo(4);
    stakes.release(Purpose.POOL_FOR, 0);
    assertThat(stakes.isConsistent()).isTrue();
    assertThat(stakes.staked(3)).isZero();
  }

  @Test
  void shouldSeeWhenTheSumsAreOff() {
    Output output = new Output().count(2).count(5).count(0);
    output.count(1).count(0).count(1).count(0).count(0);
    assertThat(read(new Output().raw(output.toBytes()).count(5)).isConsistent()).isTrue();
    assertThat(read(new Output().raw(output.toBytes()).count(4)).isConsistent()).isFalse();
  }

  @Test
  void shouldSurviveASnapshot() {
    stakes.add(Purpose.POOL_AGAINST, 3, 9, -1, 1);
    stakes.add(Purpose.POOL_FOR, 70_000, 39, 5, 2);
    stakes.add(Purpose.POOL_FOR, 4, 9, -1, 4);
    byte[] bytes = bytes(stakes);
    Stakes copy = new Stakes();
    copy.addMember();
    copy.add(Purpose.POOL_FOR, 1, 0, -1, 7);
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    assertThat(copy.total(Purpose.POOL_FOR, 1)).isZero();
    assertThat(copy.staked(9)).isEqualTo(5);
    assertThat(copy.amount(Purpose.POOL_FOR, 70_000, 39, 5)).isEqualTo(2);
    assertThat(copy.isConsistent()).isTrue();
    copy.addMember();
    copy.add(Purpose.POOL_FOR, 4, 40, -1, 3);
    assertThat(copy.staked(40)).isEqualTo(3);
  }

  /** Subjects and purposes stand in their order, whatever the order of the stakes. */
  @Test
  void shouldWriteGroupsInOrder() {
    Stakes other = new Stakes();
    for (int i = 0; i < 40; i++) {
      other.addMember();
    }
    for (int subject = 0; subject < 100; subject++) {
      stakes.add(Purpose.POOL_FOR, subject, 1, -1, 1);
      stakes.add(Purpose.POOL_AGAINST, subject, 2, -1, 1);
      other.add(Purpose.POOL_AGAINST, 99 - subject, 2, -1, 1);
      other.add(Purpose.POOL_FOR, 99 - subject, 1, -1, 1);
    }
    assertThat(bytes(other)).isEqualTo(bytes(stakes));
  }

  /** REP-3: what one delegate has staked for one holder counts, wherever it is staked. */
  @Test
  void shouldAddUpWhatADelegateHasStaked() {
    stakes.add(Purpose.POOL_FOR, 0, 1, -1, 1);
    stakes.add(Purpose.POOL_FOR, 0, 1, 2, 2);
    stakes.add(Purpose.POOL_FOR, 0, 1, 3, 4);
    stakes.add(Purpose.POOL_AGAINST, 1, 1, 2, 8);
    stakes.add(Purpose.POOL_AGAINST, 1, 2, 1, 16);
    for (Stakes each : new Stakes[] {stakes, restored(stakes)}) {
      assertThat(each.delegated(1, 2)).isEqualTo(10);
      assertThat(each.delegated(1, 3)).isEqualTo(4);
      assertThat(each.delegated(2, 1)).isEqualTo(16);
      assertThat(each.delegated(1, 1)).isZero();
      each.release(Purpose.POOL_FOR, 0);
      assertThat(each.delegated(1, 2)).isEqualTo(8);
      assertThat(each.delegated(1, 3)).isZero();
      each.release(Purpose.POOL_AGAINST, 1);
      assertThat(each.delegated(1, 2)).isZero();
      assertThat(each.delegated(2, 1)).isZero();
      each.add(Purpose.POOL_FOR, 0, 1, 3, 5);
      assertThat(each.delegated(1, 3)).isEqualTo(5);
    }
  }

  @Test
  void shouldKeepTheNumbersOfPurposes() {
    assertThat(Purpose.values())
        .containsExactly(
            Purpose.POOL_FOR, Purpose.POOL_AGAINST, Purpose.OFFER, Purpose.BOND, Purpose.PROPOSAL);
    assertThat(Purpose.number()).isEqualTo(5);
    assertThat(Purpose.of(1)).isEqualTo(Purpose.POOL_AGAINST);
  }

  /** A copy of what these wrote, in the place of others. */
  private static Stakes restored(Stakes stakes) {
    Stakes copy = new Stakes();
    copy.addMember();
    copy.add(Purpose.POOL_FOR, 1, 0, 5, 7);
    Input input = new Input(bytes(stakes));
    copy.restore(input);
    input.end();
    assertThat(copy.delegated(0, 5)).isZero();
    return copy;
  }

  private static Stakes read(Output output) {
    Stakes stakes = new Stakes();
    Input input = new Input(output.toBytes());
    stakes.restore(input);
    input.end();
    return stakes;
  }

  private static byte[] bytes(Stakes stakes) {
    Output output = new Output();
    stakes.write(output);
    return output.toBytes();
  }
}
