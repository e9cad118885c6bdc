package dev.witan.simulations.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Goal: bands sum up each day over the runs. Method: five runs of two days. */
final class BandTest {
  @Test
  void shouldSumUpEachDay() {
    List<RunResult> runs = new ArrayList<>();
    for (int run = 0; run < 5; run++) {
      TreeMap<String, List<Double>> series = new TreeMap<>();
      series.put("a", List.of(1.0, (double) run));
      runs.add(
          new RunResult(
              run,
              "",
              new TreeMap<>(),
              List.of(),
              series,
              List.of(),
              new TreeMap<>(),
              0,
              0,
              "",
              true));
    }
    Variant variant = new Variant("", runs, new TreeMap<>(), new TreeMap<>());
    List<Summary> days = Band.of(variant, "a").days();
    assertThat(days).hasSize(2);
    assertThat(days.get(0).most()).isEqualTo(1);
    assertThat(days.get(1).median()).isEqualTo(2);
    assertThat(days.get(1).lower()).isEqualTo(1);
    assertThat(days.get(1).upper()).isEqualTo(3);
  }
}
