package dev.witan.statemachine;

import static dev.witan.statemachine.MachineRejection.BODY_NAME_INVALID;
import static dev.witan.statemachine.MachineRejection.PARAMETER_INVALID;
import static dev.witan.statemachine.MachineRejection.TREASURER_COUNT;
import static dev.witan.statemachine.MachineRejection.TREASURER_TWICE;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.BodyEvent.BodyFounded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether a body is founded, and registers its treasurers. */
final class FoundHandler {
  private final Reputation reputation;

  FoundHandler(Reputation reputation) {
    this.reputation = reputation;
  }

  Optional<Rejection> handle(FoundBody command, Context context, Emitter emitter) {
    int length = command.name().codePointCount(0, command.name().length());
    if (length < 1 || length > Limits.BODY_NAME_MAX) {
      return Optional.of(BODY_NAME_INVALID.rejection());
    }
    Optional<Rejection> problem =
        checkTreasurers(command.treasurers()).or(() -> checkParameters(command));
    if (problem.isPresent()) {
      return problem;
    }
    emitter.emit(
        new BodyFounded(
            BodyId.of(context.commandId()),
            command.name(),
            command.nodeKey(),
            command.imported(),
            Parameters.founding(command.parameters())));
    List<Integer> treasurers = new ArrayList<>();
    for (Treasurer treasurer : command.treasurers()) {
      treasurers.add(
          reputation.register(emitter, treasurer.handle(), "", treasurer.key(), Optional.empty()));
    }
    emitter.emit(new TreasurersNamed(List.copyOf(treasurers)));
    return Optional.empty();
  }

  private Optional<Rejection> checkTreasurers(List<Treasurer> treasurers) {
    if (treasurers.isEmpty() || treasurers.size() > Limits.TREASURERS_MAX) {
      return Optional.of(TREASURER_COUNT.rejection(treasurers.size()));
    }
    Set<String> handles = new HashSet<>(); // lookup only
    Set<PublicKey> keys = new HashSet<>(); // lookup only
    for (Treasurer treasurer : treasurers) {
      if (!handles.add(treasurer.handle()) || !keys.add(treasurer.key())) {
        return Optional.of(TREASURER_TWICE.rejection(treasurer.handle()));
      }
      Optional<Rejection> problem =
          reputation.checkNewMember(treasurer.handle(), "", treasurer.key());
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static Optional<Rejection> checkParameters(FoundBody command) {
    for (Map.Entry<Parameter, Long> item : command.parameters().entrySet()) {
      if (!item.getKey().allowsFounding(item.getValue())) {
        return Optional.of(PARAMETER_INVALID.rejection(item.getKey().text()));
      }
    }
    return Optional.empty();
  }
}
