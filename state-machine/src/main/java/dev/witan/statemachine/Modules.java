package dev.witan.statemachine;

import dev.witan.availability.Availability;
import dev.witan.availability.AvailabilityModule;
import dev.witan.business.BusinessModule;
import dev.witan.business.Requests;
import dev.witan.forum.Forum;
import dev.witan.forum.ForumModule;
import dev.witan.governance.Artifacts;
import dev.witan.governance.GovernanceModule;
import dev.witan.governance.Proposals;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationModule;
import dev.witan.validationpool.PoolModule;
import dev.witan.validationpool.PoolOpener;
import dev.witan.validationpool.Pools;

/**
 * The state of every module of one machine, to be read. Whoever reads it does so on the machine's
 * thread, between entries.
 */
public final class Modules {
  private final Body body = new Body();
  private final ParameterVersions parameters = new ParameterVersions();
  private final Timers timers = new Timers();
  private final Reputation reputation = new Reputation();
  private final Forum forum = new Forum(reputation);
  private final Pools pools = new Pools(reputation, parameters);
  private final Availability availability = new Availability(reputation);
  private final Requests requests = new Requests(parameters);
  private final Proposals proposals = new Proposals(parameters);
  private final Artifacts artifacts = new Artifacts();

  Modules() {}

  public Body body() {
    return body;
  }

  public ParameterVersions parameters() {
    return parameters;
  }

  public Timers timers() {
    return timers;
  }

  public Reputation reputation() {
    return reputation;
  }

  public Forum forum() {
    return forum;
  }

  public Pools pools() {
    return pools;
  }

  public Availability availability() {
    return availability;
  }

  public Requests requests() {
    return requests;
  }

  public Proposals proposals() {
    return proposals;
  }

  public Artifacts artifacts() {
    return artifacts;
  }

  void register(Registry registry) {
    new BodyModule(this).register(registry);
    new ReputationModule(reputation).register(registry, parameters);
    new ForumModule(forum).register(registry, parameters);
    PoolModule poolModule = new PoolModule(pools, forum, reputation);
    poolModule.register(registry, parameters, timers);
    new AvailabilityModule(availability, reputation).register(registry, timers);
    PoolOpener opener = poolModule.opener(parameters);
    new BusinessModule(requests, availability, pools, forum, reputation)
        .register(registry, parameters, opener, timers);
    new GovernanceModule(proposals, artifacts, pools, forum, reputation)
        .register(registry, parameters, opener, timers);
    registry.state(timers); // Behind the rest, so that a restore finds what timers point at.
  }
}
