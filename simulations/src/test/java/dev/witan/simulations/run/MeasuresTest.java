package dev.witan.simulations.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.result.KindResult;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.setting.Presets;
import dev.witan.simulations.setting.SettingReader;
import dev.witan.simulations.society.Kind;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.statemachine.codec.EventCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: measures say what they say they say. Method: bodies in which almost nothing is minted, so
 * that every number can be told by hand; and a recount from the events.
 */
final class MeasuresTest {
  /** One voter with 100 REP stakes 10 of them in each pool, and hardly any REP is minted. */
  private static final String ONE_VOTER =
      """
      title: One voter
      days: 90
      parameters: {pool.mintingRatio: 1, pool.quorum: QUORUM}
      people:
        - {kind: yesSayer, rep: 100, attention: 1, stake: 0.1, delayHours: 1, capacity: 0,
           postsPerDay: 0}
        - {kind: newcomer, count: 2, arrivalsPerDay: 1, skill: SKILL, postsPerDay: 0.1, attention: 0,
           capacity: 0, workCost: 3, lookCost: 0, postFee: 20}
      """;

  private static RunResult live(String quorum, String skill) throws Exception {
    String yaml = ONE_VOTER.replace("QUORUM", quorum).replace("SKILL", skill);
    Simulation simulation = new Simulation(SettingReader.read("one", yaml), 0, "seed");
    simulation.run(ImportObserver.NONE);
    return simulation.result();
  }

  private static double measure(RunResult result, Measure measure) {
    return result.measures().get(measure.word());
  }

  @Test
  void shouldMeasurePoolsThatAreAccepted() throws Exception {
    RunResult result = live("99000", "-10");
    assertThat(measure(result, Measure.WORK_JUDGED)).isGreaterThan(5);
    assertThat(measure(result, Measure.BAD_ACCEPTED)).isEqualTo(1);
    assertThat(measure(result, Measure.JUDGED_WRONGLY)).isEqualTo(1);
    assertThat(measure(result, Measure.INCONCLUSIVE)).isZero();
    assertThat(result.measures()).doesNotContainKey(Measure.GOOD_REJECTED.word());
    assertThat(measure(result, Measure.PARTICIPATION)).isCloseTo(0.1, within(1e-5));
    assertThat(measure(result, Measure.VOTERS)).isEqualTo(1);
    assertThat(measure(result, Measure.JUDGEMENT_HOURS)).isEqualTo(72);
    assertThat(result.measures().get(Measure.VOTES_RIGHT.of(Kind.YES_SAYER))).isZero();
  }

  @Test
  void shouldMeasurePoolsThatMissTheirQuorum() throws Exception {
    RunResult result = live("101000", "10");
    assertThat(measure(result, Measure.INCONCLUSIVE)).isEqualTo(1);
    assertThat(measure(result, Measure.JUDGEMENT_HOURS)).isEqualTo(3 * 72);
    assertThat(result.measures())
        .doesNotContainKeys(Measure.BAD_ACCEPTED.word(), Measure.GOOD_REJECTED.word());
    assertThat(result.measures().get(Measure.VOTES_RIGHT.of(Kind.YES_SAYER))).isEqualTo(1);
    assertThat(measure(result, Measure.NEWCOMERS_WITH_REP)).isZero();
  }

  @Test
  void shouldMeasureWhatPeopleHave() throws Exception {
    RunResult result = live("99000", "10");
    // One of three has almost all of the REP: Gini (3 - 1) / 3, and one of them is the top tenth.
    assertThat(measure(result, Measure.REP_GINI)).isCloseTo(2 / 3.0, within(1e-4));
    assertThat(measure(result, Measure.REP_TOP_TENTH)).isCloseTo(1, within(1e-4));
    assertThat(measure(result, Measure.REP_NAKAMOTO)).isEqualTo(1);
    assertThat(measure(result, Measure.REP_SUPPLY)).isCloseTo(100, within(0.01));
    KindResult newcomers = result.kinds().get(1);
    KindResult voter = result.kinds().get(0);
    double posts = newcomers.effort() / 3;
    assertThat(newcomers.paid()).isCloseTo(posts * 20, within(0.01));
    // What is kept of a fee is salary for the voter, but for a tenth that the treasury has.
    double ended = measure(result, Measure.WORK_JUDGED);
    assertThat(voter.coinGain()).isCloseTo(ended * 18, within(0.01));
    assertThat(newcomers.coinGain()).isCloseTo(-posts * 23, within(0.01));
    assertThat(result.measures().get(Measure.COIN_GAIN.of(Kind.NEWCOMER)))
        .isCloseTo(-posts * 23 / 2, within(0.01));
    assertThat(result.measures().get(Measure.RETURN.of(Kind.YES_SAYER)))
        .isCloseTo(ended * 18 / 100, within(1e-3));
    assertThat(measure(result, Measure.RETURN_HONEST))
        .isCloseTo((ended * 18 - posts * 23) / (100 + posts * 20), within(1e-3));
    assertThat(result.measures()).doesNotContainKey(Measure.RETURN_DISHONEST.word());
  }

  @Test
  void shouldAddUpGains() {
    KindResult kind = new KindResult("ring", false, 2, 10, 25, 30, 50, 5, 0, 0, 0);
    assertThat(kind.coinGain()).isEqualTo(15);
    assertThat(kind.repGain()).isEqualTo(15);
    assertThat(kind.gain(2)).isEqualTo(45);
    assertThat(kind.input(2)).isEqualTo(50);
  }

  @Test
  void shouldMeasureNewcomersAsTheEventsSay() {
    Simulation simulation = new Simulation(Presets.of("ordinary"), 0, "seed");
    EventCodec codec = EventCodec.ofCore();
    Map<Integer, Long> arrivals = new HashMap<>();
    Map<Integer, Double> days = new HashMap<>();
    simulation.run(
        new ImportObserver() {
          @Override
          public void accepted(
              Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
            for (Event event : codec.readAll(events)) {
              if (event instanceof MemberRegistered one && entry.time() > World.START) {
                arrivals.put(one.member(), entry.time());
              } else if (event instanceof RepMoved moved && arrivals.containsKey(moved.to())) {
                double waited = (entry.time() - arrivals.get(moved.to())) / 86_400_000.0;
                days.putIfAbsent(moved.to(), waited);
              }
            }
          }
        });
    RunResult result = simulation.result();
    assertThat(arrivals).hasSizeGreaterThan(5);
    assertThat(measure(result, Measure.NEWCOMERS)).isEqualTo(arrivals.size());
    assertThat(measure(result, Measure.NEWCOMERS_WITH_REP))
        .isCloseTo((double) days.size() / arrivals.size(), within(1e-8));
    double mean = days.values().stream().mapToDouble(Double::doubleValue).average().orElse(-1);
    assertThat(measure(result, Measure.NEWCOMERS_DAYS_TO_REP)).isCloseTo(mean, within(1e-6));
    assertThat(result.measures().keySet()).allMatch(name -> Measure.named(name).isPresent());
  }
}
