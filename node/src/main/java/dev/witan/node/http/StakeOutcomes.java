package dev.witan.node.http;

import dev.witan.reputation.Reputation;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.StakeOutlook;
import io.vertx.core.json.JsonObject;

/** The three outcomes of a stake that would be accepted, as the page's calculator shows them. */
final class StakeOutcomes {
  private StakeOutcomes() {}

  /**
   * Changes of the holder's REP by the outcome of the pool, in micro-units.
   *
   * @param actor the number of the member who would stake
   */
  static JsonObject of(Modules modules, StakeOnPool stake, int actor) {
    Reputation reputation = modules.reputation();
    Pool pool = modules.pools().get(stake.pool());
    int holder = stake.holder().map(reputation::number).orElse(actor);
    StakeOutlook outlook = StakeOutlook.of(reputation, pool, stake.side(), holder, stake.amount());
    return new JsonObject()
        .put("accepted", Long.toString(outlook.accepted()))
        .put("rejected", Long.toString(outlook.rejected()))
        .put("inconclusive", Long.toString(outlook.inconclusive()));
  }
}
