package dev.witan.node.sequencer;

import dev.witan.kernel.Entry;
import dev.witan.kernel.Limits;
import dev.witan.statemachine.Machine;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;

/** Questions to the state that wait for their turn. The sequencer's loop uses it. */
final class Looks {
  private final ArrayDeque<Look<?>> waiting = new ArrayDeque<>();

  private record Look<T>(BiFunction<Machine, Entry, T> question, Promise<T> promise) {
    /** A question that cannot be answered leaves the machine as it was. */
    void ask(Machine machine, Entry entry) {
      try {
        promise.complete(question.apply(machine, entry));
      } catch (RuntimeException e) {
        promise.fail(e);
      }
    }
  }

  /** Adds a question, unless too many wait. */
  <T> boolean add(BiFunction<Machine, Entry, T> question, Promise<T> promise) {
    if (waiting.size() >= Limits.QUEUE_COMMANDS_MAX) {
      return false;
    }
    waiting.addLast(new Look<>(question, promise));
    return true;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  void askNext(Machine machine, Entry entry) {
    waiting.removeFirst().ask(machine, entry);
  }

  /** Nobody will answer what waits. */
  void giveUp() {
    waiting.forEach(look -> look.promise().fail(unanswered()));
    waiting.clear();
  }

  static RejectedExecutionException unanswered() {
    return new RejectedExecutionException("nobody answers now");
  }
}
