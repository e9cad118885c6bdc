package dev.witan.statemachine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import java.util.List;

/**
 * Goal: no bytes make reading events fail in any way but {@link Input.CorruptBytes}, and events
 * have one form; a founding may come from a smaller catalogue of parameters. Method: Jazzer; a
 * normal run tries the inputs that stand in the resources.
 */
final class EventCodecFuzzTest {
  private static final EventCodec CODEC = EventCodec.ofCore();

  @FuzzTest
  void shouldReadOrRefuseAnyBytes(byte[] bytes) {
    List<Event> events;
    try {
      events = CODEC.readAll(bytes);
    } catch (Input.CorruptBytes refused) {
      return;
    }
    Output output = new Output();
    events.forEach(event -> CODEC.write(event, output));
    assertThat(CODEC.readAll(output.toBytes())).isEqualTo(events);
    if (!events.toString().contains("BodyFounded")) {
      assertThat(output.toBytes()).isEqualTo(bytes);
    }
  }
}
