package dev.witan.simulations.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Goal: summaries say what they say they say. Method: values for which mean, percentiles and
 * Student's t are known by hand and from printed tables.
 */
final class StatisticsTest {
  @Test
  void shouldSumUpByHand() {
    Summary summary = Statistics.of(5, 1, 4, 2, 3);
    assertThat(summary.runs()).isEqualTo(5);
    assertThat(summary.mean()).isEqualTo(3);
    assertThat(summary.median()).isEqualTo(3);
    assertThat(summary.lower()).isEqualTo(2);
    assertThat(summary.upper()).isEqualTo(4);
    assertThat(summary.least()).isEqualTo(1.2);
    assertThat(summary.most()).isEqualTo(4.8);
    // Variance 2.5, error of the mean sqrt(2.5 / 5), t with 4 degrees of freedom 2.7764.
    assertThat(summary.high() - 3).isCloseTo(2.7764 * Math.sqrt(0.5), within(1e-4));
    assertThat(summary.low()).isCloseTo(6 - summary.high(), within(1e-8));
  }

  @Test
  void shouldGiveNoInterval_whenThereIsOneRun() {
    Summary summary = Statistics.of(7);
    assertThat(summary.mean()).isEqualTo(7);
    assertThat(summary.low()).isNull();
    assertThat(summary.high()).isNull();
    assertThat(summary.isBesideZero()).isFalse();
  }

  @Test
  void shouldTellADifferenceFromNone() {
    assertThat(Statistics.of(1, 1.1, 0.9).isBesideZero()).isTrue();
    assertThat(Statistics.of(-1, -1.1, -0.9).isBesideZero()).isTrue();
    assertThat(Statistics.of(1, -1, 0.5).isBesideZero()).isFalse();
  }

  @Test
  void shouldCoverTheMeanAsOftenAsItSays() {
    int covered = 0;
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 4_000; i++) {
      double[] values = new double[8];
      for (int k = 0; k < values.length; k++) {
        values[k] = random.nextGaussian();
      }
      Summary summary = Statistics.of(values);
      covered += summary.low() <= 0 && summary.high() >= 0 ? 1 : 0;
    }
    assertThat(covered / 4_000.0).isBetween(0.94, 0.96);
  }
}
