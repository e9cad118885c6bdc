package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.TIME_MOST;
import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;
import static dev.witan.systemtests.naive.NaiveNumbers.share;

import java.math.BigInteger;

/** Requests from the filing to their end: BUS-1 to BUS-8, AVAIL-3 and AVAIL-4. */
final class NaiveRequesting {
  private static final long DELIVER_MOST = 365L * 86_400_000;

  private final NaiveState state;
  private final NaiveOffering offering;
  private final NaivePooling pooling;

  NaiveRequesting(NaiveState state, NaiveOffering offering, NaivePooling pooling) {
    this.state = state;
    this.offering = offering;
    this.pooling = pooling;
  }

  /** BUS-1. */
  boolean file(NaiveRequest request, String title, long bodyBytes) {
    String as = request.requester;
    NaiveMember member = state.members.get(as);
    if (member == null
        || !NaivePosting.isTitle(title)
        || !NaivePosting.isBody(bodyBytes)
        || !NaiveOffering.isSkill(request.skill)) {
      return false;
    }
    if (!request.isFree() && less(request.fee, request.parameters.get("pool.minFee"))) {
      return false;
    }
    if (request.deliverWithin < 1 || request.deliverWithin > DELIVER_MOST) {
      return false;
    }
    if (request.direct != null
        && (!state.members.containsKey(request.direct) || request.direct.equals(as))) {
      return false;
    }
    if (!state.mayOpenOneMore(as) || less(member.coin, request.fee)) {
      return false; // FORUM-8
    }
    if (!state.mayMintMore(request.mayStillMint())) {
      return false; // NUM-4
    }
    state.addCoin(as, request.fee.negate());
    state.requests.put(request.name, request);
    becomeOpen(request);
    return true;
  }

  /** BUS-3: the time to match counts from here. */
  private void becomeOpen(NaiveRequest request) {
    request.state = NaiveRequest.OPEN;
    request.expert = null;
    setTimer(request, request.parameters.get("business.matchWithin"), () -> expire(request));
  }

  private void setTimer(NaiveRequest request, BigInteger within, Runnable action) {
    request.deadline = big(state.now).add(within).min(TIME_MOST);
    state.timers.set(request.timer(), request.deadline, action);
  }

  private void expire(NaiveRequest request) {
    endWithoutWork(request, NaiveRequest.EXPIRED);
  }

  private void endWithoutWork(NaiveRequest request, String word) {
    request.state = word;
    request.expert = null;
    state.timers.end(request.timer());
    state.addCoin(request.requester, request.fee);
  }

  /** AVAIL-3: the time to answer counts from here. */
  void beOffered(NaiveRequest request) {
    request.state = NaiveRequest.OFFERED;
    BigInteger within = request.parameters.get("availability.acceptWithin");
    setTimer(request, within, () -> beSilent(request));
  }

  /** The request, if it exists, this is who has its job, and it stands there; otherwise null. */
  private NaiveRequest ofExpert(String as, String name, String word) {
    NaiveRequest request = state.requests.get(name);
    boolean fits = request != null && as.equals(request.expert) && request.is(word);
    return fits ? request : null;
  }

  private NaiveRequest ofRequester(String as, String name, String word) {
    NaiveRequest request = state.requests.get(name);
    boolean fits = request != null && as.equals(request.requester) && request.is(word);
    return fits ? request : null;
  }

  /** AVAIL-4: the time to deliver counts from here. */
  boolean accept(String as, String name) {
    NaiveRequest request = ofExpert(as, name, NaiveRequest.OFFERED);
    if (request == null) {
      return false;
    }
    request.state = NaiveRequest.WORKING;
    request.acceptedAt = state.now;
    setTimer(request, big(request.deliverWithin), () -> beLate(request));
    return true;
  }

  /** AVAIL-3: declining costs nothing, and BUS-7 does not count it. */
  boolean decline(String as, String name) {
    NaiveRequest request = ofExpert(as, name, NaiveRequest.OFFERED);
    if (request == null) {
      return false;
    }
    state.endJob(request, BigInteger.ZERO);
    drawAgain(request);
    return true;
  }

  /** BUS-1: a direct request has nobody else to be drawn. */
  private void drawAgain(NaiveRequest request) {
    if (request.direct == null) {
      becomeOpen(request);
    } else {
      expire(request);
    }
  }

  /** BUS-7. */
  private void drawAgainAfterAttempt(NaiveRequest request) {
    request.attempts = request.attempts.add(BigInteger.ONE);
    if (less(request.attempts, request.parameters.get("business.maxAttempts"))) {
      drawAgain(request);
    } else {
      expire(request);
    }
  }

  /** AVAIL-3: the expert has let the time to answer pass. */
  private void beSilent(NaiveRequest request) {
    NaiveOffer offer = request.job.offer();
    losePart(request, "availability.silencePenalty");
    offering.end(offer);
    drawAgainAfterAttempt(request);
    for (NaiveRequest other : state.jobs(offer)) {
      if (other.is(NaiveRequest.OFFERED)) {
        state.endJob(other, BigInteger.ZERO);
        drawAgain(other);
      }
    }
  }

  /** AVAIL-4. */
  private void beLate(NaiveRequest request) {
    losePart(request, "availability.missPenalty");
    drawAgainAfterAttempt(request);
  }

  /** BUS-8: the offer ends, its other jobs stay. */
  boolean giveBack(String as, String name) {
    NaiveRequest request = ofExpert(as, name, NaiveRequest.WORKING);
    if (request == null) {
      return false;
    }
    NaiveOffer offer = request.job.offer();
    losePart(request, "availability.silencePenalty");
    offering.end(offer);
    drawAgainAfterAttempt(request);
    return true;
  }

  private void losePart(NaiveRequest request, String penalty) {
    state.endJob(request, share(request.job.bond(), request.parameters.get(penalty)));
  }

  /** BUS-5 and BUS-6. */
  boolean submit(String as, String name, String postName) {
    NaiveRequest request = ofExpert(as, name, NaiveRequest.WORKING);
    NaivePost post = state.posts.get(postName);
    if (request == null || post == null || !post.authorWeights.containsKey(as)) {
      return false;
    }
    if (!post.kind.equals("evidence") || post.publishedAt < request.acceptedAt) {
      return false;
    }
    for (NaivePool pool : state.pools.values()) {
      if (pool.post == post) {
        return false;
      }
    }
    state.timers.end(request.timer());
    if (request.isFree()) {
      state.endJob(request, BigInteger.ZERO);
      request.state = NaiveRequest.DELIVERED;
    } else {
      request.state = NaiveRequest.JUDGED;
      pooling.begin(poolOf(request, post));
    }
    return true;
  }

  /** POOL-2: with the request's parameters; the requester is the payer. */
  private NaivePool poolOf(NaiveRequest request, NaivePost post) {
    NaivePool pool =
        new NaivePool(
            request.name + "/pool",
            post,
            request.requester,
            request.fee,
            request.parameters,
            state.supply());
    pool.request = request;
    pool.whenEnded = () -> beJudged(request, pool);
    return pool;
  }

  /** The flow is over, so what is still free of the bond may be availability again. */
  private void beJudged(NaiveRequest request, NaivePool pool) {
    state.returnBond(pool.freed.offer(), pool.freed.bond());
    request.state =
        switch (pool.state) {
          case NaivePool.ACCEPTED -> NaiveRequest.RATIFIED;
          case NaivePool.REJECTED -> NaiveRequest.REJECTED;
          default -> NaiveRequest.INCONCLUSIVE;
        };
  }

  /** BUS-5: advice that changes nothing here. */
  boolean comment(String as, String name, long textBytes) {
    return ofRequester(as, name, NaiveRequest.JUDGED) != null && NaivePosting.isBody(textBytes);
  }

  /** BUS-4. */
  boolean cancel(String as, String name) {
    NaiveRequest request = ofRequester(as, name, NaiveRequest.OPEN);
    if (request == null) {
      return false;
    }
    endWithoutWork(request, NaiveRequest.CANCELLED);
    return true;
  }

  /** BUS-8: a later deadline. */
  boolean extend(String as, String name, long until) {
    NaiveRequest request = ofRequester(as, name, NaiveRequest.WORKING);
    if (request == null || big(until).compareTo(request.deadline) <= 0) {
      return false;
    }
    setTimer(request, big(until).subtract(big(state.now)), () -> beLate(request));
    return true;
  }
}
