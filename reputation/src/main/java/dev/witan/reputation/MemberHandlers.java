package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.HANDLE_INVALID;
import static dev.witan.reputation.ReputationRejection.HANDLE_RESERVED;
import static dev.witan.reputation.ReputationRejection.HANDLE_TAKEN;
import static dev.witan.reputation.ReputationRejection.KEY_IN_USE;
import static dev.witan.reputation.ReputationRejection.NAME_TOO_LONG;
import static dev.witan.reputation.ReputationRejection.SPONSOR_MISSING;
import static dev.witan.reputation.ReputationRejection.SPONSOR_UNKNOWN;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ledger.Account;
import java.util.List;
import java.util.Optional;

/** Decides who becomes a member (MEMBER-1, MEMBER-3). */
public final class MemberHandlers {
  private static final List<String> RESERVED = List.of("incinerator", "treasury");

  private final Reputation reputation;
  private final ParameterVersions parameters;

  MemberHandlers(Reputation reputation, ParameterVersions parameters) {
    this.reputation = reputation;
    this.parameters = parameters;
  }

  /** Checks handle, display name and key of a new member. */
  public static Optional<Rejection> checkNames(
      Reputation reputation, String handle, String name, PublicKey key) {
    if (!isHandle(handle)) {
      return Optional.of(HANDLE_INVALID.rejection());
    }
    if (RESERVED.contains(handle)) {
      return Optional.of(HANDLE_RESERVED.rejection(handle));
    }
    if (reputation.members().named(handle) != Context.NOBODY) {
      return Optional.of(HANDLE_TAKEN.rejection(handle));
    }
    if (name.codePointCount(0, name.length()) > Limits.DISPLAY_NAME_MAX) {
      return Optional.of(NAME_TOO_LONG.rejection());
    }
    return reputation.members().hasSeen(key)
        ? Optional.of(KEY_IN_USE.rejection())
        : Optional.empty();
  }

  /** Makes the member whose names and key were checked, and returns its number. */
  public static int register(
      Reputation reputation,
      Emitter emitter,
      String handle,
      String name,
      PublicKey key,
      Optional<Hash256> recoveryHash) {
    int member = reputation.members().size();
    emitter.emit(new MemberRegistered(member, MemberId.of(key), handle, name, key, recoveryHash));
    return member;
  }

  Optional<Rejection> handle(RegisterMember command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        checkNames(reputation, command.handle(), command.name(), command.key())
            .or(() -> checkSponsor(command.sponsor()));
    if (problem.isPresent()) {
      return problem;
    }
    int member =
        register(
            reputation,
            emitter,
            command.handle(),
            command.name(),
            command.key(),
            command.recoveryHash());
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

  private static boolean isHandle(String handle) {
    if (handle.length() < Limits.HANDLE_MIN || handle.length() > Limits.HANDLE_MAX) {
      return false;
    }
    return handle.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }
}
