package dev.witan.simulations.drill;

import dev.witan.kernel.Parameter;
import java.util.SortedMap;

/** How an attack, or its control, goes. Keeps no state, so that many plays go on at a time. */
interface Play {
  /**
   * Lets it happen.
   *
   * @param set parameters of the founding that are not at the drill's values
   * @param seed what all chances come from
   */
  Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack);
}
