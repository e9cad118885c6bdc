package dev.witan.validationpool;

import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.reputation.Reputation;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;

/**
 * Opens pools on behalf of requests and proposals. It refuses nothing: who calls it has checked the
 * post, holds the fee in escrow, and has reserved what the pool may mint.
 */
public final class PoolOpener {
  private final Pools pools;
  private final Reputation reputation;
  private final ParameterVersions parameters;
  private final Settlement settlement;

  PoolOpener(
      Pools pools, Reputation reputation, ParameterVersions parameters, Settlement settlement) {
    this.pools = pools;
    this.reputation = reputation;
    this.parameters = parameters;
    this.settlement = settlement;
  }

  /**
   * Opens the pool on the evidence for a request (BUS-6). What it may mint was reserved when the
   * request was filed (NUM-4).
   *
   * @param payer the requester, to whom a rest of the fee returns
   * @param fee micro-units of coin, held
   * @param version of the parameters that the request keeps
   * @param job whose bond is at stake
   */
  public int openForRequest(
      Emitter emitter,
      int request,
      int post,
      int payer,
      long fee,
      int version,
      int job,
      long time) {
    Parameters terms = parameters.version(version);
    PoolOpened opening =
        opening(
            post,
            payer,
            fee,
            version,
            terms.get(Parameter.POOL_DURATION),
            terms.get(Parameter.POOL_QUORUM),
            time);
    emitter.emit(new PoolOpenedFor(opening, PoolTerms.ofRequest(request, payer, job, terms)));
    if (opening.supply() == 0) {
      settlement.settle(emitter, pools.get(opening.pool()), PoolState.ACCEPTED); // POOL-6
    }
    return opening.pool();
  }

  /**
   * Opens the next referendum of a proposal on its post (GOV-3).
   *
   * @param round from 1 to 3
   * @param version of the parameters that the proposal keeps
   */
  public int openReferendum(
      Emitter emitter, int proposal, int round, int post, int version, long time) {
    Parameters terms = parameters.version(version);
    PoolOpened opening =
        opening(
            post,
            Context.NOBODY,
            0,
            version,
            terms.get(Parameter.GOVERNANCE_DURATION),
            terms.get(Parameter.GOVERNANCE_QUORUM),
            time);
    emitter.emit(new PoolOpenedFor(opening, PoolTerms.ofReferendum(proposal, round, terms)));
    return opening.pool();
  }

  private PoolOpened opening(
      int post, int payer, long fee, int version, long duration, long quorum, long time) {
    return new PoolOpened(
        pools.size(),
        post,
        payer,
        fee,
        version,
        duration,
        quorum,
        reputation.ledger().supply(),
        Math.min(time + duration, Limits.TIME_MAX));
  }
}
