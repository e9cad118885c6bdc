package dev.witan.statemachine;

import dev.witan.kernel.Registry;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyEvent.BodyFounded;

/** Registers the founding and what it leaves behind. */
final class BodyModule {
  private final Modules modules;

  BodyModule(Modules modules) {
    this.modules = modules;
  }

  void register(Registry registry) {
    registry.on(FoundBody.class, new FoundHandler(modules.reputation())::handle);
    BodyApplier applier = new BodyApplier(modules.body(), modules.parameters());
    registry.apply(BodyFounded.class, applier::founded);
    registry.state(modules.body());
    registry.state(modules.parameters());
  }
}
