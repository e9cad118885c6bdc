package dev.witan.cli.simulate;

import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.run.Simulation;
import dev.witan.statemachine.Machine;

/**
 * A run that becomes a body in a journal. When the result is there everything that still waits for
 * a deadline ends, so that a node that serves the body has nothing to add to it.
 */
final class StoredRun implements ImportRun {
  private final Simulation simulation;
  private RunResult result;

  StoredRun(Simulation simulation) {
    this.simulation = simulation;
  }

  @Override
  public void run(ImportObserver observer) {
    simulation.run(observer);
    result = simulation.result();
    simulation.letDeadlinesPass();
  }

  /** What the run came to, once it has ended. */
  RunResult result() {
    return result;
  }

  @Override
  public Machine machine() {
    return simulation.machine();
  }

  @Override
  public ImportKeys keys() {
    return simulation.keys();
  }

  @Override
  public int tried() {
    return simulation.tried();
  }
}
