package dev.witan.simulations.run;

import dev.witan.kernel.Event;

/** Sees every event of every entry, in order. Must not submit anything from within. */
interface Watcher {
  void saw(Event event, long time);
}
