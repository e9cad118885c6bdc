package dev.witan.statemachine;

import dev.witan.kernel.ParameterVersions;
import dev.witan.statemachine.BodyEvent.BodyFounded;

/** Applies the founding. */
final class BodyApplier {
  private final Body body;
  private final ParameterVersions parameters;

  BodyApplier(Body body, ParameterVersions parameters) {
    this.body = body;
    this.parameters = parameters;
  }

  void founded(BodyFounded event) {
    body.found(event);
    parameters.add(event.parameters());
  }
}
