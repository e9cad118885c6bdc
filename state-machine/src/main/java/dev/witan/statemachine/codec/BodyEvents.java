package dev.witan.statemachine.codec;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.BodyEvent.BodyFounded;
import dev.witan.statemachine.BodyEvent.ReactionDeferred;
import dev.witan.statemachine.BodyEvent.ReactionResumed;
import java.util.List;

/** The events of the body and of the machine's own queue: numbers 1 to 19. */
final class BodyEvents {
  private BodyEvents() {}

  static List<EventType<?>> types(EventCodec codec) {
    return List.of(
        new EventType<>(
            1,
            "body.founded",
            1,
            BodyFounded.class,
            (event, out) -> {
              event.id().write(out);
              out.text(event.name()).hash(event.nodeKey().value()).bool(event.imported());
              event.parameters().write(out);
            },
            in ->
                new BodyFounded(
                    BodyId.read(in),
                    in.text(),
                    new PublicKey(in.hash()),
                    in.bool(),
                    Parameters.read(in))),
        new EventType<>(
            2,
            "reaction.deferred",
            1,
            ReactionDeferred.class,
            (event, out) -> {
              out.count(event.time()).count(event.reaction());
              codec.write(event.event(), out);
            },
            in ->
                new ReactionDeferred(in.count(), in.count(Integer.MAX_VALUE), codec.readCause(in))),
        new EventType<>(
            3,
            "reaction.resumed",
            1,
            ReactionResumed.class,
            (event, out) -> {},
            in -> new ReactionResumed()));
  }
}
