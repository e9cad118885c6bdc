package dev.witan.business;

import dev.witan.availability.Availability;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.forum.Forum;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolOpener;
import dev.witan.validationpool.Pools;

/** Registers what this module handles, applies and keeps. */
public final class BusinessModule {
  private final Requests requests;
  private final Availability availability;
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;

  /** Requests over these modules; their open ones count for FORUM-8 from now on. */
  public BusinessModule(
      Requests requests,
      Availability availability,
      Pools pools,
      Forum forum,
      Reputation reputation) {
    this.requests = requests;
    this.availability = availability;
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
  }

  /** Registers everything; parameters are read when a command is decided. */
  public void register(
      Registry registry, ParameterVersions parameters, PoolOpener opener, Timers timers) {
    reputation.openThings().count((member, time) -> requests.unfinished(member));
    Matching matching = new Matching(requests, availability);
    Reopening reopening = new Reopening(reputation);
    registry.on(
        FileRequest.class, new FileHandler(requests, reputation, parameters, matching)::handle);
    RequestHandlers handlers = new RequestHandlers(requests, availability, reopening, matching);
    registry.on(AcceptRequest.class, handlers::handle);
    registry.on(DeclineRequest.class, handlers::handle);
    registry.on(CommentRequest.class, handlers::handle);
    registry.on(CancelRequest.class, handlers::handle);
    registry.on(ExtendRequest.class, handlers::handle);
    registry.on(GiveBackRequest.class, handlers::handle);
    registry.on(
        SubmitEvidence.class,
        new SubmitHandler(requests, forum, pools, opener, availability, matching)::handle);
    registry.onTimer(
        BusinessApplier.DEADLINE,
        new RequestDeadline(requests, availability, reopening, matching)::passed);
    Outcomes outcomes = new Outcomes(requests, pools, availability, matching);
    registry.react(OfferMade.class, outcomes::offerMade);
    registry.react(PoolSettled.class, outcomes::poolSettled);
    registerAppliers(registry, timers);
    registry.state(requests);
  }

  private void registerAppliers(Registry registry, Timers timers) {
    BusinessApplier applier = new BusinessApplier(requests, timers);
    registry.apply(RequestFiled.class, applier::filed);
    registry.apply(RequestOffered.class, applier::offered);
    registry.apply(RequestAccepted.class, applier::accepted);
    registry.apply(RequestReopened.class, applier::reopened);
    registry.apply(RequestExtended.class, applier::extended);
    registry.apply(EvidenceSubmitted.class, applier::submitted);
    registry.apply(RequestCommented.class, applier::commented);
    registry.apply(RequestEnded.class, applier::ended);
  }
}
