package dev.witan.business;

import static dev.witan.business.BusinessRejection.DELIVER_WITHIN_OUT_OF_RANGE;
import static dev.witan.business.BusinessRejection.EXPERT_IS_REQUESTER;
import static dev.witan.business.BusinessRejection.EXPERT_MISPLACED;
import static dev.witan.business.BusinessRejection.EXPERT_MISSING;
import static dev.witan.business.BusinessRejection.EXPERT_UNKNOWN;
import static dev.witan.business.BusinessRejection.REQUEST_BODY_TOO_LONG;
import static dev.witan.business.BusinessRejection.REQUEST_FEE_TOO_LOW;
import static dev.witan.business.BusinessRejection.REQUEST_TITLE_MISSING;
import static dev.witan.business.BusinessRejection.REQUEST_TITLE_TOO_LONG;

import dev.witan.availability.Availability;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessEvent.RequestFiled;
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
import dev.witan.validationpool.Pool;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Decides whether a request is filed (BUS-1), and looks for an expert at once (BUS-3). */
final class FileHandler {
  private final Requests requests;
  private final Reputation reputation;
  private final ParameterVersions parameters;
  private final Matching matching;

  FileHandler(
      Requests requests, Reputation reputation, ParameterVersions parameters, Matching matching) {
    this.requests = requests;
    this.reputation = reputation;
    this.parameters = parameters;
    this.matching = matching;
  }

  Optional<Rejection> handle(FileRequest command, Context context, Emitter emitter) {
    Parameters now = parameters.current();
    Optional<Rejection> problem =
        checkText(command)
            .or(() -> Availability.checkSkill(command.skill()))
            .or(() -> checkTerms(command, now))
            .or(() -> checkExpert(command, context.actor()))
            .or(() -> reputation.checkOpenThings(context.actor(), context.time()))
            .or(() -> reputation.checkCoin(context.actor(), command.fee()))
            .or(() -> reputation.checkMintReserve(Pool.mostMinted(command.fee(), now)));
    if (problem.isEmpty()) {
      file(command, now, context, emitter);
    }
    return problem;
  }

  private static Optional<Rejection> checkText(FileRequest command) {
    if (command.title().codePointCount(0, command.title().length()) > Limits.TITLE_MAX) {
      return Optional.of(REQUEST_TITLE_TOO_LONG.rejection());
    }
    if (command.title().isEmpty()) {
      return Optional.of(REQUEST_TITLE_MISSING.rejection());
    }
    long bytes = command.body().getBytes(StandardCharsets.UTF_8).length;
    return bytes > Limits.POST_BODY_BYTES_MAX
        ? Optional.of(REQUEST_BODY_TOO_LONG.rejection(bytes + " bytes"))
        : Optional.empty();
  }

  private static Optional<Rejection> checkTerms(FileRequest command, Parameters now) {
    if (command.fee() != 0 && command.fee() < now.get(Parameter.POOL_MIN_FEE)) {
      return Optional.of(REQUEST_FEE_TOO_LOW.rejection(command.fee()));
    }
    return command.deliverWithin() < 1 || command.deliverWithin() > Limits.DELIVER_WITHIN_MAX_MS
        ? Optional.of(DELIVER_WITHIN_OUT_OF_RANGE.rejection(command.deliverWithin()))
        : Optional.empty();
  }

  private Optional<Rejection> checkExpert(FileRequest command, int requester) {
    if (command.match() == Match.DRAW) {
      return command.expert().isPresent()
          ? Optional.of(EXPERT_MISPLACED.rejection())
          : Optional.empty();
    }
    if (command.expert().isEmpty()) {
      return Optional.of(EXPERT_MISSING.rejection());
    }
    int expert = reputation.number(command.expert().get());
    if (expert == Context.NOBODY) {
      return Optional.of(EXPERT_UNKNOWN.rejection(command.expert().get()));
    }
    return expert == requester ? Optional.of(EXPERT_IS_REQUESTER.rejection()) : Optional.empty();
  }

  private void file(FileRequest command, Parameters now, Context context, Emitter emitter) {
    int request = requests.size();
    Cause cause = Cause.about(Clause.BUS_1, request);
    reputation.moveCoin(emitter, context.actor(), Account.HELD, command.fee(), cause);
    reputation.reserveMint(emitter, Pool.mostMinted(command.fee(), now), cause);
    long within = now.get(Parameter.BUSINESS_MATCH_WITHIN);
    emitter.emit(
        new RequestFiled(
            request,
            context.actor(),
            command.skill(),
            command.fee(),
            command.deliverWithin(),
            now.version(),
            command.expert().map(reputation::number).orElse(Context.NOBODY),
            Math.min(context.time() + within, Limits.TIME_MAX)));
    matching.run(emitter, context.time(), List.of(), List.of(request));
  }
}
