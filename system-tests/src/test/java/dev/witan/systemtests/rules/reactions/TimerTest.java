package dev.witan.systemtests.rules.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Limits;
import dev.witan.kernel.Registry;
import dev.witan.kernel.TimerKind;
import dev.witan.systemtests.rules.reactions.NoteModule.Begin;
import dev.witan.systemtests.rules.reactions.NoteModule.Set;
import dev.witan.systemtests.rules.reactions.NoteModule.TimerSet;
import dev.witan.systemtests.rules.reactions.NoteModule.Written;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Goal: due timers fire in the order (deadline, creation) of TIME-2, in as many ticks as the bound
 * needs, and none stays where it was. Method: pools of which more are due than one entry may end,
 * and timers of a test module.
 */
final class TimerTest {
  private static final int BOUND = Limits.TIMERS_PER_ENTRY;

  @Test
  void shouldNeedSeveralTicks_whenMoreTimersAreDueThanOneMayFire() {
    NoteStage stage = new NoteStage(registry -> onTimer(registry, "ends", Long.MAX_VALUE));
    int timers = BOUND + BOUND / 4;
    stage.setTimers(0, "ends", timers, 1000);
    assertThat(stage.machine().isTickDue(999)).isFalse();
    stage.tick(2000);
    assertThat(stage.lines()).hasSize(BOUND);
    assertThatThrownBy(() -> stage.submit(2000, new Begin(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a tick was due before");
    stage.tick(2000);
    assertThat(stage.machine().isTickDue(2000)).isFalse();
    assertThat(stage.lines())
        .isEqualTo(
            IntStream.rangeClosed(1, timers)
                .mapToObj(timer -> timer + " at 1000")
                .collect(Collectors.toList()));
  }

  @Test
  void shouldFireByDeadlineThenCreation() {
    NoteStage stage = new NoteStage(registry -> onTimer(registry, "ends", Long.MAX_VALUE));
    stage.submit(0, new Set("ends", 1, 30));
    stage.submit(0, new Set("ends", 2, 20));
    stage.submit(0, new Set("ends", 3, 30));
    stage.submit(0, new Set("ends", 4, 10));
    // A timer that is set again is a new one, also for the same deadline.
    stage.submit(0, new Set("ends", 1, 30));
    stage.submit(0, new Set("ends", 4, 40));
    stage.tick(35);
    assertThat(stage.lines()).containsExactly("2 at 20", "3 at 30", "1 at 30");
    stage.tick(40);
    assertThat(stage.lines()).last().isEqualTo("4 at 40");
  }

  @Test
  void shouldFireAgainInTheSameTick_whenItMovesToATimeThatHasPassed() {
    NoteStage stage = new NoteStage(registry -> onTimer(registry, "moves", 10));
    stage.submit(0, new Set("moves", 7, 5));
    stage.tick(26);
    assertThat(stage.lines()).isEqualTo(List.of("7 at 5", "7 at 15", "7 at 25"));
    assertThat(stage.machine().modules().timers().next().deadline()).isEqualTo(35);
  }

  @Test
  void shouldFail_whenATimerStays() {
    NoteStage stage =
        new NoteStage(
            registry -> registry.onTimer(new TimerKind("stays"), (subject, time, emitter) -> {}));
    stage.submit(0, new Set("stays", 1, 5));
    assertThatThrownBy(() -> stage.tick(5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a timer fired and stayed");
  }

  @Test
  void shouldFail_whenATimerStaysBehindAnEarlierOne() {
    NoteStage stage =
        new NoteStage(
            registry ->
                registry.onTimer(
                    new TimerKind("stays"),
                    (subject, time, emitter) ->
                        emitter.emit(new TimerSet("other", subject, time - 1))));
    stage.submit(0, new Set("stays", 1, 5));
    assertThatThrownBy(() -> stage.tick(5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a timer fired and stayed");
  }

  @Test
  void shouldFail_whenNothingIsDue() {
    NoteStage stage = new NoteStage(registry -> {});
    assertThatThrownBy(() -> stage.tick(5))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nothing is due");
  }

  /** A timer that writes down that it fired and moves by so much. */
  private static void onTimer(Registry registry, String kind, long by) {
    registry.onTimer(
        new TimerKind(kind),
        (subject, time, emitter) -> {
          emitter.emit(new Written(subject + " at " + time));
          long next = by == Long.MAX_VALUE ? Limits.TIME_MAX : time + by;
          emitter.emit(new TimerSet(kind, subject, next));
        });
  }
}
