package dev.witan.simulations.importing;

import dev.witan.simulations.ImportKeys;
import dev.witan.statemachine.Machine;

/** An import of any kind, as those see it who let it run. For one thread. */
public interface ImportRun {
  /** Imports everything. To be called once. */
  void run(ImportObserver observer);

  /** The machine, to be read. */
  Machine machine();

  /** The keys of all who act in the body. */
  ImportKeys keys();

  /** How many posts are tried. */
  int tried();
}
