package dev.witan.simulations.run;

import dev.witan.reputation.Reputation;
import dev.witan.simulations.result.Concentration;
import dev.witan.simulations.result.KindResult;
import dev.witan.simulations.result.Rounded;
import dev.witan.simulations.setting.Measure;
import dev.witan.simulations.society.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Counts people and what they have. */
final class Census {
  private final World world;

  Census(World world) {
    this.world = world;
  }

  /** The kinds in the order of the setting, requesters last. */
  List<Kind> kinds() {
    return world.population().all().stream().map(Citizen::kind).distinct().toList();
  }

  /** What became of people of each kind. */
  List<KindResult> results() {
    List<KindResult> results = new ArrayList<>();
    for (Kind kind : kinds()) {
      results.add(result(kind));
    }
    return results;
  }

  private KindResult result(Kind kind) {
    Reputation reputation = world.modules().reputation();
    List<Citizen> people = members().stream().filter(one -> one.kind() == kind).toList();
    return new KindResult(
        kind.word(),
        kind.isHonest(),
        people.size(),
        sum(people, one -> one.startingRep() / World.UNIT),
        sum(people, one -> reputation.rep(one.member()) / World.UNIT),
        sum(people, one -> one.paid() / World.UNIT),
        sum(people, one -> reputation.coin(one.member()) / World.UNIT),
        sum(people, Citizen::effort),
        people.stream().mapToLong(Citizen::votes).sum(),
        people.stream().mapToLong(Citizen::votesRight).sum(),
        people.stream().mapToLong(Citizen::votesWon).sum());
  }

  private static double sum(List<Citizen> people, ToDoubleFunction<Citizen> what) {
    double sum = 0;
    for (Citizen one : people) {
      sum += what.applyAsDouble(one);
    }
    return Rounded.of(sum);
  }

  private List<Citizen> members() {
    return world.population().all().stream().filter(Citizen::isMember).toList();
  }

  /** The REP of all who are members, requesters left out, in micro-units. */
  long[] rep() {
    Reputation reputation = world.modules().reputation();
    return members().stream()
        .filter(one -> one.kind() != Kind.REQUESTER)
        .mapToLong(one -> reputation.rep(one.member()))
        .toArray();
  }

  /** The REP of all people of this kind, in micro-units. */
  long rep(Kind kind) {
    Reputation reputation = world.modules().reputation();
    long sum = 0;
    for (Citizen citizen : world.population().all()) {
      if (citizen.kind() == kind && citizen.isMember()) {
        sum += reputation.rep(citizen.member());
      }
    }
    return sum;
  }

  /** Adds the measures to the others. */
  void measure(Measuring measures) {
    measureConcentration(measures);
    measureNewcomers(measures);
    double repPrice = world.setting().repPrice();
    double[] gains = new double[2];
    double[] inputs = new double[2];
    for (Kind kind : kinds()) {
      KindResult result = result(kind);
      measures.put(Measure.GAIN, kind, result.gain(repPrice), result.people());
      measures.put(Measure.COIN_GAIN, kind, result.coinGain(), result.people());
      measures.put(Measure.REP_GAIN, kind, result.repGain(), result.people());
      measures.put(Measure.RETURN, kind, result.gain(repPrice), result.input(repPrice));
      measures.put(Measure.VOTES_RIGHT, kind, result.votesRight(), result.votes());
      if (kind != Kind.REQUESTER) {
        gains[kind.isHonest() ? 0 : 1] += result.gain(repPrice);
        inputs[kind.isHonest() ? 0 : 1] += result.input(repPrice);
      }
    }
    measures.put(Measure.RETURN_HONEST, gains[0], inputs[0]);
    measures.put(Measure.RETURN_DISHONEST, gains[1], inputs[1]);
  }

  private void measureConcentration(Measuring measures) {
    long supply = world.modules().reputation().ledger().supply();
    measures.put(Measure.REP_SUPPLY, supply / World.UNIT);
    if (supply > 0) {
      long[] rep = rep();
      measures.put(Measure.REP_GINI, Concentration.gini(rep));
      measures.put(Measure.REP_TOP_TENTH, Concentration.topTenth(rep));
      measures.put(Measure.REP_NAKAMOTO, Concentration.nakamoto(rep));
    }
  }

  /** How long it takes those who come later to get their first REP. */
  private void measureNewcomers(Measuring measures) {
    long arrived = 0;
    long holders = 0;
    double days = 0;
    for (Citizen citizen : members()) {
      if (citizen.arrived() > World.START) {
        arrived++;
        if (citizen.firstRep() != Citizen.NOT_YET) {
          holders++;
          days += (double) (citizen.firstRep() - citizen.arrived()) / World.DAY_MS;
        }
      }
    }
    measures.put(Measure.NEWCOMERS, arrived);
    measures.put(Measure.NEWCOMERS_WITH_REP, holders, arrived);
    measures.put(Measure.NEWCOMERS_DAYS_TO_REP, days, holders);
  }
}
