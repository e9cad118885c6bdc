package dev.witan.systemtests.rules.random;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.availability.AvailabilityEvent.OfferEnded;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolOwner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Keeps its own books of offers, requests and pools from what the events say, with no look at the
 * state, and throws when an expert was drawn or a vote was taken that the rules forbid.
 */
final class JobAudit {
  private final Map<Integer, OfferMade> active = new HashMap<>(); // by offer
  private final Map<Integer, OfferMade> jobs = new HashMap<>(); // by request
  private final Map<Integer, RequestFiled> requests = new HashMap<>();
  private final Map<Integer, Set<Integer>> drawn = new HashMap<>(); // members by request
  private final Map<Integer, Set<Integer>> authors = new HashMap<>(); // by post
  private final Map<Integer, Set<Integer>> conflicted = new HashMap<>(); // members by pool

  /** Looks at the next event. */
  void note(Event event) {
    if (event instanceof OfferMade offer) {
      made(offer);
    } else if (event instanceof OfferEnded ended) {
      require(active.remove(ended.offer()) != null, "AVAIL-1: it has ended already", event);
    } else if (event instanceof RequestFiled filed) {
      requests.put(filed.request(), filed);
      drawn.put(filed.request(), new HashSet<>());
    } else if (event instanceof JobDrawn job) {
      drawn(job);
    } else if (event instanceof JobEnded ended) {
      require(jobs.remove(ended.job()) != null, "AVAIL-3: there is no such job", event);
    } else {
      judged(event);
    }
  }

  private void made(OfferMade offer) {
    for (OfferMade other : active.values()) {
      boolean isTwice =
          other.member() == offer.member()
              && offer.skills().stream().anyMatch(skill -> other.skills().contains(skill));
      require(!isTwice, "AVAIL-1: two offers of one member for one skill", offer);
    }
    active.put(offer.offer(), offer);
  }

  private void drawn(JobDrawn job) {
    OfferMade offer = active.get(job.offer());
    require(offer != null, "AVAIL-2: the offer is not active", job);
    RequestFiled request = requests.get(job.job());
    int member = offer.member();
    require(member != request.requester(), "AVAIL-2: the requester was drawn", job);
    require(drawn.get(job.job()).add(member), "AVAIL-2: drawn before for this request", job);
    require(offer.skills().contains(request.skill()), "AVAIL-2: another skill", job);
    require(offer.price() <= request.fee(), "AVAIL-2: a higher price", job);
    boolean isAsked = request.only() == Context.NOBODY || request.only() == member;
    require(isAsked, "BUS-1: a direct request to somebody else", job);
    require(jobs.put(job.job(), offer) == null, "AVAIL-2: somebody has the job", job);
    long taken = jobs.values().stream().filter(other -> other.offer() == job.offer()).count();
    require(taken <= offer.capacity(), "AVAIL-1: more jobs than it has room for", job);
  }

  private void judged(Event event) {
    if (event instanceof PostPublished post) {
      Set<Integer> members = new HashSet<>();
      post.authors().stream().map(AuthorShare::member).forEach(members::add);
      authors.put(post.post(), members);
    } else if (event instanceof PoolOpened pool) {
      conflicted.put(pool.pool(), authors.get(pool.post()));
    } else if (event instanceof PoolOpenedFor pool) {
      conflicted.put(pool.opening().pool(), conflictedOf(pool));
    } else if (event instanceof PoolStaked stake) {
      Set<Integer> forbidden = conflicted.get(stake.pool());
      require(!forbidden.contains(stake.holder()), "POOL-3: the holder is conflicted", stake);
      require(!forbidden.contains(stake.delegate()), "POOL-3: the delegate is conflicted", stake);
    }
  }

  private Set<Integer> conflictedOf(PoolOpenedFor pool) {
    PoolOwner owner = pool.terms().owner();
    Set<Integer> members = new HashSet<>();
    if (owner.kind() == PoolOwner.Kind.REQUEST) {
      members.addAll(authors.get(pool.opening().post()));
      members.add(requests.get(owner.number()).requester());
    }
    return members; // In a referendum nobody.
  }

  private static void require(boolean fact, String sentence, Event event) {
    Checks.require(fact, sentence + ": " + event);
  }
}
