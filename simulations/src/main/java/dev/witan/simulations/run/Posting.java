package dev.witan.simulations.run;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.simulations.society.Chance;
import dev.witan.simulations.society.Chances;
import dev.witan.simulations.society.Trait;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** People publish work that nobody asked for, have it judged at their own expense, and cite. */
final class Posting implements Watcher {
  /** How many works back people look for something to cite. */
  private static final int REMEMBERED = 50;

  private static final int TRIES = 4;

  private final World world;
  private final Chances arrivals;
  private final Chances qualities;
  private final Chances choices;
  private final Chances sights;

  Posting(World world) {
    this.world = world;
    this.arrivals = world.chances("posts");
    this.qualities = world.chances("quality of posts");
    this.choices = world.chances("citations");
    this.sights = world.chances("sight");
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof PoolSettled settled && settled.outcome() == PoolState.ACCEPTED) {
      Work work = world.works().of(world.modules().pools().get(settled.pool()).post());
      if (work != null) {
        world.works().accept(work);
      }
    }
  }

  /** Plans the first post of a citizen. */
  void begin(Citizen citizen) {
    if (citizen.trait(Trait.POSTS_PER_DAY) > 0) {
      next(citizen, 0);
    }
  }

  private void next(Citizen citizen, long n) {
    double mean = World.DAY_MS / citizen.trait(Trait.POSTS_PER_DAY);
    long gap = (long) arrivals.of(citizen.number(), n).exponential(mean);
    world.happenings().at(world.now() + gap, () -> post(citizen, n));
  }

  private void post(Citizen citizen, long n) {
    long key = Work.key(2L + citizen.number() * 2L, n);
    double quality = citizen.trait(Trait.SKILL) + qualities.of(citizen.number(), n).gaussian();
    citizen.exert(citizen.trait(Trait.WORK_COST));
    String title = "Post " + (n + 1) + " of " + citizen.person().handle();
    Work work =
        world.publish(citizen, PostKind.DISCUSSION, title, key, quality, citations(citizen, key));
    if (work != null) {
      long fee = World.micro(citizen.trait(Trait.POST_FEE));
      world.afford(citizen, fee);
      world.submit(
          citizen, new OpenPool(work.id(), fee, OptionalLong.empty(), OptionalLong.empty()));
    }
    next(citizen, n + 1);
  }

  /** Friends first; of others, what looks good. What was tried in vain is not tried again. */
  private List<Citation> citations(Citizen citizen, long key) {
    long weight = Math.round(citizen.trait(Trait.CITE_WEIGHT) * Ppm.ONE);
    long most = world.setting().parameter(Parameter.FORUM_MAX_CITATIONS);
    most = Math.min(most, Ppm.ONE / weight);
    int wanted = (int) Math.min(most, (long) citizen.trait(Trait.CITATIONS));
    List<Work> candidates = new ArrayList<>(world.works().lastAccepted(REMEMBERED));
    Chance chance = choices.of(citizen.number(), key);
    List<Citation> citations = new ArrayList<>();
    for (int tries = wanted * TRIES; tries > 0 && citations.size() < wanted; tries--) {
      if (candidates.isEmpty()) {
        break;
      }
      Work work = candidates.remove(chance.below(candidates.size()));
      if (citizen.isOfCircle(work.author()) || seesGood(citizen, work)) {
        citations.add(new Citation(Optional.of(work.id()), weight));
      }
    }
    return citations;
  }

  private boolean seesGood(Citizen citizen, Work work) {
    double error = sights.of(citizen.number(), work.key()).gaussian();
    return !citizen.kind().isLoyal() && work.quality() + citizen.trait(Trait.NOISE) * error >= 0;
  }
}
