package dev.witan.simulations.experiment;

import dev.witan.simulations.result.RunResult;

/** Where runs are kept. Called from several threads, for each run from one. */
public interface Kept {
  /** Nowhere. */
  Kept NOWHERE =
      new Kept() {
        @Override
        public RunResult find(int number, int run) {
          return null;
        }

        @Override
        public void keep(int number, RunResult result) {}
      };

  /** The run of the case with this number, or null when it is not kept. */
  RunResult find(int number, int run);

  /** Keeps a run of the case with this number. */
  void keep(int number, RunResult result);
}
