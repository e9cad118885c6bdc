package dev.witan.simulations.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Goal: chances have the distributions that they say, hang on nothing but their names, and are the
 * same for ever. Method: means and spreads over many draws, and draws that are written down.
 */
final class ChanceTest {
  private static final int MANY = 200_000;
  private static final Chances CHANCES = new Chances("purpose", "seed");

  @Test
  void shouldDrawFromTheDistributions() {
    double uniform = 0;
    double exponential = 0;
    double gaussian = 0;
    double squares = 0;
    int beyond = 0;
    int happened = 0;
    int[] places = new int[5];
    for (int i = 0; i < MANY; i++) {
      Chance chance = CHANCES.of(i % 100, i / 100);
      uniform += chance.uniform();
      exponential += chance.exponential(3);
      double normal = chance.gaussian();
      gaussian += normal;
      squares += normal * normal;
      beyond += Math.abs(normal) > 1.959964 ? 1 : 0;
      happened += chance.happens(0.3) ? 1 : 0;
      places[chance.below(5)]++;
    }
    assertThat(uniform / MANY).isCloseTo(0.5, within(0.005));
    assertThat(exponential / MANY).isCloseTo(3, within(0.03));
    assertThat(gaussian / MANY).isCloseTo(0, within(0.01));
    assertThat(squares / MANY).isCloseTo(1, within(0.02));
    assertThat((double) beyond / MANY).isCloseTo(0.05, within(0.003));
    assertThat((double) happened / MANY).isCloseTo(0.3, within(0.005));
    for (int place : places) {
      assertThat(place).isBetween(39_000, 41_000);
    }
  }

  @Test
  void shouldNotBeLikeItsNeighbours() {
    double products = 0;
    for (int i = 0; i < MANY; i++) {
      double here = CHANCES.of(i, 7).uniform() - 0.5;
      products += here * (CHANCES.of(i + 1, 7).uniform() - 0.5);
      products += here * (CHANCES.of(i, 8).uniform() - 0.5);
    }
    // Correlation of what differs by one in a name: 12 times the mean product.
    assertThat(12 * products / (2 * MANY)).isCloseTo(0, within(0.01));
  }

  @Test
  void shouldHangOnItsNameAlone() {
    double first = CHANCES.of(3, 4).uniform();
    CHANCES.of(4, 3).gaussian();
    assertThat(CHANCES.of(3, 4).uniform()).isEqualTo(first);
    assertThat(new Chances("purpose", "seed").of(3, 4).uniform()).isEqualTo(first);
    assertThat(new Chances("purpose", "other").of(3, 4).uniform()).isNotEqualTo(first);
    assertThat(new Chances("other", "seed").of(3, 4).uniform()).isNotEqualTo(first);
    assertThat(CHANCES.of(4, 3).uniform()).isNotEqualTo(first);
  }

  /** Worked out by another program; whoever changes these changes every simulation ever made. */
  @Test
  void shouldBeTheSameForEver() {
    Chance chance = CHANCES.of(3, 4);
    assertThat(chance.uniform()).isEqualTo(0.9113387456530336);
    assertThat(chance.exponential(2)).isEqualTo(0.9584812430727543);
    assertThat(chance.gaussian()).isEqualTo(0.09228944174616545);
  }
}
