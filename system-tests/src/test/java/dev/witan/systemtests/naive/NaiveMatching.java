package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.less;
import static dev.witan.systemtests.naive.NaiveNumbers.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who gets which job: AVAIL-2 and BUS-3. */
final class NaiveMatching {
  private final NaiveState state;
  private final NaiveRequesting requesting;

  NaiveMatching(NaiveState state, NaiveRequesting requesting) {
    this.state = state;
    this.requesting = requesting;
  }

  /**
   * BUS-3, as the last thing of every command and timer: paid requests before free ones, then by
   * fee, then by age. A draw makes no new candidates, so one pass is enough.
   */
  void matchAll() {
    List<NaiveRequest> open = new ArrayList<>(state.requests.values());
    open.removeIf(request -> !request.is(NaiveRequest.OPEN));
    // The sort is stable, so those of the same fee stay in the order of their filing.
    open.sort(Comparator.comparing((NaiveRequest request) -> request.fee).reversed());
    for (NaiveRequest request : open) {
      List<NaiveOffer> candidates = state.candidates(request);
      if (!candidates.isEmpty()) {
        match(request, candidates);
      }
    }
  }

  private void match(NaiveRequest request, List<NaiveOffer> candidates) {
    List<BigInteger> weights = new ArrayList<>();
    for (NaiveOffer candidate : candidates) {
      weights.add(state.bondOf(candidate));
    }
    if (sum(weights).signum() == 0) {
      weights.replaceAll(weight -> BigInteger.ONE);
    }
    BigInteger total = sum(weights);
    int number = state.entries.nextDraw();
    BigInteger u = state.entries.draw(total);
    int chosen = 0;
    BigInteger before = BigInteger.ZERO;
    while (!less(u, before.add(weights.get(chosen)))) {
      before = before.add(weights.get(chosen));
      chosen = chosen + 1;
    }
    NaiveOffer offer = candidates.get(chosen);
    BigInteger through = before.add(weights.get(chosen));
    state.draws.add(
        new NaiveDraw(
            state.entries.position(), number, request.name, total, u, offer.name, before, through));
    putUpBond(request, offer);
  }

  /** AVAIL-3; BUS-6: the bond of a free request is 0. */
  private void putUpBond(NaiveRequest request, NaiveOffer offer) {
    BigInteger bond = request.isFree() ? BigInteger.ZERO : state.bondOf(offer);
    offer.unbonded = offer.unbonded.subtract(bond);
    request.job = new NaiveJob(offer, bond);
    request.expert = offer.owner;
    request.drawn.add(offer.owner);
    requesting.beOffered(request);
  }
}
