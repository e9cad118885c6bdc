package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.AMOUNT_NOT_POSITIVE;
import static dev.witan.reputation.ReputationRejection.COIN_LIMIT;
import static dev.witan.reputation.ReputationRejection.MEMBER_UNKNOWN;
import static dev.witan.reputation.ReputationRejection.NOT_TREASURER;
import static dev.witan.reputation.ReputationRejection.REFERENCE_INVALID;
import static dev.witan.reputation.ReputationRejection.REFERENCE_USED;
import static dev.witan.reputation.ReputationRejection.TO_ONESELF;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ledger.Account;
import java.util.Optional;

/** Decides how coin enters, changes hands and leaves (COIN-1). */
final class CoinHandlers {
  private final Reputation reputation;

  CoinHandlers(Reputation reputation) {
    this.reputation = reputation;
  }

  Optional<Rejection> handle(IssueCoin command, Context context, Emitter emitter) {
    if (!reputation.members().isTreasurer(context.actor())) {
      return Optional.of(NOT_TREASURER.rejection());
    }
    Optional<Rejection> problem = checkAmountAndReference(command.amount(), command.reference());
    if (problem.isPresent()) {
      return problem;
    }
    if (reputation.ledger().isReferenceUsed(command.reference())) {
      return Optional.of(REFERENCE_USED.rejection(command.reference()));
    }
    int to = command.to().map(reputation::number).orElse(Account.TREASURY);
    if (to == Context.NOBODY) {
      return Optional.of(MEMBER_UNKNOWN.rejection());
    }
    if (command.amount() > roomForCoin()) {
      return Optional.of(COIN_LIMIT.rejection());
    }
    emitter.emit(new DepositReferenceUsed(command.reference()));
    reputation.moveCoin(emitter, Account.OUTSIDE, to, command.amount(), Cause.of(Clause.COIN_1));
    return Optional.empty();
  }

  Optional<Rejection> handle(TransferCoin command, Context context, Emitter emitter) {
    if (command.amount() <= 0) {
      return Optional.of(AMOUNT_NOT_POSITIVE.rejection());
    }
    int to = reputation.number(command.to());
    if (to == Context.NOBODY) {
      return Optional.of(MEMBER_UNKNOWN.rejection());
    }
    if (to == context.actor()) {
      return Optional.of(TO_ONESELF.rejection());
    }
    Optional<Rejection> problem = reputation.checkCoin(context.actor(), command.amount());
    if (problem.isPresent()) {
      return problem;
    }
    reputation.moveCoin(emitter, context.actor(), to, command.amount(), Cause.of(Clause.COIN_1));
    return Optional.empty();
  }

  Optional<Rejection> handle(RedeemCoin command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        checkAmountAndReference(command.amount(), command.reference())
            .or(() -> reputation.checkCoin(context.actor(), command.amount()));
    if (problem.isPresent()) {
      return problem;
    }
    reputation.moveCoin(
        emitter, context.actor(), Account.OUTSIDE, command.amount(), Cause.of(Clause.COIN_1));
    return Optional.empty();
  }

  /** NUM-4 bounds the coin in existence; what was ever issued is a 64-bit total. */
  private long roomForCoin() {
    long issued = reputation.ledger().issued();
    long existing = issued - reputation.ledger().redeemed();
    return Math.min(Limits.ASSET_MAX - existing, Long.MAX_VALUE - issued);
  }

  private static Optional<Rejection> checkAmountAndReference(long amount, String reference) {
    if (amount <= 0) {
      return Optional.of(AMOUNT_NOT_POSITIVE.rejection());
    }
    int length = reference.codePointCount(0, reference.length());
    return length < 1 || length > Limits.REFERENCE_MAX
        ? Optional.of(REFERENCE_INVALID.rejection())
        : Optional.empty();
  }
}
