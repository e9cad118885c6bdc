package dev.witan.reputation;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.stake.Purpose;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What happens to members, their keys, REP and coin. Members are named by their numbers. */
public sealed interface ReputationEvent extends Event {
  /** Somebody became the member with this number (MEMBER-1). */
  record MemberRegistered(
      int member,
      MemberId id,
      String handle,
      String name,
      PublicKey key,
      Optional<Hash256> recoveryHash)
      implements ReputationEvent {}

  /** A key speaks for the member from now on (MEMBER-2). */
  record KeyAdded(int member, PublicKey key) implements ReputationEvent {}

  /** A key no longer speaks for the member (MEMBER-2). */
  record KeyRevoked(int member, PublicKey key) implements ReputationEvent {}

  /** All keys of the member ended and this one speaks for it (MEMBER-2). */
  record KeysRecovered(int member, PublicKey key, Hash256 recoveryHash)
      implements ReputationEvent {}

  /** These members, and no others, are treasurers. */
  record TreasurersNamed(List<Integer> members) implements ReputationEvent {}

  /** A deposit reference was used and can never be used again (COIN-1). */
  record DepositReferenceUsed(String reference) implements ReputationEvent {}

  /**
   * REP moved from one account to another (LEDGER-1, REP-2).
   *
   * @param from a member's number or a code of {@link dev.witan.reputation.ledger.Account}
   * @param to likewise
   * @param amount above 0
   */
  record RepMoved(int from, int to, long amount, Cause cause) implements ReputationEvent {}

  /** Coin moved from one account to another (LEDGER-1), as {@link RepMoved}. */
  record CoinMoved(int from, int to, long amount, Cause cause) implements ReputationEvent {}

  /**
   * The salary index took a step (FEE-3).
   *
   * @param amount the coin that was shared, above 0
   * @param index the index after it, in 2^-64 coin units per REP unit
   * @param carry the remainder after it, in 2^-64 coin units, below the supply
   */
  record SalaryPaid(long amount, BigInteger index, long carry, Cause cause)
      implements ReputationEvent {}

  /** An open pool or request may mint up to this amount (NUM-4). */
  record MintReserved(long amount, Cause cause) implements ReputationEvent {}

  /** What {@link MintReserved} set aside is no longer needed. */
  record MintReserveReleased(long amount, Cause cause) implements ReputationEvent {}

  /** A holder lets a delegate stake (REP-3); amount 0 withdraws it. */
  record AllowanceSet(int holder, int delegate, long amount, long until, long time)
      implements ReputationEvent {}

  /**
   * REP of the holder serves a purpose; it adds to what serves it already.
   *
   * @param subject the number of the pool, offer, job or proposal
   * @param delegate who staked it under an allowance, or {@code NOBODY}
   */
  record RepStaked(Purpose purpose, int subject, int holder, int delegate, long amount)
      implements ReputationEvent {}

  /** Part of what the holder itself had staked there is free again; nobody else has. */
  record RepUnstaked(Purpose purpose, int subject, int holder, long amount)
      implements ReputationEvent {}

  /** All stakes that serve this purpose of this subject are free again. */
  record StakesReleased(Purpose purpose, int subject) implements ReputationEvent {}
}
