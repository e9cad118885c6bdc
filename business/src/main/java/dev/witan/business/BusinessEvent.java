package dev.witan.business;

import dev.witan.kernel.Event;

/** What happens to requests. Requests, members, posts and pools are named by their numbers. */
public sealed interface BusinessEvent extends Event {
  /**
   * A request was filed and is open (BUS-1); its fee is held.
   *
   * @param fee micro-units of coin
   * @param deliverWithin milliseconds
   * @param version of the parameters that it keeps for life (POOL-2)
   * @param only the only expert who is asked, or {@code NOBODY}
   * @param deadline until when it waits, in milliseconds since the epoch
   */
  record RequestFiled(
      int request,
      int requester,
      String skill,
      long fee,
      long deliverWithin,
      int version,
      int only,
      long deadline)
      implements BusinessEvent {}

  /** An expert was drawn and has until the deadline to answer (AVAIL-3). */
  record RequestOffered(int request, int expert, long deadline) implements BusinessEvent {}

  /** The expert works on it (AVAIL-4). */
  record RequestAccepted(int request, long time, long deadline) implements BusinessEvent {}

  /**
   * It is open again and waits for another expert (BUS-3).
   *
   * @param attempts silent, late and given back so far (BUS-7)
   */
  record RequestReopened(int request, int attempts, long deadline) implements BusinessEvent {}

  /** There is more time to deliver (BUS-8). */
  record RequestExtended(int request, long deadline) implements BusinessEvent {}

  /**
   * The evidence is there (BUS-6).
   *
   * @param pool the pool that judges it, or {@code NOBODY} in the free lane
   */
  record EvidenceSubmitted(int request, int post, int pool) implements BusinessEvent {}

  /** The requester says whether it is satisfied (BUS-5); the text stands in the command. */
  record RequestCommented(int request, boolean satisfied) implements BusinessEvent {}

  /**
   * It ended.
   *
   * @param attempts silent, late and given back in all
   */
  record RequestEnded(int request, RequestState state, int attempts) implements BusinessEvent {}
}
