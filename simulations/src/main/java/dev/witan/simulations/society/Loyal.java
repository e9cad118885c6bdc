package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Votes for the work of its circle, at once, and otherwise not at all. */
final class Loyal implements Behaviour {
  @Override
  public boolean isLoyal() {
    return true;
  }

  @Override
  public long decidesAt(Scene scene, Traits traits, Chance chance) {
    return scene.isOfCircle() ? Behaviour.super.decidesAt(scene, traits, chance) : NEVER;
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    return scene.isOfCircle() ? Optional.of(Side.FOR) : Optional.empty();
  }
}
