package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveInvariants.equal;
import static dev.witan.systemtests.naive.NaiveInvariants.require;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What must hold of offers, requests, draws and proposals after every command. */
final class NaiveJobInvariants {
  private static final Set<String> WITH_JOB =
      Set.of(NaiveRequest.OFFERED, NaiveRequest.WORKING, NaiveRequest.JUDGED);
  private static final Set<String> WITHOUT_EXPERT =
      Set.of(NaiveRequest.OPEN, NaiveRequest.CANCELLED, NaiveRequest.EXPIRED);

  private final NaiveState state;

  NaiveJobInvariants(NaiveState state) {
    this.state = state;
  }

  void check() {
    Set<String> skillsOffered = new LinkedHashSet<>();
    for (NaiveOffer offer : state.offers.values()) {
      require(offer.unbonded.signum() >= 0, "AVAIL-1: unbonded of " + offer.name);
      require(state.jobs(offer).size() <= offer.capacity, "AVAIL-1: capacity of " + offer.name);
      if (offer.active) {
        require(state.now < offer.until, "AVAIL-1: end of " + offer.name);
        for (String skill : offer.skills) {
          require(skillsOffered.add(offer.owner + " " + skill), "AVAIL-1: twice " + skill);
        }
      } else {
        equal(state.bonded(offer), state.amount(offer), "AVAIL-1: ended " + offer.name);
      }
    }
    for (NaiveRequest request : state.requests.values()) {
      checkRequest(request);
    }
    checkDraws();
    checkTimers();
    for (NaiveProposal proposal : state.proposals.values()) {
      boolean staked = proposal.attested().signum() > 0;
      boolean may =
          Set.of(NaiveProposal.ATTESTING, "referendum1").contains(proposal.state) || !staked;
      require(may, "GOV-2: stakes of " + proposal.name);
    }
  }

  private void checkRequest(NaiveRequest request) {
    String which = request.name + " " + request.state;
    require((request.job != null) == WITH_JOB.contains(request.state), "BUS-2: job of " + which);
    require(
        (request.expert == null) == WITHOUT_EXPERT.contains(request.state),
        "BUS-2: expert of " + which);
    if (request.job != null) {
      NaiveJob job = request.job;
      require(job.bond().signum() >= 0, "AVAIL-3: bond of " + which);
      require(!request.isFree() || job.bond().signum() == 0, "BUS-6: bond of " + which);
      require(job.offer().owner.equals(request.expert), "AVAIL-3: expert of " + which);
      require(job.offer().skills.contains(request.skill), "AVAIL-2: skill of " + which);
      require(!less(request.fee, job.offer().price), "AVAIL-2: price of " + which);
    }
    if (request.is(NaiveRequest.OPEN)) {
      require(state.candidates(request).isEmpty(), "BUS-3: candidates of " + which);
      BigInteger most = request.parameters.get("business.maxAttempts");
      require(less(request.attempts, most.max(BigInteger.ONE)), "BUS-7: attempts of " + which);
    }
    NaivePool pool = state.pools.get(request.name + "/pool");
    boolean judged = request.is(NaiveRequest.JUDGED);
    require(judged == (pool != null && pool.isOpen()), "BUS-6: pool of " + which);
  }

  /** TIME-2: a timer that nothing waits for would make an entry of its own. */
  private void checkTimers() {
    Set<String> waiting = new TreeSet<>();
    for (NaivePool pool : state.openPools()) {
      waiting.add(pool.timer());
    }
    for (NaiveOffer offer : state.offers.values()) {
      if (offer.active) {
        waiting.add(offer.timer());
      }
    }
    for (NaiveRequest request : state.requests.values()) {
      if (request.holdsItsFee()) {
        waiting.add(request.timer());
      }
    }
    for (NaiveProposal proposal : state.proposals.values()) {
      boolean delayed = proposal.state.equals(NaiveProposal.ACCEPTED) && !proposal.inEffect;
      if (delayed || proposal.state.equals(NaiveProposal.ATTESTING)) {
        waiting.add(proposal.timer());
      }
    }
    require(waiting.equals(state.timers.owners()), "TIME-2: timers of " + state.timers.owners());
  }

  /** AVAIL-2: no member twice for a request, and never the requester. */
  private void checkDraws() {
    Set<String> drawn = new LinkedHashSet<>();
    for (NaiveDraw draw : state.draws) {
      NaiveRequest request = state.requests.get(draw.request());
      String member = state.offers.get(draw.offer()).owner;
      require(drawn.add(request.name + " " + member), "AVAIL-2: " + member + " drawn twice");
      require(!member.equals(request.requester), "AVAIL-2: the requester " + member + " drawn");
      boolean inside = !less(draw.u(), draw.sumBefore()) && less(draw.u(), draw.sumThrough());
      require(inside && !less(draw.total(), draw.sumThrough()), "AVAIL-2: " + draw);
    }
  }
}
