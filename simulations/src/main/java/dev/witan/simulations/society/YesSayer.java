package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Votes for everything and looks at nothing. */
final class YesSayer implements Behaviour {
  @Override
  public Optional<Side> vote(Scene scene) {
    return Optional.of(Side.FOR);
  }
}
