package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/**
 * Votes in the last minute. When its own stake turns the result it takes the losing side, and so
 * wins from those who were ahead; else it joins the side that is ahead.
 */
final class Sniper implements Behaviour {
  @Override
  public boolean waits() {
    return true;
  }

  @Override
  public long decidesAt(Scene scene, Traits traits, Chance chance) {
    return Moments.last(scene, chance);
  }

  @Override
  public Optional<Side> vote(Scene scene) {
    if (scene.inFavour() + scene.against() == 0) {
      return Optional.empty();
    }
    boolean isAhead = scene.inFavour() >= scene.against();
    long lead = Math.abs(scene.inFavour() - scene.against());
    boolean turns = scene.own() > lead;
    return Optional.of(isAhead == turns ? Side.AGAINST : Side.FOR);
  }
}
