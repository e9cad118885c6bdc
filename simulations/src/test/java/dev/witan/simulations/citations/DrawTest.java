package dev.witan.simulations.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.witan.kernel.Hash256;
import dev.witan.simulations.importing.SeededDraws;
import org.junit.jupiter.api.Test;

/**
 * Goal: draws are those that RAND-1 means, and voters are drawn by their weights. Method: values
 * that another program worked out, hand-worked draws, and counts over many seeds.
 */
final class DrawTest {
  @Test
  void shouldDrawWhatTheRuleSays() {
    SeededDraws draws = new SeededDraws(Hash256.ofText("witan"));
    assertThat(draws.below(1)).isEqualTo(0);
    assertThat(draws.below(2)).isEqualTo(0);
    assertThat(draws.below(3)).isEqualTo(2);
    assertThat(draws.below(10)).isEqualTo(6);
    assertThat(draws.below(1_000_000)).isEqualTo(338_818);
    assertThat(draws.below(1L << 60)).isEqualTo(955_385_383_920_171_025L);
    assertThat(draws.below(Long.MAX_VALUE)).isEqualTo(8_878_539_350_296_769_061L);
    assertThat(draws.below(7)).isEqualTo(6);
  }

  @Test
  void shouldSkipBlocks_whenTheyLieBeyondTheLastMultiple() {
    long total = (1L << 62) + 1; // A quarter of all blocks lies beyond.
    SeededDraws third = new SeededDraws(Hash256.ofText("2"));
    third.below(total);
    third.below(total);
    assertThat(third.below(total)).isEqualTo(1_333_480_762_551_509_327L); // the second block
    SeededDraws deep = new SeededDraws(Hash256.ofText("739"));
    assertThat(deep.below(total)).isEqualTo(1_916_514_285_205_235_497L); // the second hash
  }

  @Test
  void shouldFindTheLastMultiple() {
    assertThat(SeededDraws.isFair(-1, 1)).isTrue();
    assertThat(SeededDraws.isFair(-1, 1L << 62)).isTrue();
    assertThat(SeededDraws.isFair(-1, 3)).isFalse(); // 2^64 mod 3 is 1
    assertThat(SeededDraws.isFair(-2, 3)).isTrue();
    assertThat(SeededDraws.isFair(-6, 10)).isFalse(); // 2^64 mod 10 is 6
    assertThat(SeededDraws.isFair(-7, 10)).isTrue();
  }

  @Test
  void shouldRefuseToDrawFromNothing() {
    SeededDraws draws = new SeededDraws(Hash256.ofText("witan"));
    assertThatIllegalStateException().isThrownBy(() -> draws.below(0));
  }

  /**
   * The seed draws 50 of 100, 15 of 35 and 11 of 15. The running sums are 10 30 35 100, then 10 30
   * 35, then 10 15.
   */
  @Test
  void shouldDrawWithoutReplacement() {
    SeededDraws draws = new SeededDraws(Hash256.ofText("witan"));
    assertThat(voters(10, 20, 5, 65).draw(3, draws)).containsExactly(3, 1, 2);
  }

  @Test
  void shouldDrawEverybodyOnce_whenThereAreFew() {
    assertThat(voters(0, 5, 0).draw(3, seeded(1))).containsExactly(1);
    assertThat(voters(7, 0, 9).draw(3, seeded(1))).containsExactlyInAnyOrder(0, 2);
    assertThat(voters(1, 1, 1).draw(3, seeded(1))).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(voters(0, 0).draw(3, seeded(1))).isEmpty();
    assertThat(voters().draw(3, seeded(1))).isEmpty();
  }

  @Test
  void shouldDrawByWeight() {
    int[] first = new int[4];
    int[] drawn = new int[4];
    int trials = 20_000;
    for (int seed = 0; seed < trials; seed++) {
      int[] voters = voters(10, 20, 0, 70).draw(2, seeded(seed));
      first[voters[0]]++;
      drawn[voters[0]]++;
      drawn[voters[1]]++;
    }
    assertThat(first[0]).isBetween(1_850, 2_150);
    assertThat(first[1]).isBetween(3_800, 4_200);
    assertThat(first[2]).isZero();
    assertThat(first[3]).isBetween(13_800, 14_200);
    // Second: 0.2 x 10/80 + 0.7 x 10/30 for the first, and so on.
    assertThat(drawn[0]).isBetween(6_950, 7_400);
    assertThat(drawn[1]).isBetween(13_550, 14_000);
    assertThat(drawn[3]).isBetween(18_900, 19_200);
  }

  @Test
  void shouldBeFit_whenUsedAgain() {
    VoterDraw voters = voters(1, 2, 3);
    voters.draw(3, seeded(5));
    voters.clear();
    for (int i = 0; i < 100; i++) {
      voters.add(i == 63 ? 1 : 0);
    }
    assertThat(voters.draw(3, seeded(5))).containsExactly(63);
  }

  private static SeededDraws seeded(int seed) {
    return new SeededDraws(Hash256.ofText("seed " + seed));
  }

  private static VoterDraw voters(long... weights) {
    VoterDraw voters = new VoterDraw();
    for (long weight : weights) {
      voters.add(weight);
    }
    return voters;
  }
}
