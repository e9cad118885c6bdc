package dev.witan.systemtests.rules.reactions;

import dev.witan.kernel.Command;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.kernel.Registry;
import dev.witan.kernel.Snapshotted;
import dev.witan.kernel.TimerKind;
import dev.witan.kernel.Timers;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A module that notes, writes and sets timers, as each test wants it. */
final class NoteModule {
  /** Asks for so many notes, numbered from 0. */
  record Begin(int notes) implements Command {}

  /** Asks for a timer of the kind with this name. */
  record Set(String kind, long subject, long deadline) implements Command {}

  /** Something happened that others may react to. */
  record Noted(int number, int depth) implements Event {}

  /** A line was written into the notebook. */
  record Written(String line) implements Event {}

  /** A timer was set. */
  record TimerSet(String kind, long subject, long deadline) implements Event {}

  /** The notebook. */
  static final class Notebook implements Snapshotted {
    final List<String> lines = new ArrayList<>();

    @Override
    public void write(Output output) {
      output.count(lines.size());
      lines.forEach(output::text);
    }

    @Override
    public void restore(Input input) {
      lines.clear();
      int size = input.size();
      for (int i = 0; i < size; i++) {
        lines.add(input.text());
      }
    }
  }

  private final Notebook notebook = new Notebook();
  private final Machine machine;

  /** A machine with this module; the test registers its reactions and timers. */
  NoteModule(Consumer<Registry> reactions) {
    machine =
        new Machine(
            codec(),
            (registry, modules) -> {
              register(registry, modules);
              reactions.accept(registry);
            });
  }

  Machine machine() {
    return machine;
  }

  /** What was written, in order. */
  List<String> lines() {
    return List.copyOf(notebook.lines);
  }

  private void register(Registry registry, Modules modules) {
    registry.on(
        Begin.class,
        (command, context, emitter) -> {
          for (int number = 0; number < command.notes(); number++) {
            emitter.emit(new Noted(number, 1));
          }
          return Optional.empty();
        });
    registry.on(
        Set.class,
        (command, context, emitter) -> {
          emitter.emit(new TimerSet(command.kind(), command.subject(), command.deadline()));
          return Optional.empty();
        });
    NoteApplier applier = new NoteApplier(notebook, modules.timers());
    registry.apply(Noted.class, event -> {});
    registry.apply(Written.class, applier::written);
    registry.apply(TimerSet.class, applier::set);
    registry.state(notebook);
  }

  private static EventCodec codec() {
    EventCodec codec = EventCodec.ofCore();
    codec.add(
        new EventType<>(
            9101,
            "test.noted",
            1,
            Noted.class,
            (event, out) -> out.count(event.number()).count(event.depth()),
            in -> new Noted(in.count(Integer.MAX_VALUE), in.count(Integer.MAX_VALUE))));
    codec.add(
        new EventType<>(
            9102,
            "test.written",
            1,
            Written.class,
            (event, out) -> out.text(event.line()),
            in -> new Written(in.text())));
    codec.add(
        new EventType<>(
            9103,
            "test.timer.set",
            1,
            TimerSet.class,
            (event, out) -> out.text(event.kind()).count(event.subject()).count(event.deadline()),
            in -> new TimerSet(in.text(), in.count(), in.count())));
    return codec;
  }

  /** The only code that changes the notebook and sets this module's timers. */
  private static final class NoteApplier {
    private final Notebook notebook;
    private final Timers timers;

    NoteApplier(Notebook notebook, Timers timers) {
      this.notebook = notebook;
      this.timers = timers;
    }

    void written(Written event) {
      notebook.lines.add(event.line());
    }

    void set(TimerSet event) {
      timers.set(new TimerKind(event.kind()), event.subject(), event.deadline());
    }
  }
}
