package dev.witan.simulations.society;

import dev.witan.validationpool.Side;
import java.util.Optional;

/** Lets others wait: never answers when it is drawn, and votes against everything. */
final class Griefer implements Behaviour {
  @Override
  public Optional<Side> vote(Scene scene) {
    return Optional.of(Side.AGAINST);
  }

  @Override
  public Answer answer() {
    return Answer.SILENCE;
  }
}
