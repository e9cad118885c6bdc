package dev.witan.simulations.run;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Trait;
import dev.witan.statemachine.Outcome;
import dev.witan.validationpool.PoolCommand.OpenPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Founds the body: all who are there at the beginning register, and get their first REP as the
 * rules give it, from the first pool of a body, which is accepted at once (POOL-6). As one post has
 * at most 100 authors, people stand as the authors of <em>rolls</em>, posts that the founding post
 * cites; so the REP flows on to them (FORUM-4).
 */
final class Founding {
  private static final long COIN = 100_000_000_000L * 1_000_000; // far more than anybody pays

  private final World world;

  Founding(World world) {
    this.world = world;
  }

  /** Whether a body can be founded with this setting; if not, a sentence that says why. */
  static Optional<String> problem(Setting setting) {
    long holders =
        setting.people().stream()
            .filter(people -> people.traits().get(Trait.REP) > 0)
            .mapToLong(people -> people.count())
            .sum();
    double rep =
        setting.people().stream()
            .mapToDouble(people -> people.traits().get(Trait.REP) * people.count())
            .sum();
    long rolls = (holders + Rolls.AUTHORS_MAX - 1) / Rolls.AUTHORS_MAX;
    if (rep == 0) {
      return Optional.of("nobody has REP at the founding: give somebody `rep`");
    }
    if (rep > 1e11) {
      return Optional.of("all have more than 10^11 REP at the founding: give them less");
    }
    if (setting.parameter(Parameter.POOL_MINTING_RATIO) == 0) {
      return Optional.of("pool.mintingRatio is 0, so the founding cannot mint any REP");
    }
    if (setting.parameter(Parameter.MEMBER_FEE) > Parameter.MEMBER_FEE.highest()
        || setting.parameter(Parameter.POOL_MIN_FEE) > Parameter.POOL_MIN_FEE.highest()) {
      return Optional.of("member.fee and pool.minFee cannot be above the bounds of proposals here");
    }
    if (rolls > 1 && setting.parameter(Parameter.FORUM_CHAIN_LIMIT) == 0) {
      return Optional.of("forum.chainLimit is 0, so only 100 people can have REP at the founding");
    }
    return rolls > setting.parameter(Parameter.FORUM_MAX_CITATIONS)
        ? Optional.of("forum.maxCitations allows too few rolls for so many people with REP")
        : Optional.empty();
  }

  /** Does everything that happens at the founding. */
  void happen() {
    Setting setting = world.setting();
    world.body().found(world.now(), setting.title(), setting.parameters(), COIN);
    List<Citizen> holders = new ArrayList<>();
    for (Citizen citizen : world.population().all()) {
      if (citizen.trait(Trait.ARRIVALS_PER_DAY) == 0 && world.register(citizen)) {
        world.bring(citizen, World.micro(citizen.trait(Trait.PURSE)));
        if (citizen.trait(Trait.REP) > 0) {
          holders.add(citizen);
        }
      }
    }
    mint(holders);
  }

  private void mint(List<Citizen> holders) {
    Hash256 judged = new Rolls(world).publish(holders);
    long total = holders.stream().mapToLong(Rolls::rep).sum();
    long ratio = world.setting().parameter(Parameter.POOL_MINTING_RATIO);
    long least = world.setting().parameter(Parameter.POOL_MIN_FEE);
    long fee = Math.max(least, World.micro(total / World.UNIT * Ppm.ONE / ratio));
    must(world.body().submit(world.now(), world.body().funder(), transfer(holders.get(0), fee)));
    OpenPool opening = new OpenPool(judged, fee, OptionalLong.empty(), OptionalLong.empty());
    must(world.body().submit(world.now(), holders.get(0).person(), opening));
    for (Citizen holder : holders) {
      holder.startWith(world.modules().reputation().rep(holder.member()));
      holder.holdsRep(world.now());
    }
  }

  private static Command transfer(Citizen to, long fee) {
    return new TransferCoin(to.person().id(), fee);
  }

  private static void must(Outcome outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      throw new FoundingRefused(outcome.toString());
    }
  }
}
