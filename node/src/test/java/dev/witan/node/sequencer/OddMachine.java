package dev.witan.node.sequencer;

import dev.witan.kernel.Command;
import dev.witan.kernel.Event;
import dev.witan.kernel.Registry;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.util.Optional;

/** A machine with commands that lead to many reactions, or throw. */
final class OddMachine {
  /** Emits so many events; each has a reaction, which emits nothing. */
  record Ring(int number) implements Command {}

  /** Throws, as a bug would. */
  record Break() implements Command {}

  private record Rung(int number) implements Event {}

  private OddMachine() {}

  /** Whenever it has decided a {@link Ring}, this happens. */
  static Machine make(Runnable whenRung) {
    EventCodec codec = EventCodec.ofCore();
    codec.add(
        new EventType<>(
            9101,
            "test.rung",
            1,
            Rung.class,
            (event, out) -> out.count(event.number()),
            in -> new Rung(in.count(Integer.MAX_VALUE))));
    return new Machine(codec, (registry, modules) -> register(registry, whenRung));
  }

  private static void register(Registry registry, Runnable whenRung) {
    registry.on(
        Ring.class,
        (command, context, emitter) -> {
          for (int number = 0; number < command.number(); number++) {
            emitter.emit(new Rung(number));
          }
          whenRung.run();
          return Optional.empty();
        });
    registry.on(
        Break.class,
        (command, context, emitter) -> {
          throw new IllegalStateException("planted");
        });
    registry.apply(Rung.class, event -> {});
    registry.react(Rung.class, (event, time, emitter) -> {});
  }
}
