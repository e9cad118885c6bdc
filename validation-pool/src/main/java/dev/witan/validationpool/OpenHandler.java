package dev.witan.validationpool;

import static dev.witan.validationpool.PoolRejection.ALREADY_ACCEPTED;
import static dev.witan.validationpool.PoolRejection.DURATION_OUT_OF_RANGE;
import static dev.witan.validationpool.PoolRejection.FEE_TOO_LOW;
import static dev.witan.validationpool.PoolRejection.NOT_AUTHOR;
import static dev.witan.validationpool.PoolRejection.POOL_OPEN_ALREADY;
import static dev.witan.validationpool.PoolRejection.POST_UNKNOWN;
import static dev.witan.validationpool.PoolRejection.PROPOSAL_POST;
import static dev.witan.validationpool.PoolRejection.QUORUM_OUT_OF_RANGE;

import dev.witan.forum.Forum;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides whether a pool opens on a post (POOL-1, POOL-2). */
final class OpenHandler {
  private final Pools pools;
  private final Forum forum;
  private final Reputation reputation;
  private final ParameterVersions parameters;
  private final Settlement settlement;

  OpenHandler(
      Pools pools,
      Forum forum,
      Reputation reputation,
      ParameterVersions parameters,
      Settlement settlement) {
    this.pools = pools;
    this.forum = forum;
    this.reputation = reputation;
    this.parameters = parameters;
    this.settlement = settlement;
  }

  Optional<Rejection> handle(OpenPool command, Context context, Emitter emitter) {
    int post = forum.posts().number(command.post());
    Parameters now = parameters.current();
    Optional<Rejection> problem = checkPost(command, post, context.actor());
    if (problem.isEmpty()) {
      problem = checkTerms(command, now);
    }
    if (problem.isEmpty()) {
      problem = reputation.checkCoin(context.actor(), command.fee());
    }
    if (problem.isEmpty()) {
      problem = reputation.checkMintReserve(Pool.mostMinted(command.fee(), now));
    }
    if (problem.isPresent()) {
      return problem;
    }
    open(command, post, now, context, emitter);
    return Optional.empty();
  }

  private Optional<Rejection> checkPost(OpenPool command, int number, int actor) {
    if (number == Context.NOBODY) {
      return Optional.of(POST_UNKNOWN.rejection(command.post()));
    }
    Post post = forum.posts().get(number);
    if (!post.isAuthor(actor)) {
      return Optional.of(NOT_AUTHOR.rejection());
    }
    if (post.kind() == PostKind.PROPOSAL) {
      return Optional.of(PROPOSAL_POST.rejection());
    }
    int last = pools.lastOfPost(number);
    if (last == Context.NOBODY) {
      return Optional.empty();
    }
    return switch (pools.get(last).state()) {
      case OPEN -> Optional.of(POOL_OPEN_ALREADY.rejection());
      case ACCEPTED -> Optional.of(ALREADY_ACCEPTED.rejection());
      case REJECTED, INCONCLUSIVE -> Optional.empty();
    };
  }

  private static Optional<Rejection> checkTerms(OpenPool command, Parameters now) {
    if (command.fee() < now.get(Parameter.POOL_MIN_FEE)) {
      return Optional.of(FEE_TOO_LOW.rejection(command.fee()));
    }
    if (!isInRange(command.duration(), Parameter.POOL_DURATION, now)) {
      return Optional.of(DURATION_OUT_OF_RANGE.rejection(command.duration().getAsLong()));
    }
    return isInRange(command.quorum(), Parameter.POOL_QUORUM, now)
        ? Optional.empty()
        : Optional.of(QUORUM_OUT_OF_RANGE.rejection(command.quorum().getAsLong()));
  }

  private static boolean isInRange(OptionalLong asked, Parameter parameter, Parameters now) {
    return asked.isEmpty()
        || asked.getAsLong() >= now.get(parameter) && asked.getAsLong() <= parameter.highest();
  }

  private void open(OpenPool command, int post, Parameters now, Context context, Emitter emitter) {
    int pool = pools.size();
    long supply = reputation.ledger().supply();
    long duration = command.duration().orElse(now.get(Parameter.POOL_DURATION));
    Cause cause = Cause.of(Clause.POOL_1, pool, post);
    reputation.moveCoin(emitter, context.actor(), Account.HELD, command.fee(), cause);
    reputation.reserveMint(
        emitter, Pool.mostMinted(command.fee(), now), Cause.of(Clause.NUM_4, pool, post));
    emitter.emit(
        new PoolOpened(
            pool,
            post,
            context.actor(),
            command.fee(),
            now.version(),
            duration,
            command.quorum().orElse(now.get(Parameter.POOL_QUORUM)),
            supply,
            Math.min(context.time() + duration, Limits.TIME_MAX)));
    if (supply == 0) {
      settlement.settle(emitter, pools.get(pool), PoolState.ACCEPTED); // POOL-6: the first post
    }
  }
}
