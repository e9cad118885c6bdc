package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.ALLOWANCE_UNCHANGED;
import static dev.witan.reputation.ReputationRejection.MEMBER_UNKNOWN;
import static dev.witan.reputation.ReputationRejection.TO_ONESELF;
import static dev.witan.reputation.ReputationRejection.UNTIL_PASSED;

import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import dev.witan.reputation.allowance.Allowance;
import java.util.Optional;

/** Decides who may stake for whom (REP-3). */
final class AllowanceHandler {
  private final Reputation reputation;

  AllowanceHandler(Reputation reputation) {
    this.reputation = reputation;
  }

  Optional<Rejection> handle(AllowStaking command, Context context, Emitter emitter) {
    int holder = context.actor();
    int delegate = reputation.number(command.to());
    if (delegate == Context.NOBODY) {
      return Optional.of(MEMBER_UNKNOWN.rejection());
    }
    if (delegate == holder) {
      return Optional.of(TO_ONESELF.rejection());
    }
    if (command.amount() > 0 && command.until() <= context.time()) {
      return Optional.of(UNTIL_PASSED.rejection());
    }
    if (isUnchanged(command, holder, delegate, context.time())) {
      return Optional.of(ALLOWANCE_UNCHANGED.rejection());
    }
    if (isOneMore(holder, delegate, context.time())) {
      Optional<Rejection> problem = reputation.checkOpenThings(holder, context.time());
      if (problem.isPresent()) {
        return problem;
      }
    }
    emitter.emit(
        new AllowanceSet(holder, delegate, command.amount(), command.until(), context.time()));
    return Optional.empty();
  }

  private boolean isUnchanged(AllowStaking command, int holder, int delegate, long time) {
    Allowance now = reputation.allowances().of(holder, delegate).orElse(null);
    boolean inForce = now != null && now.isInForce(time);
    return inForce
        ? now.amount() == command.amount() && now.until() == command.until()
        : command.amount() == 0;
  }

  /** What is not in force yet counts anew; withdrawing it was refused before. */
  private boolean isOneMore(int holder, int delegate, long time) {
    return reputation
        .allowances()
        .of(holder, delegate)
        .filter(now -> now.isInForce(time))
        .isEmpty();
  }
}
