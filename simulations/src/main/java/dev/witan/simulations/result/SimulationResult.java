package dev.witan.simulations.result;

import dev.witan.simulations.setting.Setting;
import java.util.List;

/**
 * Everything that a simulation found out. The same setting and seed give the same result.
 *
 * @param setting of the first variant
 * @param variants the setting as it is, or one for each value that is compared
 */
public record SimulationResult(String seed, Setting setting, List<Variant> variants) {
  /** Copies what could change. */
  public SimulationResult {
    variants = List.copyOf(variants);
  }
}
