package dev.witan.readmodel.projection;

import dev.witan.kernel.Event;

/** Writes what events mean for some views. */
interface Projection {
  /** Takes the next event of this entry; ignores those that mean nothing here. */
  void apply(Event event, AtEntry at);
}
