package dev.witan.business;

import static dev.witan.business.BusinessRejection.EVIDENCE_NOT_YOURS;
import static dev.witan.business.BusinessRejection.EVIDENCE_POOLED_BEFORE;
import static dev.witan.business.BusinessRejection.EVIDENCE_TOO_EARLY;
import static dev.witan.business.BusinessRejection.EVIDENCE_UNKNOWN;
import static dev.witan.business.BusinessRejection.EVIDENCE_WRONG_KIND;

import dev.witan.availability.Availability;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.RequestLife.Act;
import dev.witan.forum.Forum;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Rejection;
import dev.witan.validationpool.PoolOpener;
import dev.witan.validationpool.Pools;
import java.util.List;
import java.util.Optional;

/** Decides whether a post is the evidence of a request (BUS-5), and has it judged (BUS-6). */
final class SubmitHandler {
  private final Requests requests;
  private final Forum forum;
  private final Pools pools;
  private final PoolOpener opener;
  private final Availability availability;
  private final Matching matching;

  SubmitHandler(
      Requests requests,
      Forum forum,
      Pools pools,
      PoolOpener opener,
      Availability availability,
      Matching matching) {
    this.requests = requests;
    this.forum = forum;
    this.pools = pools;
    this.opener = opener;
    this.availability = availability;
    this.matching = matching;
  }

  Optional<Rejection> handle(SubmitEvidence command, Context context, Emitter emitter) {
    Optional<Rejection> problem =
        RequestHandlers.check(requests, command.request(), context.actor(), Act.SUBMIT);
    if (problem.isPresent()) {
      return problem;
    }
    int post = forum.posts().number(command.post());
    if (post == Context.NOBODY) {
      return Optional.of(EVIDENCE_UNKNOWN.rejection(command.post()));
    }
    Request request = requests.get(command.request());
    problem = checkEvidence(post, request, context.actor());
    if (problem.isEmpty()) {
      submit(emitter, request, post, context.time());
    }
    return problem;
  }

  private Optional<Rejection> checkEvidence(int number, Request request, int actor) {
    Post post = forum.posts().get(number);
    if (!post.isAuthor(actor)) {
      return Optional.of(EVIDENCE_NOT_YOURS.rejection());
    }
    if (post.kind() != PostKind.EVIDENCE) {
      return Optional.of(EVIDENCE_WRONG_KIND.rejection(post.kind().word()));
    }
    if (post.time() < request.acceptedAt()) {
      return Optional.of(EVIDENCE_TOO_EARLY.rejection(post.time()));
    }
    return pools.lastOfPost(number) == Context.NOBODY
        ? Optional.empty()
        : Optional.of(EVIDENCE_POOLED_BEFORE.rejection());
  }

  private void submit(Emitter emitter, Request request, int post, long time) {
    if (request.fee() == 0) {
      int offer = availability.offers().job(request.number()).offer();
      availability.endJob(emitter, request.number());
      emitter.emit(new EvidenceSubmitted(request.number(), post, Context.NOBODY));
      matching.run(emitter, time, List.of(offer), List.of());
      return;
    }
    emitter.emit(new EvidenceSubmitted(request.number(), post, pools.size()));
    opener.openForRequest(
        emitter,
        request.number(),
        post,
        request.requester(),
        request.fee(),
        request.version(),
        request.number(),
        time);
  }
}
