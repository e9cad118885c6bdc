package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.KEY_IN_USE;
import static dev.witan.reputation.ReputationRejection.KEY_NOT_HELD;
import static dev.witan.reputation.ReputationRejection.LAST_KEY;
import static dev.witan.reputation.ReputationRejection.NO_RECOVERY_KEY;
import static dev.witan.reputation.ReputationRejection.RECOVERY_KEY_AGAIN;
import static dev.witan.reputation.ReputationRejection.RECOVERY_KEY_WRONG;
import static dev.witan.reputation.ReputationRejection.TOO_MANY_KEYS;

import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.member.Members;
import java.util.Optional;

/** Decides which keys speak for a member (MEMBER-2). */
final class KeyHandlers {
  private final Members members;

  KeyHandlers(Reputation reputation) {
    this.members = reputation.members();
  }

  Optional<Rejection> handle(AddKey command, Context context, Emitter emitter) {
    if (members.hasSeen(command.key())) {
      return Optional.of(KEY_IN_USE.rejection());
    }
    if (members.keys(context.actor()).size() >= Limits.KEYS_PER_MEMBER_MAX) {
      return Optional.of(TOO_MANY_KEYS.rejection());
    }
    emitter.emit(new KeyAdded(context.actor(), command.key()));
    return Optional.empty();
  }

  Optional<Rejection> handle(RevokeKey command, Context context, Emitter emitter) {
    if (!members.speaksFor(command.key(), context.actor())) {
      return Optional.of(KEY_NOT_HELD.rejection());
    }
    if (members.keys(context.actor()).size() == 1) {
      return Optional.of(LAST_KEY.rejection());
    }
    emitter.emit(new KeyRevoked(context.actor(), command.key()));
    return Optional.empty();
  }

  Optional<Rejection> handle(RecoverKey command, Context context, Emitter emitter) {
    Optional<Hash256> named = members.recoveryHash(context.actor());
    if (named.isEmpty()) {
      return Optional.of(NO_RECOVERY_KEY.rejection());
    }
    if (!context.key().equals(command.recoveryKey())
        || !Hash256.of(command.recoveryKey().bytes()).equals(named.get())) {
      return Optional.of(RECOVERY_KEY_WRONG.rejection());
    }
    if (command.recoveryHash().equals(named.get())) {
      return Optional.of(RECOVERY_KEY_AGAIN.rejection());
    }
    if (members.hasSeen(command.key())) {
      return Optional.of(KEY_IN_USE.rejection());
    }
    emitter.emit(new KeysRecovered(context.actor(), command.key(), command.recoveryHash()));
    return Optional.empty();
  }
}
