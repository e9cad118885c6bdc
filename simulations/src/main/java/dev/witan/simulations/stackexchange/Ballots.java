package dev.witan.simulations.stackexchange;

import dev.witan.reputation.Reputation;
import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.ImportBody;
import dev.witan.simulations.importing.ImportSeeds;
import dev.witan.simulations.importing.SeededDraws;
import dev.witan.statemachine.Outcome;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stakes votes. The data do not say who voted, so a voter is drawn for each, all with one chance,
 * among the members who published something before the vote's day, have enough free REP, are not
 * conflicted and have not voted on this post. Cost: linear in the members.
 */
final class Ballots {
  private static final long SHARE = 100; // a voter stakes the hundredth part of the free REP

  private final ImportBody body;
  private final People people;
  private final Membership membership;
  private final LeftOutCounts leftOut;
  private final Faults faults;
  private final ImportSeeds seeds;
  private final Map<Integer, Judged> pools = new HashMap<>(); // lookup only: by answer
  private long stakedFor;
  private long stakedAgainst;

  /** The pool on an answer; people who may not vote on it, or have. */
  private record Judged(int pool, List<Integer> excluded) {}

  Ballots(
      ImportBody body,
      People people,
      Membership membership,
      LeftOutCounts leftOut,
      Faults faults,
      String seed) {
    this.body = body;
    this.people = people;
    this.membership = membership;
    this.leftOut = leftOut;
    this.faults = faults;
    this.seeds = new ImportSeeds("witan-import-votes", seed);
  }

  /** The pool that was opened last is on this answer; these are conflicted (POOL-3). */
  void opened(int answer, Integer... conflicted) {
    int pool = body.machine().modules().pools().size() - 1;
    pools.put(answer, new Judged(pool, new ArrayList<>(Arrays.asList(conflicted))));
  }

  /** The number of the pool on this answer, or -1. */
  int pool(int answer) {
    Judged judged = pools.get(answer);
    return judged == null ? -1 : judged.pool();
  }

  /** Stakes a vote now, or counts why not. */
  void vote(DumpVote vote, long time) {
    Judged judged = pools.get(vote.answer());
    if (judged == null) {
      leftOut.add(LeftOut.WITHOUT_POOL);
      return;
    }
    if (!body.machine().modules().pools().get(judged.pool()).isOpen()) {
      leftOut.add(LeftOut.POOL_ENDED);
      return;
    }
    List<Integer> candidates = candidates(vote, judged);
    if (candidates.isEmpty()) {
      leftOut.add(LeftOut.NO_VOTER);
      return;
    }
    long drawn = new SeededDraws(seeds.of(vote.id())).below(candidates.size());
    stake(vote, judged, candidates.get((int) drawn), time);
  }

  private List<Integer> candidates(DumpVote vote, Judged judged) {
    Reputation reputation = body.machine().modules().reputation();
    List<Integer> candidates = new ArrayList<>();
    for (int person : membership.activeBefore(vote.day())) {
      if (reputation.free(membership.member(person)) >= SHARE
          && !judged.excluded().contains(person)) {
        candidates.add(person);
      }
    }
    return candidates;
  }

  private void stake(DumpVote vote, Judged judged, int voter, long time) {
    long free = body.machine().modules().reputation().free(membership.member(voter));
    StakeOnPool stake = new StakeOnPool(judged.pool(), vote.side(), free / SHARE, Optional.empty());
    Outcome outcome = body.submit(time, people.get(voter), stake);
    if (outcome instanceof Outcome.Accepted) {
      judged.excluded().add(voter);
      stakedFor += vote.side() == Side.FOR ? 1 : 0;
      stakedAgainst += vote.side() == Side.FOR ? 0 : 1;
    } else {
      faults.refusal("stake vote " + vote.id(), outcome);
    }
  }

  /** How many votes were staked for a post. */
  long stakedFor() {
    return stakedFor;
  }

  /** How many votes were staked against a post. */
  long stakedAgainst() {
    return stakedAgainst;
  }
}
