package dev.witan.statemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Registry;
import dev.witan.kernel.TimerKind;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationRejection;
import dev.witan.statemachine.codec.EventCodec;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Goal: a broken module or sequencer stops the machine at once. Method: modules that break each
 * rule of the dispatch, and entries that break each rule of the journal.
 */
final class DispatchTest {
  private static final TimerKind STUCK = new TimerKind("test.stuck");

  private record Probe() implements Command {}

  private record Stranger() implements Command {}

  private record Unapplied() implements Event {}

  @Test
  void shouldStopAtARejectionAfterTheFirstEvent() {
    Scene scene =
        scene(
            (registry, modules) ->
                registry.on(
                    Probe.class,
                    (command, context, emitter) -> {
                      emitter.emit(new DepositReferenceUsed("too early"));
                      return Optional.of(ReputationRejection.KEY_IN_USE.rejection());
                    }));
    assertThatThrownBy(() -> execute(scene, 2, 0, new Probe()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("rejected after the first event");
  }

  @Test
  void shouldStopAtWhatNobodyHandles() {
    Scene scene = scene((registry, modules) -> {});
    assertThatThrownBy(() -> execute(scene, 2, 0, new Stranger()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no handler of ");
    Dispatch dispatch = new Dispatch();
    assertThatThrownBy(() -> dispatch.apply(new Unapplied()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no applier of ");
  }

  @Test
  void shouldRegisterOneHandlerAndOneApplier() {
    assertThatThrownBy(
            () ->
                scene(
                    (registry, modules) ->
                        registry.on(AddKey.class, (command, context, emitter) -> Optional.empty())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("two handlers of ");
    assertThatThrownBy(
            () -> scene((registry, modules) -> registry.apply(KeyAdded.class, event -> {})))
        .hasMessageStartingWith("two appliers of ");
    assertThatThrownBy(
            () ->
                scene(
                    (registry, modules) ->
                        registry.onTimer(
                            new TimerKind("pool.deadline"), (subject, time, emitter) -> {})))
        .hasMessage("two handlers of timer pool.deadline");
  }

  @Test
  void shouldStopAtATimerThatFiresAndStays() {
    Scene scene =
        scene(
            (registry, modules) -> {
              registry.onTimer(STUCK, (subject, time, emitter) -> {});
              modules.timers().set(STUCK, 0, 10);
            });
    assertThatThrownBy(() -> scene.machine.tick(entry(2, 10)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a timer fired and stayed");
  }

  @Test
  void shouldStopAtATimerThatNobodyHandles() {
    Scene scene = scene((registry, modules) -> modules.timers().set(STUCK, 0, 10));
    assertThatThrownBy(() -> scene.machine.tick(entry(2, 10)))
        .hasMessage("no handler of timer test.stuck");
  }

  @Test
  void shouldStopAtAGapOfPositions() {
    Scene scene = scene((registry, modules) -> {});
    assertThatThrownBy(() -> execute(scene, 3, 0, new Probe()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a gap before position: 3");
    assertThatThrownBy(() -> execute(scene, 1, 0, new Probe()))
        .hasMessage("a gap before position: 1");
    assertThatThrownBy(() -> scene.machine.replayTick(entry(3, 0), new byte[0]))
        .hasMessage("a gap before position: 3");
    assertThatThrownBy(() -> scene.machine.replay(entry(1, 0), Hash256.ofText("c"), 1, new byte[0]))
        .hasMessage("a gap before position: 1");
  }

  @Test
  void shouldStopWhenTimeRunsBackOrOut() {
    Scene scene = scene((registry, modules) -> {});
    scene.at = 500;
    scene.member("ann", 0);
    assertThatThrownBy(() -> scene.machine.tick(entry(3, 499))).hasMessage("time runs back: 499");
    assertThatThrownBy(() -> execute(scene, 3, 499, new Probe()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("time runs back: 499");
    assertThatThrownBy(() -> execute(scene, 3, 1L << 53, new Probe()))
        .hasMessage("time runs back: 9007199254740992");
    Command last = new AddKey(Scene.key("phone"));
    assertThat(execute(scene, 3, (1L << 53) - 1, last)).isInstanceOf(Outcome.Accepted.class);
    assertThatThrownBy(() -> execute(scene, 4, 0, new Probe())).hasMessage("time runs back: 0");
  }

  @Test
  void shouldStopAtATickWhenNothingIsDue() {
    Scene scene =
        scene(
            (registry, modules) -> {
              registry.onTimer(
                  STUCK, (subject, time, emitter) -> modules.timers().end(STUCK, subject));
              modules.timers().set(STUCK, 0, 10);
            });
    assertThatThrownBy(() -> scene.machine.tick(entry(2, 9)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing is due: 9");
    assertThat(scene.machine.isTickDue(9)).isFalse();
    assertThat(scene.machine.isTickDue(10)).isTrue();
    assertThat(scene.machine.tick(entry(2, 10)).position()).isEqualTo(2);
    assertThat(scene.machine.position()).isEqualTo(2);
    assertThat(scene.machine.time()).isEqualTo(10);
  }

  @Test
  void shouldStopAtACommandWhenATickIsDue() {
    Scene scene =
        scene(
            (registry, modules) -> {
              registry.onTimer(STUCK, (subject, time, emitter) -> {});
              modules.timers().set(STUCK, 0, 10);
            });
    assertThatThrownBy(() -> execute(scene, 2, 10, new Probe()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a tick was due before: 10");
  }

  private static Scene scene(BiConsumer<Registry, Modules> more) {
    return new Scene(new Machine(EventCodec.ofCore(), more), Map.of());
  }

  private static Entry entry(long position, long time) {
    return new Entry(position, time, Hash256.ofText("seed"));
  }

  private static Outcome execute(Scene scene, long position, long time, Command command) {
    Submission submission =
        new Submission(
            Hash256.ofText("command"),
            time + 1,
            Optional.of(Scene.id("bank")),
            Scene.key("bank"),
            command);
    return scene.machine.execute(entry(position, time), submission);
  }

  /** What a handler knows: the entry, the id, the actor's number and the key. */
  @Test
  void shouldTellTheHandlerWhoActsAndWhen() {
    Context[] seen = new Context[1];
    Scene scene =
        scene(
            (registry, modules) ->
                registry.on(
                    Probe.class,
                    (command, context, emitter) -> {
                      seen[0] = context;
                      return Optional.empty();
                    }));
    execute(scene, 2, 5, new Probe());
    assertThat(seen[0])
        .isEqualTo(new Context(entry(2, 5), Hash256.ofText("command"), 0, Scene.key("bank")));
    assertThat(seen[0].time()).isEqualTo(5);
  }
}
