package dev.witan.statemachine;

import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reactions that did not fit into their entry, in order (architecture rule 3). */
final class ReactionQueue implements Snapshotted {
  private final Deque<ReactionDeferred> waiting = new ArrayDeque<>();
  private final EventCodec codec;

  ReactionQueue(EventCodec codec) {
    this.codec = codec;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The one that has waited longest. */
  ReactionDeferred first() {
    return waiting.getFirst();
  }

  @Mutator
  void add(ReactionDeferred reaction) {
    waiting.addLast(reaction);
  }

  @Mutator
  void removeFirst() {
    waiting.removeFirst();
  }

  @Override
  public void write(Output output) {
    output.count(waiting.size());
    waiting.forEach(reaction -> codec.write(reaction, output));
  }

  @Override
  public void restore(Input input) {
    waiting.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      waiting.addLast((ReactionDeferred) codec.read(input));
    }
  }
}
