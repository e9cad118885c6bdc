package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.SPONSOR_MISSING;
import static dev.witan.reputation.ReputationRejection.SPONSOR_UNKNOWN;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ledger.Account;
import java.util.Optional;

/** Decides who becomes a member (MEMBER-1, MEMBER-3). */
final class MemberHandlers {
  private final Reputation reputation;
  private final ParameterVersions parameters;

  MemberHandlers(Reputation reputation, ParameterVersions parameters) {
    this.reputation = reputation;
    this.parameters = parameters;
  }

  Optional<Rejection> handle(RegisterMember command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        reputation
            .checkNewMember(command.handle(), command.name(), command.key())
            .or(() -> checkSponsor(command.sponsor()));
    if (problem.isPresent()) {
      return problem;
    }
    int member =
        reputation.register(
            emitter, command.handle(), command.name(), command.key(), command.recoveryHash());
    command.sponsor().ifPresent(sponsor -> settle(emitter, member, sponsor));
    return Optional.empty();
  }

  private Optional<Rejection> checkSponsor(Optional<Sponsor> named) {
    long fee = fee();
    if (named.isEmpty()) {
      return fee == 0 ? Optional.empty() : Optional.of(SPONSOR_MISSING.rejection());
    }
    int sponsor = reputation.number(named.get().member());
    if (sponsor == Context.NOBODY || !reputation.members().speaksFor(named.get().key(), sponsor)) {
      return Optional.of(SPONSOR_UNKNOWN.rejection());
    }
    return reputation.checkCoin(sponsor, fee);
  }

  /** The sponsor pays the fee; a treasurer's countersignature makes it an invitation. */
  private void settle(Emitter emitter, int member, Sponsor named) {
    int sponsor = reputation.number(named.member());
    reputation.moveCoin(emitter, sponsor, Account.TREASURY, fee(), Cause.of(Clause.MEMBER_1));
    long grant = parameters.current().get(Parameter.COIN_INITIAL_GRANT);
    if (reputation.members().isTreasurer(sponsor)
        && grant <= reputation.ledger().coin(Account.TREASURY)) {
      reputation.moveCoin(emitter, Account.TREASURY, member, grant, Cause.of(Clause.MEMBER_3));
    }
  }

  private long fee() {
    return parameters.current().get(Parameter.MEMBER_FEE);
  }
}
