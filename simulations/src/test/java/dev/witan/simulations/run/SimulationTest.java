package dev.witan.simulations.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.witan.kernel.Entry;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.result.Flow;
import dev.witan.simulations.result.KindResult;
import dev.witan.simulations.result.ResultJson;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.setting.SettingReader;
import dev.witan.statemachine.Invariants;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: a run is a life by the production rules, and its books are right. Method: small bodies with
 * all kinds of people, looked at after every entry; and bodies whose life can be told by hand.
 */
final class SimulationTest {
  private static final String ALL_KINDS =
      """
      title: Everybody
      days: 60
      requests: {requesters: 2, perDay: 1, fee: 5, badTasks: 0.3}
      people:
        - {kind: careful, count: 5, rep: 100, postsPerDay: 0.02, purse: 3}
        - {kind: careless, count: 2, rep: 100, postsPerDay: 0.02, citations: 3}
        - {kind: lazy, count: 2, rep: 100}
        - {kind: yesSayer, count: 2, rep: 50}
        - {kind: herding, count: 2, rep: 50}
        - {kind: contrarian, count: 1, rep: 50}
        - {kind: newcomer, count: 3, arrivalsPerDay: 0.1, postsPerDay: 0.1}
        - {kind: ring, count: 3, rep: 100, postsPerDay: 0.05}
        - {kind: sybil, count: 4, rep: 1, postsPerDay: 0.05}
        - {kind: selfDealer, count: 2, rep: 100}
        - {kind: sniper, count: 1, rep: 100}
        - {kind: griefer, count: 1, rep: 100}
        - {kind: plutocrat, count: 2, rep: 10}
      """;

  @Test
  void shouldKeepTheInvariantsAfterEveryEntry() throws Exception {
    Simulation simulation = new Simulation(SettingReader.read("all", ALL_KINDS), 0, "seed");
    simulation.run(
        new ImportObserver() {
          @Override
          public void accepted(
              Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
            assertThat(Invariants.holdInFull(simulation.machine().modules()))
                .as("at entry %s", entry.position())
                .isTrue();
          }
        });
    RunResult result = simulation.result();
    assertThat(result.invariantsHold()).isTrue();
    assertThat(result.commands()).isGreaterThan(500);
    assertThat(result.kinds()).hasSize(14).allMatch(kind -> kind.people() > 0);
    assertThat(result.measures()).containsKeys("bad.accepted", "good.rejected", "return.dishonest");
  }

  @Test
  void shouldBeTheSame_whenTheSeedIs() throws Exception {
    Setting setting = SettingReader.read("all", ALL_KINDS);
    String first = ResultJson.of(run(setting, "a"));
    assertThat(ResultJson.of(run(setting, "a"))).isEqualTo(first);
    assertThat(ResultJson.of(run(setting, "b"))).isNotEqualTo(first);
    assertThat(ResultJson.of(ResultJson.run(first.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(first);
  }

  @Test
  void shouldGiveEverybodyTheRepOfTheSetting() {
    RunResult result = run(Presets.of("thousand").lasting(1), "a");
    assertThat(result.series().get("rep.supply").get(0)).isEqualTo(100_000);
    assertThat(result.kinds().get(0).startingRep()).isEqualTo(45_000);
    assertThat(result.series().get("rep.gini").get(0)).isLessThan(0.001);
    assertThat(result.measures().get("newcomers")).isLessThan(5);
  }

  /** Common random numbers: people who do nothing change nothing for the others. */
  @Test
  void shouldDrawTheSameForOthers_whenAKindIsAdded() throws Exception {
    String all = ALL_KINDS.replace("perDay: 1,", "perDay: 0,").replace("days: 60", "days: 120");
    String idle = "- {kind: lazy, count: 7, capacity: 0, postsPerDay: 0}\n  ";
    all = all.replaceFirst("  - \\{kind: lazy.*\n", "");
    String more = all.replace("- {kind: careful", idle + "- {kind: careful");
    assertThat(more.length()).isGreaterThan(all.length());
    RunResult without = run(SettingReader.read("all", all), "a");
    RunResult with = run(SettingReader.read("all", more), "a");
    assertThat(with.kinds().subList(1, 14)).isEqualTo(without.kinds());
    assertThat(without.measures().get("work.judged")).isGreaterThan(20);
    assertThat(with.series().get("rep.supply")).isEqualTo(without.series().get("rep.supply"));
  }

  @Test
  void shouldBalanceItsBooks() throws Exception {
    RunResult result = run(SettingReader.read("all", ALL_KINDS), "a");
    for (KindResult kind : result.kinds()) {
      assertThat(net(result, "rep", kind.kind())).isCloseTo(kind.repGain(), within(1e-3));
      double brought = amount(result, "coin", "outside", kind.kind());
      assertThat(net(result, "coin", kind.kind()) - brought)
          .isCloseTo(kind.endingCoin() - kind.paid(), within(1e-3));
    }
    double minted =
        result.flows().stream()
            .filter(flow -> flow.from().equals("mint"))
            .mapToDouble(Flow::amount)
            .sum();
    assertThat(minted).isGreaterThan(0);
  }

  private static double net(RunResult result, String asset, String kind) {
    double net = 0;
    for (Flow flow : result.flows()) {
      if (flow.asset().equals(asset)) {
        net += flow.to().equals(kind) ? flow.amount() : 0;
        net -= flow.from().equals(kind) ? flow.amount() : 0;
      }
    }
    return net;
  }

  private static double amount(RunResult result, String asset, String from, String to) {
    return result.flows().stream()
        .filter(flow -> flow.compareTo(new Flow(asset, from, to, 0)) == 0)
        .mapToDouble(Flow::amount)
        .sum();
  }

  private static RunResult run(Setting setting, String seed) {
    Simulation simulation = new Simulation(setting, 0, seed);
    simulation.run(ImportObserver.NONE);
    return simulation.result();
  }
}
