package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/**
 * Votes for the work of its circle whatever it is. Work of others it votes down when the circle can
 * carry that, since then it takes from those who voted for; else it joins the tally, or stays away
 * from a tie.
 */
final class Ring implements Behaviour {
  @Override
  public boolean isLoyal() {
    return true;
  }

  @Override
  public boolean counts() {
    return true;
  }

  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public long decidesAt(Scene scene, Traits traits, Chance chance) {
    return scene.isOfCircle()
        ? Behaviour.super.decidesAt(scene, traits, chance)
        : Moments.late(scene, chance);
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    if (scene.isOfCircle()) {
      return Optional.of(Side.FOR);
    }
    if (scene.inFavour() == scene.against()) {
      return Optional.empty();
    }
    return Optional.of(
        scene.against() + scene.circle() > scene.inFavour() ? Side.AGAINST : Side.FOR);
  }
}
