package dev.witan.statemachine.codec;

import dev.witan.kernel.Input;
import dev.witan.kernel.Output;
import dev.witan.validationpool.PoolEvent.PoolExtended;
import dev.witan.validationpool.PoolEvent.PoolOpened;
import dev.witan.validationpool.PoolEvent.PoolOpenedFor;
import dev.witan.validationpool.PoolEvent.PoolProlonged;
import dev.witan.validationpool.PoolEvent.PoolSettled;
import dev.witan.validationpool.PoolEvent.PoolStaked;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.PoolTerms;
import dev.witan.validationpool.Side;
import java.util.List;

/** The events of validation pools: numbers 60 to 69. */
final class PoolEvents {
  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              60,
              "pool.opened",
              1,
              PoolOpened.class,
              PoolEvents::writeOpened,
              PoolEvents::readOpened),
          new EventType<>(
              61,
              "pool.staked",
              1,
              PoolStaked.class,
              (event, out) ->
                  out.count(event.pool())
                      .count(event.side().ordinal())
                      .count(event.holder())
                      .count(event.delegate() + 1L)
                      .count(event.amount()),
              in ->
                  new PoolStaked(
                      number(in), Side.of(in.count(1)), number(in), number(in) - 1, in.count())),
          new EventType<>(
              62,
              "pool.extended",
              1,
              PoolExtended.class,
              (event, out) -> out.count(event.pool()).count(event.deadline()),
              in -> new PoolExtended(number(in), in.count())),
          new EventType<>(
              63,
              "pool.prolonged",
              1,
              PoolProlonged.class,
              (event, out) -> out.count(event.pool()).count(event.deadline()),
              in -> new PoolProlonged(number(in), in.count())),
          new EventType<>(
              64,
              "pool.settled",
              1,
              PoolSettled.class,
              (event, out) ->
                  out.count(event.pool())
                      .count(event.outcome().ordinal())
                      .count(event.inFavour())
                      .count(event.against()),
              in ->
                  new PoolSettled(
                      number(in),
                      PoolState.of(in.count(PoolState.number() - 1)),
                      in.count(),
                      in.count())),
          new EventType<>(
              65,
              "pool.opened-for",
              1,
              PoolOpenedFor.class,
              PoolEvents::writeOpenedFor,
              in -> new PoolOpenedFor(readOpenedFor(in), PoolTerms.read(in))));

  private PoolEvents() {}

  private static void writeOpened(PoolOpened event, Output out) {
    out.count(event.pool()).count(event.post()).count(event.opener()).count(event.fee());
    out.count(event.version()).count(event.duration()).count(event.quorum());
    out.count(event.supply()).count(event.deadline());
  }

  private static PoolOpened readOpened(Input in) {
    return new PoolOpened(
        number(in),
        number(in),
        number(in),
        in.count(),
        number(in),
        in.count(),
        in.count(),
        in.count(),
        in.count());
  }

  /** As {@link #writeOpened}, but a referendum has no opener. */
  private static void writeOpenedFor(PoolOpenedFor event, Output out) {
    PoolOpened opening = event.opening();
    out.count(opening.pool()).count(opening.post()).count(opening.opener() + 1L);
    out.count(opening.fee()).count(opening.version()).count(opening.duration());
    out.count(opening.quorum()).count(opening.supply()).count(opening.deadline());
    event.terms().write(out);
  }

  private static PoolOpened readOpenedFor(Input in) {
    return new PoolOpened(
        number(in),
        number(in),
        number(in) - 1,
        in.count(),
        number(in),
        in.count(),
        in.count(),
        in.count(),
        in.count());
  }

  private static int number(Input in) {
    return in.count(Integer.MAX_VALUE);
  }
}
