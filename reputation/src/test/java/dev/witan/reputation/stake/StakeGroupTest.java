package dev.witan.reputation.stake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Goal: POOL-4 and NUM-3, who stands where and with what. Method: known groups and draws. */
final class StakeGroupTest {
  @Test
  void shouldStandInTheOrderOfTheFirstStake() {
    StakeGroup group = new StakeGroup();
    group.add(7, -1, 10);
    group.add(3, -1, 5);
    group.add(7, -1, 1);
    Stakers stakers = group.stakers();
    assertThat(stakers.holders()).containsExactly(7, 3);
    assertThat(stakers.amounts()).containsExactly(11, 5);
    assertThat(stakers.total()).isEqualTo(16);
    assertThat(stakers.size()).isEqualTo(2);
    assertThat(group.size()).isEqualTo(2);
    assertThat(group.total()).isEqualTo(16);
  }

  @Test
  void shouldAddOwnAndDelegatedStakesUp() {
    StakeGroup group = new StakeGroup();
    group.add(4, 9, 1);
    group.add(5, -1, 2);
    group.add(4, -1, 4);
    group.add(4, 8, 8);
    group.add(5, 4, 16);
    group.add(0, 0, 32);
    assertThat(group.size()).isEqualTo(6);
    assertThat(group.amountOf(4, 9)).isEqualTo(1);
    assertThat(group.amountOf(4, -1)).isEqualTo(4);
    assertThat(group.amountOf(4, 8)).isEqualTo(8);
    assertThat(group.amountOf(4, 5)).isZero();
    assertThat(group.amountOf(9, 4)).isZero();
    assertThat(group.amountOf(0, 0)).isEqualTo(32);
    Stakers stakers = group.stakers();
    assertThat(stakers.holders()).containsExactly(4, 5, 0);
    assertThat(stakers.amounts()).containsExactly(13, 18, 32);
    assertThat(stakers.total()).isEqualTo(63);
  }

  @Test
  void shouldEqualAListOfStakes() {
    for (int seed = 1; seed <= 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      StakeGroup group = new StakeGroup();
      Map<List<Integer>, Long> model = new LinkedHashMap<>();
      int delegates = random.nextInt(1, 4);
      for (int step = random.nextInt(30); step > 0; step--) {
        int holder = random.nextInt(8);
        int delegate = random.nextInt(delegates) - 1;
        long amount = 1 + random.nextLong(1000);
        group.add(holder, delegate, amount);
        model.merge(List.of(holder, delegate), amount, Long::sum);
      }
      assertSame(group, model, seed);
      assertSame(restored(group), model, seed);
    }
  }

  private static void assertSame(StakeGroup group, Map<List<Integer>, Long> model, int seed) {
    List<String> slots = new ArrayList<>();
    Map<Integer, Long> sums = new LinkedHashMap<>();
    model.forEach(
        (who, amount) -> {
          slots.add(who.get(0) + " by " + who.get(1) + ": " + amount);
          sums.merge(who.get(0), amount, Long::sum);
          assertThat(group.amountOf(who.get(0), who.get(1))).isEqualTo(amount);
        });
    List<String> actual = new ArrayList<>();
    for (int slot = 0; slot < group.size(); slot++) {
      actual.add(group.holder(slot) + " by " + group.delegate(slot) + ": " + group.amount(slot));
    }
    assertThat(actual).as("seed %d", seed).isEqualTo(slots);
    Stakers stakers = group.stakers();
    assertThat(stakers.holders()).as("seed %d", seed).containsExactly(ints(sums));
    assertThat(stakers.amounts())
        .containsExactly(sums.values().stream().mapToLong(Long::longValue).toArray());
    long total = model.values().stream().mapToLong(Long::longValue).sum();
    assertThat(stakers.total()).isEqualTo(total).isEqualTo(group.total());
  }

  private static int[] ints(Map<Integer, Long> sums) {
    return sums.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static StakeGroup restored(StakeGroup group) {
    byte[] bytes = bytes(group);
    StakeGroup copy = new StakeGroup();
    Input input = new Input(bytes);
    copy.restore(input);
    input.end();
    assertThat(bytes(copy)).isEqualTo(bytes);
    return copy;
  }

  private static byte[] bytes(StakeGroup group) {
    Output output = new Output();
    group.write(output);
    return output.toBytes();
  }
}
