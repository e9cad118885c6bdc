package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Registry;
import dev.witan.kernel.TimerKind;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Goal: architecture rule 3, the order and the bound of reactions. Method: a module on top of the
 * core whose events say what they are called; two reactions note what they see and emit more.
 */
final class ReactionsTest {
  private static final TimerKind BELL = new TimerKind("test.bell");

  /** Emits this many events, called 0 to number - 1. */
  private record Ring(int number) implements Command {}

  /** Something called so, at this depth of reactions. */
  private record Rung(int name, int depth) implements Event {}

  private final List<String> seen = new ArrayList<>();
  private final List<Long> rung = new ArrayList<>();
  private int deepest = 1;
  private int peals = 1;
  private boolean silent;
  private final Machine machine = machine();
  private final Scene scene = new Scene(machine, Map.of());

  @Test
  void shouldReactInTheOrderOfEventsThenOfRegistration() {
    execute(5, new Ring(2));
    assertThat(seen)
        .containsExactly(
            "a 0/0 at 5",
            "b 0/0 at 5",
            "a 1/0 at 5",
            "b 1/0 at 5",
            "a 100/1 at 5",
            "b 100/1 at 5",
            "a 101/1 at 5",
            "b 101/1 at 5");
    assertThat(machine.isTickDue(5)).isFalse();
  }

  @Test
  void shouldReactAtTheDeadlineOfATimer() {
    machine.modules().timers().set(BELL, 7, 20);
    machine.modules().timers().set(BELL, 8, 21);
    machine.tick(entry(50));
    assertThat(seen)
        .startsWith("a 7/0 at 20", "b 7/0 at 20", "a 107/1 at 20", "b 107/1 at 20", "a 8/0 at 21")
        .hasSize(8);
  }

  /**
   * A thousand reactions run in one entry; the rest goes on in ticks of the same time, in order.
   */
  @Test
  void shouldDeferWhatIsBeyondTheBound() {
    deepest = 0;
    execute(5, new Ring(1700));
    assertThat(seen).hasSize(1000).endsWith("a 499/0 at 5", "b 499/0 at 5");
    assertThat(machine.isTickDue(5)).isTrue();
    machine.modules().timers().set(BELL, 9, 5);
    Machine copy = machine();
    copy.restore(new Input(Scene.snapshot(machine)));
    assertThat(copy.digest()).isEqualTo(machine.digest());
    machine.tick(entry(6));
    assertThat(seen).hasSize(2000).endsWith("a 999/0 at 5", "b 999/0 at 5");
    machine.tick(entry(6));
    machine.tick(entry(6));
    assertThat(seen).as("the timer waited until all reactions ran").hasSize(3402);
    assertThat(seen).endsWith("a 1699/0 at 5", "b 1699/0 at 5", "a 9/0 at 5", "b 9/0 at 5");
    assertThat(machine.isTickDue(6)).isFalse();
    assertThatThrownBy(() -> execute(6, new Ring(1), machine.position() + 2))
        .isInstanceOf(IllegalStateException.class);
  }

  /** What a deferred reaction emits comes behind all that waits already. */
  @Test
  void shouldKeepTheOrderAcrossEntries() {
    execute(5, new Ring(600));
    List<String> expected = new ArrayList<>();
    for (int depth = 0; depth < 2; depth++) {
      for (int name = 0; name < 600; name++) {
        expected.add("a " + (name + 100 * depth) + "/" + depth + " at 5");
        expected.add("b " + (name + 100 * depth) + "/" + depth + " at 5");
      }
    }
    while (machine.isTickDue(5)) {
      machine.tick(entry(5));
    }
    assertThat(seen).isEqualTo(expected);
  }

  /** A thousand timers fire in one entry; the rest fires in the next, in order. */
  @Test
  void shouldFireAThousandTimersAnEntry() {
    deepest = 0;
    for (int name = 0; name < 1500; name++) {
      machine.modules().timers().set(BELL, name, 7);
    }
    silent = true;
    machine.tick(entry(7));
    assertThat(rung).hasSize(1000).endsWith(999L);
    assertThat(machine.isTickDue(7)).isTrue();
    machine.tick(entry(7));
    assertThat(rung).hasSize(1500).endsWith(1499L);
    assertThat(machine.isTickDue(7)).isFalse();
  }

  /** While reactions wait, no further timer fires in the same entry. */
  @Test
  void shouldLetNoTimerPassWaitingReactions() {
    deepest = 0;
    peals = 600;
    machine.modules().timers().set(BELL, 1, 7);
    machine.modules().timers().set(BELL, 2, 7);
    machine.tick(entry(7));
    assertThat(rung).containsExactly(1L);
    assertThat(seen).hasSize(1000);
    machine.tick(entry(7));
    assertThat(rung).containsExactly(1L, 2L);
    assertThat(seen).hasSize(2000);
    machine.tick(entry(7));
    assertThat(seen).hasSize(2400);
    assertThat(machine.isTickDue(7)).isFalse();
  }

  /** The sequencer lets waiting reactions go on at the time of the entry that left them. */
  @Test
  void shouldGoOnAtTheSameTime() {
    deepest = 0;
    execute(5, new Ring(700));
    assertThat(machine.hasQueuedReactions()).isTrue();
    scene.sequencer.passTime(50);
    assertThat(machine.hasQueuedReactions()).isFalse();
    assertThat(machine.time()).isEqualTo(5);
    assertThat(scene.journal.get(scene.journal.size() - 1).entry().time()).isEqualTo(5);
  }

  @Test
  void shouldForgetWaitingReactionsInARestore() {
    deepest = 0;
    byte[] before = Scene.snapshot(machine);
    execute(5, new Ring(700));
    machine.restore(new Input(before));
    assertThat(machine.hasQueuedReactions()).isFalse();
    assertThat(machine.isTickDue(5)).isFalse();
    assertThat(Scene.snapshot(machine)).isEqualTo(before);
  }

  /** A command waits until queued reactions have run. */
  @Test
  void shouldLetNoCommandPass() {
    execute(5, new Ring(501));
    assertThatThrownBy(() -> execute(6, new Ring(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a tick was due before: 6");
  }

  private Machine machine() {
    EventCodec codec = EventCodec.ofCore();
    codec.add(
        new EventType<>(
            900,
            "test.rung",
            1,
            Rung.class,
            (event, out) -> out.count(event.name()).count(event.depth()),
            in -> new Rung(in.count(Integer.MAX_VALUE), in.count(9))));
    return new Machine(codec, (registry, modules) -> register(registry, modules));
  }

  private void register(Registry registry, Modules modules) {
    registry.on(
        Ring.class,
        (command, context, emitter) -> {
          for (int name = 0; name < command.number(); name++) {
            emitter.emit(new Rung(name, 0));
          }
          return Optional.empty();
        });
    registry.apply(Rung.class, event -> {});
    registry.onTimer(
        BELL,
        (subject, time, emitter) -> {
          modules.timers().end(BELL, subject);
          rung.add(subject);
          for (int peal = 0; peal < peals && !silent; peal++) {
            emitter.emit(new Rung((int) subject, 0));
          }
        });
    registry.react(
        Rung.class,
        (event, time, emitter) -> {
          seen.add("a " + event.name() + "/" + event.depth() + " at " + time);
          if (event.depth() < deepest) {
            emitter.emit(new Rung(event.name() + 100, event.depth() + 1));
          }
        });
    registry.react(
        Rung.class,
        (event, time, emitter) ->
            seen.add("b " + event.name() + "/" + event.depth() + " at " + time));
  }

  private void execute(long time, Command command) {
    execute(time, command, machine.position() + 1);
  }

  private void execute(long time, Command command, long position) {
    Submission submission =
        new Submission(
            Hash256.ofText("command " + position),
            time + 1,
            Optional.of(Scene.id("bank")),
            Scene.key("bank"),
            command);
    Outcome outcome =
        machine.execute(new Entry(position, time, Hash256.ofText("seed")), submission);
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(scene.machine).isSameAs(machine);
  }

  private Entry entry(long time) {
    return new Entry(machine.position() + 1, time, Hash256.ofText("seed"));
  }
}
