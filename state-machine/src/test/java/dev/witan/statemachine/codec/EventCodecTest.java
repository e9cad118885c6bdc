package dev.witan.statemachine.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.witan.availability.AvailabilityEvent;
import dev.witan.business.BusinessEvent;
import dev.witan.forum.ForumEvent;
import dev.witan.governance.GovernanceEvent;
import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.reputation.ReputationEvent;
import dev.witan.statemachine.BodyEvent;
import dev.witan.validationpool.PoolEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the bytes of released events never change. Method: samples of every type are compared with
 * golden files, one a type; every sample is read back, cut short and lengthened.
 */
final class EventCodecTest {
  private static final EventCodec CODEC = EventCodec.ofCore();

  @Test
  void shouldHaveACodecAndASampleOfEveryType() {
    Set<Class<?>> permitted =
        Stream.of(
                BodyEvent.class,
                ReputationEvent.class,
                ForumEvent.class,
                PoolEvent.class,
                AvailabilityEvent.class,
                BusinessEvent.class,
                GovernanceEvent.class)
            .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    assertThat(CODEC.types().stream().map(EventType::type).collect(Collectors.toSet()))
        .isEqualTo(permitted);
    assertThat(samples().map(Event::getClass).collect(Collectors.toSet())).isEqualTo(permitted);
  }

  @Test
  void shouldNeverRenumberAType() {
    StringBuilder list = new StringBuilder();
    for (EventType<?> type : CODEC.types()) {
      list.append(type.number()).append(' ').append(type.name()).append(' ').append(type.version());
      list.append(' ').append(type.type().getSimpleName()).append('\n');
    }
    Golden.assertGolden("events.txt", list.toString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldKeepTheBytesOfEveryType(EventType<?> type) {
    StringBuilder text = new StringBuilder();
    samples()
        .filter(event -> event.getClass() == type.type())
        .forEach(event -> text.append(event).append('\n').append(hex(event)).append('\n'));
    assertThat(text).isNotEmpty();
    Golden.assertGolden("events/" + type.name() + "-" + type.version() + ".txt", text.toString());
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldReadTheGoldenBytes(EventType<?> type) {
    List<String> lines =
        Golden.read("events/" + type.name() + "-" + type.version() + ".txt").lines().toList();
    for (int i = 0; i < lines.size(); i += 2) {
      byte[] bytes = HexFormat.of().parseHex(lines.get(i + 1));
      List<Event> events = CODEC.readAll(bytes);
      assertThat(events).hasSize(1);
      assertThat(events.get(0)).isExactlyInstanceOf(type.type()).hasToString(lines.get(i));
      assertThat(hex(events.get(0))).isEqualTo(lines.get(i + 1));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shouldRefuseEveryOtherForm(Event event) {
    byte[] bytes = HexFormat.of().parseHex(hex(event));
    assertThat(CODEC.readAll(bytes)).containsExactly(event);
    for (int length = 1; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> CODEC.readAll(cut)).isInstanceOf(Input.CorruptBytes.class);
    }
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    assertThatThrownBy(() -> CODEC.readAll(longer))
        .isInstanceOf(Input.CorruptBytes.class)
        .hasMessageStartingWith("an event of an unknown type");
  }

  @Test
  void shouldReadAllEventsOfAnEntry() {
    Output output = new Output();
    List<Event> all = samples().toList();
    all.forEach(event -> CODEC.write(event, output));
    assertThat(CODEC.readAll(output.toBytes())).isEqualTo(all);
    assertThat(CODEC.readAll(new byte[0])).isEmpty();
  }

  /** A reaction to a deferred reaction would nest without end. */
  @Test
  void shouldRefuseADeferredReactionInADeferredReaction() {
    byte[] nested = {2, 0, 0, 2, 0, 0, 3};
    assertThatThrownBy(() -> CODEC.readAll(nested)).isInstanceOf(Input.CorruptBytes.class);
    byte[] deep = new byte[3_000_000];
    for (int i = 0; i < deep.length; i += 3) {
      deep[i] = 2;
    }
    assertThatThrownBy(() -> CODEC.readAll(deep)).isInstanceOf(Input.CorruptBytes.class);
  }

  @Test
  void shouldStopAtATypeThatIsThereAlready() {
    EventType<?> type = CODEC.types().get(0);
    assertThatThrownBy(() -> EventCodec.ofCore().add(type))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("number used: 1");
    EventType<BodyEvent.ReactionResumed> twice =
        new EventType<>(
            999, "x", 1, BodyEvent.ReactionResumed.class, (event, out) -> {}, in -> null);
    assertThatThrownBy(() -> EventCodec.ofCore().add(twice)).hasMessage("type added twice: x");
    record Stranger() implements Event {}
    assertThatThrownBy(() -> CODEC.write(new Stranger(), new Output()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no codec for ");
  }

  static List<EventType<?>> types() {
    Map<Integer, EventType<?>> byNumber = new TreeMap<>();
    CODEC.types().forEach(type -> byNumber.put(type.number(), type));
    return new ArrayList<>(byNumber.values());
  }

  static Stream<Event> samples() {
    return Stream.of(
            EventSamples.body(),
            EventSamples.members(),
            EventSamples.amounts(),
            EventSamples.forum(),
            EventSamples.pools(),
            EventSamples.offers(),
            EventSamples.requests(),
            EventSamples.proposals())
        .flatMap(List::stream);
  }

  private static String hex(Event event) {
    Output output = new Output();
    CODEC.write(event, output);
    return HexFormat.of().formatHex(output.toBytes());
  }
}
