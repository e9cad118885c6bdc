package dev.witan.business;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import java.util.Optional;

/** The commands about requests (BUS-1 to BUS-8). Amounts are micro-units of coin. */
public sealed interface BusinessCommand extends Command {
  /**
   * {@code request.file}.
   *
   * @param deliverWithin milliseconds, from the acceptance
   * @param match how an expert is found
   * @param expert the only one who is asked, when the match is direct
   */
  record FileRequest(
      String title,
      String body,
      String skill,
      long fee,
      long deliverWithin,
      Match match,
      Optional<MemberId> expert)
      implements BusinessCommand {}

  /** {@code request.accept}, by the expert to whom it is offered. */
  record AcceptRequest(int request) implements BusinessCommand {}

  /** {@code request.decline}, which costs nothing. */
  record DeclineRequest(int request) implements BusinessCommand {}

  /** {@code request.submit}: a post as the evidence of the work. */
  record SubmitEvidence(int request, Hash256 post) implements BusinessCommand {}

  /** {@code request.comment}: the requester's advice to the voters. */
  record CommentRequest(int request, boolean satisfied, String text) implements BusinessCommand {}

  /** {@code request.cancel}, while it is open. */
  record CancelRequest(int request) implements BusinessCommand {}

  /** {@code request.extend}: a later deadline, in milliseconds since the epoch. */
  record ExtendRequest(int request, long until) implements BusinessCommand {}

  /** {@code request.giveBack}, by the working expert. */
  record GiveBackRequest(int request) implements BusinessCommand {}
}
