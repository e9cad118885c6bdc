package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Never votes. */
final class Lazy implements Behaviour {
  @Override
  public long decidesAt(Scene scene, Traits traits, Chance chance) {
    return NEVER;
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    return Optional.empty();
  }
}
