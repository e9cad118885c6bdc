package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Looks at the work and votes by what it saw. How well it sees is a matter of its traits. */
final class Reader implements Behaviour {
  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    return Optional.of(scene.seen() >= 0 ? Side.FOR : Side.AGAINST);
  }
}
