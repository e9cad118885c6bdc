package dev.witan.governance;

import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import java.util.SortedMap;

/** What happens to proposals. Proposals, posts, members and pools are named by their numbers. */
public sealed interface GovernanceEvent extends Event {
  /**
   * A proposal is there to be attested (GOV-1, GOV-2).
   *
   * @param version of the parameters that it keeps for life (POOL-2)
   * @param deadline until when, in milliseconds since the epoch
   */
  record ProposalSubmitted(int proposal, int post, int member, int version, long deadline)
      implements GovernanceEvent {}

  /** A member stands up for it; the stake has its own event. */
  record ProposalAttested(int proposal, int member, long amount) implements GovernanceEvent {}

  /** Its next referendum is open (GOV-3). */
  record ReferendumBegun(int proposal, int round, int pool) implements GovernanceEvent {}

  /** All three referenda accepted it; it takes effect then (GOV-4). */
  record ProposalAccepted(int proposal, long effectAt) implements GovernanceEvent {}

  /** It was rejected, or lapsed. */
  record ProposalEnded(int proposal, ProposalState state) implements GovernanceEvent {}

  /**
   * Its block is in force for whatever begins from now on (GOV-4).
   *
   * @param set parameters and their values; when there are any, they are a new version
   * @param artifacts names and the numbers of the posts that they stand for
   */
  record ProposalTookEffect(
      int proposal, SortedMap<Parameter, Long> set, SortedMap<String, Integer> artifacts)
      implements GovernanceEvent {}

  /** The treasury could not meet this payment of the block (GOV-4), counted from 0. */
  record PaymentSkipped(int proposal, int payment) implements GovernanceEvent {}
}
