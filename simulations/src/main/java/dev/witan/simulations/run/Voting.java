package dev.witan.simulations.run;

import dev.witan.forum.Post;
import dev.witan.kernel.Event;
import dev.witan.reputation.Reputation;
import dev.witan.simulations.society.Behaviour;
import dev.witan.simulations.society.Chance;
import dev.witan.simulations.society.Chances;
import dev.witan.simulations.society.Scene;
import dev.witan.simulations.society.Trait;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * People judge works. Whoever has attention for a pool decides once, or not at all; when a pool is
 * extended, those who have not voted may turn to it again.
 */
final class Voting implements Watcher {
  /** How often people may turn to one pool; more than pools are ever extended. */
  private static final int ROUNDS = 16;

  private final World world;
  private final Chances chances;
  private final Chances sights;
  private final Chances tallies;
  private final Map<Integer, Ballots> open = new HashMap<>(); // lookup only: by pool

  Voting(World world) {
    this.world = world;
    this.chances = world.chances("attention");
    this.sights = world.chances("sight");
    this.tallies = world.chances("tally");
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof PoolOpened opening) {
      opened(opening, null, time);
    } else if (event instanceof PoolOpenedFor owned) {
      Citizen requester = world.population().ofMember(owned.terms().conflicted());
      opened(owned.opening(), requester, time);
    } else if (event instanceof PoolExtended extended) {
      Ballots ballots = open.get(extended.pool());
      if (ballots != null) {
        invite(ballots, time);
      }
    } else if (event instanceof PoolSettled settled) {
      Ballots ballots = open.remove(settled.pool());
      if (ballots != null) {
        count(ballots, settled.outcome());
      }
    }
  }

  private void opened(PoolOpened opening, Citizen requester, long time) {
    Work work = world.works().of(opening.post());
    if (work != null && world.modules().pools().get(opening.pool()).isOpen()) {
      Ballots ballots = new Ballots(world.modules().pools().get(opening.pool()), work, requester);
      open.put(opening.pool(), ballots);
      invite(ballots, time);
    }
  }

  /** Everybody who has attention for the pool plans when to decide. */
  private void invite(Ballots ballots, long time) {
    long round = ballots.nextRound();
    if (round >= ROUNDS) {
      return;
    }
    for (Citizen citizen : world.population().all()) {
      if (mayVote(citizen, ballots)) {
        Chance chance = chances.of(citizen.number(), ballots.work().key() * ROUNDS + round);
        if (chance.happens(citizen.trait(Trait.ATTENTION))) {
          plan(citizen, ballots, time, chance);
        }
      }
    }
  }

  private boolean mayVote(Citizen citizen, Ballots ballots) {
    return citizen.isMember()
        && world.modules().reputation().rep(citizen.member()) > 0
        && citizen != ballots.requester()
        && !isAuthor(citizen, ballots)
        && !ballots.hasVoted(citizen);
  }

  private boolean isAuthor(Citizen citizen, Ballots ballots) {
    Post post = world.modules().forum().posts().get(ballots.work().post());
    return post.isAuthor(citizen.member());
  }

  private void plan(Citizen citizen, Ballots ballots, long time, Chance chance) {
    Scene scene = scene(citizen, ballots, time, Double.NaN);
    long moment = citizen.kind().behaviour().decidesAt(scene, citizen.traits(), chance);
    if (moment != Behaviour.NEVER) {
      long deadline = scene.deadline();
      world.happenings().at(moment, () -> decide(citizen, ballots, deadline, chance));
    }
  }

  /** The moment has come; who waits for the end plans anew when the end has moved. */
  private void decide(Citizen citizen, Ballots ballots, long deadline, Chance chance) {
    Pool pool = ballots.pool();
    if (!pool.isOpen() || ballots.hasVoted(citizen) || stake(citizen) == 0) {
      return;
    }
    if (citizen.kind().behaviour().waits() && pool.deadline() != deadline) {
      plan(citizen, ballots, world.now(), chance);
      return;
    }
    double seen = citizen.kind().behaviour().looks() ? look(citizen, ballots.work()) : Double.NaN;
    Scene scene = scene(citizen, ballots, world.now(), seen);
    Optional<Side> side = citizen.kind().behaviour().vote(scene);
    if (side.isPresent()) {
      StakeOnPool stake = new StakeOnPool(pool.number(), side.get(), scene.own(), Optional.empty());
      ballots.vote(citizen, side.get()); // Before, as the stake may settle the pool.
      if (!world.submit(citizen, stake)) {
        ballots.takeBack(citizen);
      }
    }
  }

  /** What the citizen sees of the quality, and what it costs. */
  private double look(Citizen citizen, Work work) {
    citizen.exert(citizen.trait(Trait.LOOK_COST));
    double error = sights.of(citizen.number(), work.key()).gaussian();
    return work.quality() + citizen.trait(Trait.NOISE) * error;
  }

  private boolean seesTally(Citizen citizen, Work work) {
    double part = citizen.trait(Trait.TALLY);
    return part >= 1 || tallies.of(citizen.number(), work.key()).happens(part);
  }

  private Scene scene(Citizen citizen, Ballots ballots, long time, double seen) {
    Pool pool = ballots.pool();
    Citizen author = ballots.work().author();
    Citizen requester = ballots.requester();
    boolean isOfCircle =
        citizen.isOfCircle(author) || requester != null && citizen.isOfCircle(requester);
    boolean isOpen = seesTally(citizen, ballots.work());
    return new Scene(
        time,
        time,
        pool.deadline(),
        isOpen ? world.modules().pools().staked(pool, Side.FOR) : 0,
        isOpen ? world.modules().pools().staked(pool, Side.AGAINST) : 0,
        stake(citizen),
        citizen.kind().behaviour().counts() ? circle(citizen) : 0,
        isOfCircle,
        seen);
  }

  private long circle(Citizen citizen) {
    return world.population().group(citizen.group()).stream()
        .filter(Citizen::isMember)
        .mapToLong(this::stake)
        .sum();
  }

  /** What this citizen stakes on one pool now. */
  private long stake(Citizen citizen) {
    Reputation reputation = world.modules().reputation();
    long rep = reputation.rep(citizen.member());
    double share = rep * citizen.trait(Trait.STAKE);
    return Math.min(reputation.usable(citizen.member()), Math.round(share));
  }

  private static void count(Ballots ballots, PoolState outcome) {
    Side deserved = ballots.work().isGood() ? Side.FOR : Side.AGAINST;
    Optional<Side> won =
        switch (outcome) {
          case ACCEPTED -> Optional.of(Side.FOR);
          case REJECTED -> Optional.of(Side.AGAINST);
          case OPEN, INCONCLUSIVE -> Optional.empty();
        };
    ballots
        .sides()
        .forEach(
            (citizen, side) ->
                citizen.voted(side == deserved, won.filter(side::equals).isPresent()));
  }
}
