package dev.witan.reputation;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import java.util.Optional;

/** The commands about members, their keys, coin and allowances. */
public sealed interface ReputationCommand extends Command {
  /**
   * {@code member.register} (MEMBER-1).
   *
   * @param recoveryHash the SHA-256 of the recovery key, if there is one
   * @param sponsor who pays the fee, needed while there is one
   */
  record RegisterMember(
      String handle,
      PublicKey key,
      String name,
      Optional<Hash256> recoveryHash,
      Optional<Sponsor> sponsor)
      implements ReputationCommand {}

  /**
   * The member who countersigned a registration, and the key that did.
   *
   * @param signature the countersignature; empty where it counts as given, as in scenarios
   */
  record Sponsor(MemberId member, PublicKey key, Optional<Signature> signature) {
    /** A sponsor whose countersignature counts as given. */
    public Sponsor(MemberId member, PublicKey key) {
      this(member, key, Optional.empty());
    }
  }

  /**
   * {@code key.add} (MEMBER-2).
   *
   * @param proof the new key's signature; empty where it counts as given, as in scenarios
   */
  record AddKey(PublicKey key, Optional<Signature> proof) implements ReputationCommand {
    /** A key whose proof counts as given. */
    public AddKey(PublicKey key) {
      this(key, Optional.empty());
    }
  }

  /** {@code key.revoke} (MEMBER-2). */
  record RevokeKey(PublicKey key) implements ReputationCommand {}

  /**
   * {@code key.recover} (MEMBER-2): the recovery key replaces all keys.
   *
   * @param recoveryKey the key whose hash was named before; it signs the command
   * @param key the only key from now on
   * @param recoveryHash the SHA-256 of the next recovery key
   */
  record RecoverKey(PublicKey recoveryKey, PublicKey key, Hash256 recoveryHash)
      implements ReputationCommand {}

  /**
   * {@code coin.issue} (COIN-1).
   *
   * @param to a member, or empty for the treasury
   * @param amount micro-units
   */
  record IssueCoin(Optional<MemberId> to, long amount, String reference)
      implements ReputationCommand {}

  /** {@code coin.transfer} (COIN-1), in micro-units. */
  record TransferCoin(MemberId to, long amount) implements ReputationCommand {}

  /** {@code coin.redeem} (COIN-1), in micro-units. */
  record RedeemCoin(long amount, String reference) implements ReputationCommand {}

  /**
   * {@code reputation.allow} (REP-3).
   *
   * @param to the delegate
   * @param amount the most that may be staked under it at one time; 0 withdraws it
   * @param until when it ends, in milliseconds
   */
  record AllowStaking(MemberId to, long amount, long until) implements ReputationCommand {}
}
