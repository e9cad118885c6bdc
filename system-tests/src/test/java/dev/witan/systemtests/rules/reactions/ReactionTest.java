package dev.witan.systemtests.rules.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Entry;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Registry;
import dev.witan.kernel.TimerKind;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.statemachine.InMemorySequencer;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.reactions.NoteModule.Begin;
import dev.witan.systemtests.rules.reactions.NoteModule.Noted;
import dev.witan.systemtests.rules.reactions.NoteModule.TimerSet;
import dev.witan.systemtests.rules.reactions.NoteModule.Written;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Goal: reactions run in the order of events, then of registration, at the time of their event, and
 * what does not fit into an entry goes on in ticks before anything else. Method: a test module
 * whose reactions write down that they ran; after every entry the body is restored and replayed.
 */
final class ReactionTest {
  private static final int BOUND = Limits.REACTIONS_PER_ENTRY;

  @Test
  void shouldReactInTheOrderOfEventsThenOfRegistration() {
    NoteStage stage =
        new NoteStage(
            registry -> {
              registry.react(
                  Noted.class,
                  (event, time, emitter) -> {
                    emitter.emit(new Written("first " + name(event)));
                    if (event.depth() == 1) {
                      emitter.emit(new Noted(event.number(), 2));
                    }
                  });
              registry.react(
                  Noted.class,
                  (event, time, emitter) -> emitter.emit(new Written("second " + name(event))));
              registry.react(
                  Written.class,
                  (event, time, emitter) -> {
                    if (event.line().equals("first 1.2")) {
                      emitter.emit(new Written("last"));
                    }
                  });
            });
    stage.submit(10, new Begin(2));
    assertThat(stage.lines())
        .containsExactly(
            "first 0.1",
            "second 0.1",
            "first 1.1",
            "second 1.1",
            "first 0.2",
            "second 0.2",
            "first 1.2",
            "second 1.2",
            "last");
    assertThat(stage.machine().isTickDue(10)).isFalse();
  }

  @Test
  void shouldRunAsManyAsTheBoundInOneEntry() {
    NoteStage stage = new NoteStage(ReactionTest::writeDown);
    stage.submit(10, new Begin(BOUND));
    assertThat(stage.lines()).hasSize(BOUND);
    assertThat(stage.machine().isTickDue(10)).isFalse();
  }

  @Test
  void shouldDeferWhatIsBeyondTheBound() {
    NoteStage stage = new NoteStage(ReactionTest::writeDown);
    stage.submit(10, new Begin(2 * BOUND + 1));
    assertThat(stage.lines()).hasSize(BOUND);
    assertThat(stage.machine().isTickDue(10)).isTrue();
    assertThatThrownBy(() -> stage.submit(10, new Begin(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a tick was due before");
    stage.tick(10);
    assertThat(stage.lines()).hasSize(2 * BOUND);
    stage.tick(10);
    assertThat(stage.lines()).isEqualTo(written(0, 2 * BOUND + 1, 1, 10));
    assertThat(stage.machine().isTickDue(10)).isFalse();
  }

  @Test
  void shouldReactAtTheTimeOfTheEvent_whenTheTickIsLate() {
    NoteStage stage = new NoteStage(ReactionTest::writeDown);
    stage.submit(10, new Begin(BOUND + 2));
    assertThat(stage.ticks(99)).isEqualTo(1);
    assertThat(stage.lines()).isEqualTo(written(0, BOUND + 2, 1, 10));
  }

  @Test
  void shouldKeepTheOrderOfEvents_whenDeferredReactionsEmitMore() {
    NoteStage stage = new NoteStage(ReactionTest::writeDownAndGoOn);
    int notes = BOUND + BOUND / 2;
    stage.submit(10, new Begin(notes));
    assertThat(stage.ticks(10)).isEqualTo(2);
    List<String> expected = new ArrayList<>(written(0, notes, 1, 10));
    expected.addAll(written(0, notes, 2, 10));
    assertThat(stage.lines()).isEqualTo(expected);
  }

  @Test
  void shouldGoOnBeforeAnyTimer() {
    NoteStage stage =
        new NoteStage(
            registry -> {
              writeDown(registry);
              writeDownSettlements(registry);
            });
    stage.openPools(0, 2);
    stage.submit(999, new Begin(2 * BOUND + 5));
    List<String> expected = new ArrayList<>(List.of("pool 0 at 0"));
    expected.addAll(written(0, 2 * BOUND, 1, 999));
    stage.tick(1000);
    assertThat(stage.lines()).isEqualTo(expected);
    expected.addAll(written(2 * BOUND, 5, 1, 999));
    expected.addAll(List.of("pool 1 at 1000", "pool 2 at 1000"));
    stage.tick(1000);
    assertThat(stage.lines()).isEqualTo(expected);
  }

  @Test
  void shouldFireNoMoreTimers_whenTheReactionsToOneDoNotFit() {
    int each = BOUND * 2 / 3;
    NoteStage stage =
        new NoteStage(
            registry -> {
              registry.onTimer(
                  new TimerKind("notes"),
                  (subject, time, emitter) -> {
                    emitter.emit(new TimerSet("notes", subject, Limits.TIME_MAX));
                    for (int number = 0; number < each; number++) {
                      emitter.emit(new Noted(number, (int) subject));
                    }
                  });
              writeDown(registry);
            });
    stage.setTimers(0, "notes", 3, 1000);
    stage.tick(5000);
    assertThat(stage.lines()).hasSize(BOUND);
    assertThat(stage.machine().modules().timers().next().deadline()).isEqualTo(1000);
    stage.tick(5000);
    assertThat(stage.machine().modules().timers().next().deadline()).isEqualTo(Limits.TIME_MAX);
    assertThat(stage.machine().isTickDue(5000)).isFalse();
    List<String> expected = new ArrayList<>();
    for (int timer = 1; timer <= 3; timer++) {
      expected.addAll(written(0, each, timer, 1000));
    }
    assertThat(stage.lines()).isEqualTo(expected);
  }

  @Test
  void shouldGoOnInTicksOfTheSameTime() {
    NoteModule module =
        new NoteModule(
            registry -> {
              registry.react(
                  MemberRegistered.class,
                  (event, time, emitter) -> {
                    for (int number = 0; event.member() > 0 && number <= BOUND; number++) {
                      emitter.emit(new Noted(number, 1));
                    }
                  });
              writeDown(registry);
            });
    List<Entry> entries = new ArrayList<>();
    InMemorySequencer sequencer =
        new InMemorySequencer(
            module.machine(), "seed", (entry, payload, events) -> entries.add(entry));
    sequencer.submit(0, Optional.empty(), Keys.key("bank"), NoteStage.founding());
    for (String handle : List.of("ada", "ben")) {
      long at = handle.equals("ada") ? 10 : 20;
      RegisterMember command =
          new RegisterMember(handle, Keys.key(handle), "", Optional.empty(), Optional.empty());
      sequencer.submit(at, Optional.empty(), Keys.key(handle), command);
    }
    sequencer.passTime(30);
    assertThat(entries).extracting(Entry::time).containsExactly(0L, 10L, 10L, 20L, 20L);
    List<String> expected = new ArrayList<>(written(0, BOUND + 1, 1, 10));
    expected.addAll(written(0, BOUND + 1, 1, 20));
    assertThat(module.lines()).isEqualTo(expected);
  }

  private static void writeDown(Registry registry) {
    registry.react(
        Noted.class,
        (event, time, emitter) -> emitter.emit(new Written(name(event) + " at " + time)));
  }

  private static void writeDownAndGoOn(Registry registry) {
    registry.react(
        Noted.class,
        (event, time, emitter) -> {
          emitter.emit(new Written(name(event) + " at " + time));
          if (event.depth() == 1) {
            emitter.emit(new Noted(event.number(), 2));
          }
        });
  }

  private static void writeDownSettlements(Registry registry) {
    registry.react(
        PoolSettled.class,
        (event, time, emitter) ->
            emitter.emit(new Written("pool " + event.pool() + " at " + time)));
  }

  private static String name(Noted event) {
    return event.number() + "." + event.depth();
  }

  private static List<String> written(int first, int count, int depth, long time) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> number + "." + depth + " at " + time)
        .collect(Collectors.toList());
  }
}
