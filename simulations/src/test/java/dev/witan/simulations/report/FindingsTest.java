package dev.witan.simulations.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.result.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Goal: findings say what the figures bear, and no more. Method: results made by hand, whose
 * medians, percentiles and intervals of Student's t are easy to work out.
 */
final class FindingsTest {
  private static final double[] BEFORE = {0.04, 0.04, 0.04, 0.04};

  private static List<String> of(SimulationResult result) {
    return new Findings(result)
        .sentences().stream().map(sentence -> sentence.replace('\u202f', ' ')).toList();
  }

  @Test
  void shouldSayMedianAndRange_whenThereAreSeveralRuns() {
    assertThat(of(Results.of("bad.accepted", 0.1, 0.2, 0.3)))
        .containsExactly(
            "Bad work accepted, of that accepted or rejected: 20 % in the median; 90 % of 3 runs"
                + " between 11 % and 29 %.");
  }

  @Test
  void shouldSayThatOneRunShowsNothing() {
    assertThat(of(Results.of("judgement.hours", 72.5)))
        .containsExactly(
            "Time from the opening of a pool to its end: 72.50 h in one run, which says nothing"
                + " about chance.");
    assertThat(of(Results.compared("bad.accepted", new double[] {0.25}, new double[] {0.5})))
        .containsExactly(
            "pool.quorum 10 % → 5 %: bad work accepted, of that accepted or rejected 25 % → 50 % in"
                + " one run each, which says nothing about chance.");
  }

  /** Differences 2, 3, 3, 4 points: mean 3, t(3) 3.18245 times the root of 2/3 by 2 is 1.2992. */
  @Test
  void shouldSayTheDifference_whenItStandsOut() {
    double[] after = {0.06, 0.07, 0.07, 0.08};
    assertThat(of(Results.compared("bad.accepted", BEFORE, after)))
        .containsExactly(
            "pool.quorum 10 % → 5 %: bad work accepted, of that accepted or rejected 4 % → 7 %"
                + " (difference 1.70 points to 4.30 points, 95 %, 4 pairs of runs).",
            "pool.quorum 10 % → 5 %: of 1 measures, 1 differ beyond their 95 % interval. About 0"
                + " would do so by chance alone if nothing differed.");
  }

  @Test
  void shouldSayTheDifference_whenItIsBetter() {
    double[] before = {0.06, 0.07, 0.07, 0.08};
    assertThat(of(Results.compared("bad.accepted", before, BEFORE)).get(0))
        .contains("7 % → 4 % (difference −4.30 points to −1.70 points, 95 %, 4 pairs of runs).");
  }

  @Test
  void shouldClaimNothing_whenTheIntervalHolds0() {
    double[] after = {0.01, 0.07, 0.03, 0.06};
    assertThat(of(Results.compared("bad.accepted", BEFORE, after)).get(0))
        .contains("4 % → 4.25 %: no difference that stands out of chance (difference −")
        .endsWith("95 %, 4 pairs of runs).");
    assertThat(of(Results.compared("bad.accepted", BEFORE, BEFORE)).get(0))
        .endsWith("4 % → 4 %, the same in all 4 pairs of runs.");
  }

  @Test
  void shouldWriteNumbersForPeople() {
    assertThat(Numbers.plain(-1234567.891)).isEqualTo("−1,234,567.89");
    assertThat(Numbers.plain(0.01234)).isEqualTo("0.0123");
    assertThat(Numbers.plain(-0.0)).isEqualTo("0");
    assertThat(Numbers.plain(10)).isEqualTo("10");
  }
}
