package dev.witan.statemachine;

import static dev.witan.statemachine.Scene.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.codec.CommandPayload;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Goal: TIME-2 and the seeds of scenario.md. Method: the entries that a listener sees. */
final class InMemorySequencerTest {
  private final Scene scene =
      new Scene(Map.of(Parameter.POOL_DURATION, 1000L, Parameter.POOL_MAX_EXTENSIONS, 1L));

  @Test
  void shouldDrawSeedsFromGenesisAndPosition() {
    scene.member("ann", 5);
    for (int i = 0; i < 3; i++) {
      byte[] bytes =
          ByteBuffer.allocate(23)
              .put("witan-seedscene".getBytes(StandardCharsets.UTF_8))
              .putLong(i + 1)
              .array();
      assertThat(scene.journal.get(i).entry().seed()).isEqualTo(Hash256.of(bytes));
      assertThat(scene.journal.get(i).entry().position()).isEqualTo(i + 1);
    }
  }

  @Test
  void shouldSignForFiveMinutesWithANonceOfThePosition() {
    scene.at = 70;
    scene.member("ann", 0);
    CommandPayload founding = scene.journal.get(0).payload().orElseThrow();
    CommandPayload payload = scene.journal.get(1).payload().orElseThrow();
    assertThat(founding.audience()).isEmpty();
    assertThat(payload.audience()).contains(scene.machine.modules().body().id());
    assertThat(payload.issuedAt()).isEqualTo(70);
    assertThat(payload.expiresAt()).isEqualTo(300_070);
    assertThat(payload.nonce()).isEqualTo("AAAAAAAAAAAAAAAAAAAAAg");
    assertThat(payload.actor()).isEmpty();
    assertThat(payload.key()).isEqualTo(Scene.key("ann"));
  }

  /** Ticks come before a command or when time passes, one for all that is due by then. */
  @Test
  void shouldTickBeforeACommandAndWhenTimePasses() {
    scene.member("ann", 100 * ONE);
    scene.open("ann", scene.post("ann", "founding"), ONE);
    scene.at = 10;
    scene.open("ann", scene.post("ann", "first"), ONE);
    scene.at = 20;
    scene.open("ann", scene.post("ann", "second"), ONE);
    int before = scene.journal.size();
    scene.sequencer.passTime(1009);
    assertThat(scene.journal).hasSize(before);
    scene.sequencer.passTime(1010);
    assertThat(times(before)).containsExactly("tick 1010");
    scene.at = 2500;
    scene.post("ann", "third");
    assertThat(times(before)).containsExactly("tick 1010", "tick 2500", "command 2500");
    assertThat(scene.machine.modules().pools().get(1).isOpen()).isFalse();
    assertThat(scene.machine.modules().pools().get(2).isOpen()).isFalse();
    scene.sequencer.passTime(9000);
    assertThat(times(before)).hasSize(3);
    assertThat(scene.replayed().digest()).isEqualTo(scene.machine.digest());
  }

  @Test
  void shouldTickItselfBeforeACommand() {
    scene.member("ann", 100 * ONE);
    scene.open("ann", scene.post("ann", "founding"), ONE);
    scene.open("ann", scene.post("ann", "first"), ONE);
    int before = scene.journal.size();
    Outcome outcome =
        scene.sequencer.submit(
            5000, Optional.of(Scene.id("ann")), Scene.key("ann"), Scene.draft("ann", "second"));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(times(before)).containsExactly("tick 5000", "command 5000");
    assertThat(scene.machine.modules().forum().posts().size()).isEqualTo(3);
  }

  @Test
  void shouldGiveARejectedCommandNoPosition() {
    scene.member("ann", 0);
    assertThat(scene.run("ann", Scene.draft("bank", "T"))).isEqualTo("signer-not-author");
    assertThat(scene.journal).hasSize(2);
    scene.post("ann", "T");
    assertThat(scene.journal.get(2).entry().position()).isEqualTo(3);
    assertThat(scene.sequencer.machine()).isSameAs(scene.machine);
  }

  private List<String> times(int from) {
    return scene.journal.subList(from, scene.journal.size()).stream()
        .map(line -> (line.payload().isPresent() ? "command " : "tick ") + line.entry().time())
        .toList();
  }
}
