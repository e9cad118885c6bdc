package dev.witan.business;

import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.Pool;

/** What becomes of a request that has lost its expert, or never found one. */
final class Reopening {
  private final Reputation reputation;

  Reopening(Reputation reputation) {
    this.reputation = reputation;
  }

  /**
   * Opens the request again, unless it was for this expert alone (BUS-1) or too many have failed
   * (BUS-7).
   *
   * @param failures 1 for silence, lateness and giving back, else 0
   * @return whether it is open now
   */
  boolean reopen(Emitter emitter, long time, Request request, int failures) {
    int attempts = request.attempts() + failures;
    boolean isWornOut =
        failures > 0 && attempts >= request.parameters().get(Parameter.BUSINESS_MAX_ATTEMPTS);
    if (request.isDirect() || isWornOut) {
      Clause clause = request.isDirect() ? Clause.BUS_1 : Clause.BUS_7;
      end(emitter, request, RequestState.EXPIRED, attempts, clause);
      return false;
    }
    long within = request.parameters().get(Parameter.BUSINESS_MATCH_WITHIN);
    emitter.emit(
        new RequestReopened(request.number(), attempts, Math.min(time + within, Limits.TIME_MAX)));
    return true;
  }

  /** Ends a request that no pool judges: the fee returns, and nothing more may be minted. */
  void end(Emitter emitter, Request request, RequestState state, int attempts, Clause clause) {
    Cause cause = Cause.about(clause, request.number());
    reputation.moveCoin(emitter, Account.HELD, request.requester(), request.fee(), cause);
    reputation.releaseMint(emitter, Pool.mostMinted(request.fee(), request.parameters()), cause);
    emitter.emit(new RequestEnded(request.number(), state, attempts));
  }
}
