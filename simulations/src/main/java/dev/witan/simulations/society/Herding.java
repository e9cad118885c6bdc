package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Waits until there is a tally, votes with it, and looks at nothing; a tie tells it nothing. */
final class Herding implements Behaviour {
  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public long decidesAt(Scene scene, Traits traits, Chance chance) {
    return Moments.late(scene, chance);
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    if (scene.inFavour() == scene.against()) {
      return Optional.empty();
    }
    return Optional.of(scene.inFavour() > scene.against() ? Side.FOR : Side.AGAINST);
  }
}
