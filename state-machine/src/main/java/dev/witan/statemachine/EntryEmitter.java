package dev.witan.statemachine;

import dev.witan.kernel.Emitter;
import dev.witan.kernel.Event;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Output;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.codec.EventCodec;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Encodes and applies the events of one entry, and runs the reactions to them: in the order of
 * events, then of registration, until none emits more or the entry's bound is reached (architecture
 * rule 3).
 */
final class EntryEmitter implements Emitter {
  private final Dispatch dispatch;
  private final EventCodec codec;
  private final Output output = new Output();
  private final Deque<ReactionDeferred> pending = new ArrayDeque<>();
  private long time;
  private int reactionsRun;

  EntryEmitter(Dispatch dispatch, EventCodec codec) {
    this.dispatch = dispatch;
    this.codec = codec;
  }

  /** Makes ready for the next entry. */
  void begin(long entryTime) {
    output.clear();
    time = entryTime;
    reactionsRun = 0;
  }

  /** What time it is for what comes next: that of the entry, or the deadline of a timer. */
  void setTime(long now) {
    time = now;
  }

  @Override
  public void emit(Event event) {
    codec.write(event, output);
    dispatch.apply(event);
    int reactions = dispatch.reactions(event.getClass());
    for (int reaction = 0; reaction < reactions; reaction++) {
      pending.addLast(new ReactionDeferred(time, reaction, event));
    }
  }

  boolean isEmpty() {
    return output.length() == 0;
  }

  boolean mayReact() {
    return reactionsRun < Limits.REACTIONS_PER_ENTRY;
  }

  /** Runs the reactions to what was emitted; those beyond the bound are deferred. */
  void runReactions() {
    while (!pending.isEmpty() && mayReact()) {
      run(pending.removeFirst());
    }
    while (!pending.isEmpty()) {
      emit(pending.removeFirst());
    }
  }

  /** Runs one reaction at its own time. */
  void run(ReactionDeferred reaction) {
    reactionsRun++;
    time = reaction.time();
    dispatch.react(reaction.reaction(), reaction.event(), time, this);
  }

  /** The encoded events of the entry. */
  byte[] events() {
    return output.toBytes();
  }
}
