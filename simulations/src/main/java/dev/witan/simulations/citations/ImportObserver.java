package dev.witan.simulations.citations;

import dev.witan.kernel.Command;
import dev.witan.statemachine.Outcome;

/** Sees an import as it goes. May read the machine's state, and must not change it. */
public interface ImportObserver {
  /** Sees nothing. */
  ImportObserver NONE = new ImportObserver() {};

  /**
   * A command was decided.
   *
   * @param time of the command, in milliseconds
   * @param actor the handle of the member in whose name it acts; of a registration, the new one's
   */
  default void submitted(long time, String actor, Command command, Outcome outcome) {}

  /**
   * So many posts were tried.
   *
   * @param tried posts that entered, were broken or were refused
   */
  default void tried(int tried) {}
}
