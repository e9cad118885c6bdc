package dev.witan.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.witan.kernel.Parameter;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.result.SimulationResult;
import dev.witan.simulations.result.Variant;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an experiment gives the same result however it is run. Method: the same one with one thread
 * and several, at once and in parts, and its parts compared.
 */
final class ExperimentTest {
  private static final Setting SMALL = Presets.of("small").lasting(40);

  @TempDir private Path folder;

  @Test
  void shouldGiveTheSame_whateverTheNumberOfThreads() {
    Experiment experiment = comparing(4);
    String one = ResultJson.of(run(experiment, Kept.NOWHERE, 1));
    assertThat(ResultJson.of(run(experiment, Kept.NOWHERE, 5))).isEqualTo(one);
  }

  @Test
  void shouldCompareRunsWithTheSameSeeds() {
    SimulationResult result = run(comparing(3), Kept.NOWHERE, 2);
    assertThat(result.variants()).extracting(Variant::name).containsExactly("all", "high");
    Variant first = result.variants().get(0);
    Variant second = result.variants().get(1);
    assertThat(first.differences()).isEmpty();
    double sum = 0;
    for (int run = 0; run < 3; run++) {
      assertThat(second.runs().get(run).seed()).isEqualTo(first.runs().get(run).seed());
      assertThat(filed(second, run)).isEqualTo(filed(first, run));
      sum += inconclusive(second.runs().get(run)) - inconclusive(first.runs().get(run));
    }
    assertThat(second.differences().get("inconclusive").mean()).isCloseTo(sum / 3, within(1e-8));
    assertThat(second.differences().get("requests.filed").mean()).isZero();
    assertThat(second.summaries().get("inconclusive").mean())
        .isGreaterThan(first.summaries().get("inconclusive").mean());
  }

  @Test
  void shouldGoOnWhereItWas() throws IOException {
    String whole = ResultJson.of(run(comparing(3), Kept.NOWHERE, 2));
    run(comparing(2), KeptInFolder.open(folder, comparing(2)), 2);
    Path kept = folder.resolve("case-1-run-1.json");
    long before = Files.getLastModifiedTime(kept).toMillis();
    assertThat(files()).hasSize(5);
    KeptInFolder again = KeptInFolder.open(folder, comparing(3));
    assertThat(ResultJson.of(run(comparing(3), again, 2))).isEqualTo(whole);
    assertThat(files()).hasSize(7);
    assertThat(Files.getLastModifiedTime(kept).toMillis()).isEqualTo(before);
  }

  @Test
  void shouldKeepApartWhatIsAnotherExperiment() throws IOException {
    assertThat(KeptInFolder.open(folder, comparing(2))).isNotNull();
    assertThat(KeptInFolder.open(folder, Experiment.of(SMALL, "seed", 2))).isNull();
    Experiment otherSeed = new Experiment(comparing(2).cases(), "other", 2);
    assertThat(KeptInFolder.open(folder, otherSeed)).isNull();
    assertThat(KeptInFolder.open(folder, comparing(9))).isNotNull();
  }

  @Test
  void shouldRefuseWhatCannotBeFounded() {
    Setting none = SMALL.with(Parameter.POOL_MINTING_RATIO, 0);
    assertThatThrownBy(() -> Experiment.of(none, "seed", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pool.mintingRatio");
    assertThatThrownBy(() -> Experiment.of(SMALL, "seed", 0)).hasMessageContaining("runs");
    assertThatThrownBy(() -> Experiment.of(SMALL, "", 1)).hasMessageContaining("seed");
  }

  @Test
  void shouldWriteMeasuresAsCsv() {
    String csv = Csv.of(run(comparing(2), Kept.NOWHERE, 2));
    assertThat(csv).startsWith("case,run,measure,value\nall,0,");
    assertThat(csv.lines()).allMatch(line -> line.split(",", -1).length == 4);
    assertThat(csv.lines().filter(line -> line.contains("high,1,rep.supply,"))).hasSize(1);
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    }
  }

  private static double filed(Variant variant, int run) {
    return variant.runs().get(run).measures().get("requests.filed");
  }

  private static double inconclusive(RunResult run) {
    return run.measures().get("inconclusive");
  }

  private static Experiment comparing(int runs) {
    Case low = new Case("all", SMALL.with(Parameter.POOL_QUORUM, 0));
    Case high = new Case("high", SMALL.with(Parameter.POOL_QUORUM, 900_000));
    return new Experiment(List.of(low, high), "seed", runs);
  }

  private static SimulationResult run(Experiment experiment, Kept kept, int threads) {
    return experiment.run(kept, threads, days -> {});
  }
}
