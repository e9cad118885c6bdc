package dev.witan.simulations.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.result.KindResult;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.setting.SettingFault;
import dev.witan.simulations.setting.SettingReader;
import org.junit.jupiter.api.Test;

/**
 * Goal: each kind of people does what it is for. Method: bodies in which a kind must win, and
 * bodies in which it must lose, since all work is clearly good or clearly bad and whoever looks
 * sees that.
 */
final class KindTest {
  private static final String GOOD_POSTS =
      "{kind: lazy, count: 2, rep: 1, skill: 10, postsPerDay: 0.2, capacity: 0, citations: 0}";
  private static final String BAD_POSTS = GOOD_POSTS.replace("skill: 10", "skill: -10");
  private static final String CAREFUL = careful(6);

  private static String careful(int count) {
    return "{kind: careful, rep: 100, noise: 0, attention: 1, delayHours: 4, stake: 0.05, count: "
        + count
        + ", postsPerDay: 0, capacity: 0}";
  }

  private static String quiet(String kind, int count, int rep) {
    return "{kind: %s, count: %d, rep: %d, attention: 1, stake: 0.05, postsPerDay: 0, capacity: 0}"
        .formatted(kind, count, rep);
  }

  /** A body of these groups over 60 days, in which no pool misses its quorum. */
  private static RunResult live(String more, String... people) {
    StringBuilder yaml = new StringBuilder("title: A body\ndays: 60\n");
    yaml.append("parameters: {pool.quorum: 0}\n").append(more).append("people:\n");
    for (String group : people) {
      yaml.append("  - ").append(group).append('\n');
    }
    try {
      Simulation simulation =
          new Simulation(SettingReader.read("body", yaml.toString()), 0, "seed");
      simulation.run(ImportObserver.NONE);
      return simulation.result();
    } catch (SettingFault e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static KindResult kind(RunResult result, String word) {
    return result.kinds().stream().filter(kind -> kind.kind().equals(word)).findFirst().get();
  }

  private static double measure(RunResult result, String name) {
    return result.measures().get(name);
  }

  @Test
  void carefulShouldBeRightAndEarn() {
    for (String posts : new String[] {GOOD_POSTS, BAD_POSTS}) {
      RunResult result = live("", CAREFUL, posts);
      assertThat(measure(result, "votesRight.careful")).isEqualTo(1);
      assertThat(kind(result, "careful").repGain()).isGreaterThan(0);
      assertThat(measure(result, "judged.wrongly")).isZero();
      assertThat(kind(result, "careful").effort()).isGreaterThan(0);
    }
  }

  @Test
  void carelessShouldErrAndLose_whenOthersSeeBetter() {
    String careless = quiet("careless", 2, 100).replace("count", "noise: 1e2, count");
    RunResult result = live("", CAREFUL, careless, GOOD_POSTS, BAD_POSTS);
    assertThat(measure(result, "votesRight.careless")).isBetween(0.25, 0.75);
    assertThat(measure(result, "repGain.careless")).isLessThan(measure(result, "repGain.careful"));
  }

  @Test
  void lazyShouldEarnSalaryAndNothingElse() {
    RunResult result =
        live("", CAREFUL, quiet("herding", 1, 100), quiet("lazy", 1, 100), workers("yesSayer"));
    assertThat(kind(result, "lazy").repGain()).isZero();
    assertThat(kind(result, "lazy").votes()).isZero();
    assertThat(kind(result, "lazy").coinGain()).isGreaterThan(0);
  }

  private static String workers(String kind) {
    return "{kind: " + kind + ", count: 1, rep: 1, skill: 10, postsPerDay: 0.2, capacity: 0}";
  }

  @Test
  void yesSayerShouldWinOnGoodWorkAndLoseOnBad() {
    RunResult good = live("", CAREFUL, quiet("yesSayer", 2, 100), GOOD_POSTS);
    assertThat(measure(good, "votesRight.yesSayer")).isEqualTo(1);
    assertThat(measure(good, "gain.yesSayer")).isGreaterThan(measure(good, "gain.careful"));
    RunResult bad = live("", CAREFUL, quiet("yesSayer", 2, 100), BAD_POSTS);
    assertThat(measure(bad, "votesRight.yesSayer")).isZero();
    assertThat(kind(bad, "yesSayer").repGain()).isLessThan(0);
  }

  @Test
  void herdingShouldHaveNothingToFollow_whenVotesAreSealedForIt() {
    String sealed = quiet("herding", 2, 100).replace("count", "tally: 0, count");
    RunResult result = live("", CAREFUL, sealed, GOOD_POSTS, BAD_POSTS);
    assertThat(kind(result, "herding").votes()).isZero();
    assertThat(measure(result, "votesRight.careful")).isEqualTo(1);
    String half = quiet("herding", 2, 100).replace("count", "tally: 0.5, count");
    long votes = kind(live("", CAREFUL, half, GOOD_POSTS, BAD_POSTS), "herding").votes();
    long open =
        kind(live("", CAREFUL, quiet("herding", 2, 100), GOOD_POSTS, BAD_POSTS), "herding").votes();
    assertThat(votes).isBetween(open / 4, open * 3 / 4);
  }

  @Test
  void herdingShouldDoAsTheFirstDo() {
    RunResult wise = live("", CAREFUL, quiet("herding", 2, 100), GOOD_POSTS, BAD_POSTS);
    assertThat(measure(wise, "votesRight.herding")).isEqualTo(1);
    assertThat(measure(wise, "gain.herding")).isGreaterThan(measure(wise, "gain.careful"));
    RunResult fooled = live("", quiet("yesSayer", 3, 100), quiet("herding", 2, 100), BAD_POSTS);
    assertThat(measure(fooled, "votesRight.herding")).isZero();
    assertThat(measure(fooled, "bad.accepted")).isEqualTo(1);
  }

  @Test
  void contrarianShouldLose_whenTheTallyIsRight() {
    RunResult result = live("", CAREFUL, quiet("contrarian", 2, 100), GOOD_POSTS, BAD_POSTS);
    assertThat(measure(result, "votesRight.contrarian")).isZero();
    assertThat(kind(result, "contrarian").repGain()).isLessThan(0);
  }

  @Test
  void newcomerShouldGetRep_whenItsWorkIsGood() {
    String newcomer =
        "{kind: newcomer, count: 3, arrivalsPerDay: 1, postsPerDay: 0.3, skill: 10, capacity: 0}";
    RunResult good = live("", CAREFUL, newcomer);
    assertThat(measure(good, "newcomers")).isEqualTo(3);
    assertThat(measure(good, "newcomers.withRep")).isEqualTo(1);
    assertThat(measure(good, "newcomers.daysToRep")).isBetween(3.0, 30.0);
    RunResult bad = live("", CAREFUL, newcomer.replace("skill: 10", "skill: -10"));
    assertThat(measure(bad, "newcomers.withRep")).isZero();
    assertThat(bad.measures()).doesNotContainKey("newcomers.daysToRep");
    assertThat(kind(bad, "newcomer").coinGain()).isLessThan(0);
  }

  @Test
  void ringShouldWinWithTheMajorityAndLoseWithout() {
    String ring = "{kind: ring, count: 4, rep: 400, postsPerDay: 0.1, skill: -10, capacity: 0}";
    RunResult strong = live("", careful(2), ring, GOOD_POSTS);
    assertThat(measure(strong, "bad.accepted")).isEqualTo(1);
    assertThat(measure(strong, "good.rejected")).isGreaterThan(0.5);
    assertThat(kind(strong, "ring").repGain()).isGreaterThan(0);
    assertThat(kind(strong, "careful").repGain()).isLessThan(0);
    RunResult weak = live("", CAREFUL, ring.replace("rep: 400", "rep: 10"), GOOD_POSTS);
    assertThat(measure(weak, "judged.wrongly")).isZero();
    assertThat(measure(weak, "gain.ring")).isLessThan(0);
  }

  @Test
  void sybilShouldGainNothingByNumbers_whenItHasNoRep() {
    String sybil = "{kind: sybil, count: 50, rep: 0, postsPerDay: 0.01, skill: -10, capacity: 0}";
    RunResult poor = live("", CAREFUL, sybil);
    assertThat(kind(poor, "sybil").votes()).isZero();
    assertThat(kind(poor, "sybil").repGain()).isZero();
    assertThat(kind(poor, "sybil").coinGain()).isLessThan(0);
    RunResult rich = live("", CAREFUL, sybil.replace("rep: 0", "rep: 100"));
    assertThat(measure(rich, "bad.accepted")).isEqualTo(1);
    assertThat(kind(rich, "sybil").repGain()).isGreaterThan(0);
  }

  @Test
  void selfDealerShouldWinWithTheMajorityAndLoseWithout() {
    String dealer =
        "{kind: selfDealer, count: 4, rep: 1000, ownRequestsPerDay: 0.1, stake: 0.1, delayHours: 4, skill: -10, postsPerDay: 0}";
    RunResult strong = live("", careful(2), dealer);
    assertThat(measure(strong, "bad.accepted")).isEqualTo(1);
    assertThat(measure(strong, "requests.filed")).isGreaterThan(5);
    assertThat(kind(strong, "selfDealer").repGain()).isGreaterThan(0);
    RunResult weak = live("", CAREFUL, dealer.replace("rep: 1000", "rep: 10"));
    assertThat(measure(weak, "bad.accepted")).isZero();
    assertThat(measure(weak, "gain.selfDealer")).isLessThan(0);
  }

  @Test
  void sniperShouldTurnTheResult_whenItCan() {
    RunResult strong = live("", careful(2), quiet("sniper", 1, 1000), GOOD_POSTS);
    assertThat(measure(strong, "good.rejected")).isGreaterThan(0.5);
    assertThat(kind(strong, "sniper").votesWon()).isEqualTo(kind(strong, "sniper").votes());
    assertThat(kind(strong, "sniper").repGain()).isGreaterThan(0);
    assertThat(kind(strong, "careful").repGain()).isLessThan(0);
    RunResult weak = live("", CAREFUL, quiet("sniper", 1, 10), GOOD_POSTS);
    assertThat(measure(weak, "votesRight.sniper")).isEqualTo(1);
    assertThat(kind(weak, "sniper").repGain()).isGreaterThan(0);
  }

  @Test
  void grieferShouldLetRequestsExpireAndPayForIt() {
    String requests = "requests: {requesters: 1, perDay: 0.5, fee: 5, badTasks: 0}\n";
    String griefer = "{kind: griefer, count: 6, rep: 10, postsPerDay: 0}";
    RunResult result = live(requests, CAREFUL, griefer, GOOD_POSTS);
    assertThat(measure(result, "requests.ratified")).isZero();
    assertThat(measure(result, "requests.expired")).isGreaterThan(0.5);
    assertThat(measure(result, "votesRight.griefer")).isZero();
    assertThat(kind(result, "griefer").repGain()).isLessThan(0);
    String expert = careful(6).replace("capacity: 0", "capacity: 5, skill: 10");
    assertThat(measure(live(requests, expert), "requests.ratified")).isGreaterThan(0.5);
  }

  @Test
  void plutocratShouldBuyRep_whenNobodyLooks() {
    String plutocrat =
        "{kind: plutocrat, count: 1, rep: 0, postsPerDay: 0.1, skill: -10, capacity: 0, citations: 0}";
    RunResult blind = live("", quiet("yesSayer", 4, 100), plutocrat);
    assertThat(kind(blind, "plutocrat").repGain()).isGreaterThan(100);
    assertThat(kind(blind, "plutocrat").coinGain()).isLessThan(-100);
    RunResult seen = live("", CAREFUL, plutocrat);
    assertThat(kind(seen, "plutocrat").repGain()).isZero();
    assertThat(kind(seen, "plutocrat").coinGain()).isLessThan(-100);
  }
}
