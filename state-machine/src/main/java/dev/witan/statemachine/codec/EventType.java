package dev.witan.statemachine.codec;

import dev.witan.kernel.Event;
import dev.witan.kernel.Input;
import dev.witan.kernel.Output;

/**
 * How one event type is written.
 *
 * @param number stands in the bytes and is never used for anything else
 * @param name for people and projections, such as {@code pool.settled}
 * @param version from 1; a change of meaning is a new number with the next version
 */
public record EventType<E extends Event>(
    int number, String name, int version, Class<E> type, Writer<E> writer, Reader<E> reader) {
  /** Writes the number and an event of this type. */
  public void write(Event event, Output output) {
    output.count(number);
    writer.write(type.cast(event), output);
  }

  /** Writes the fields of an event. */
  public interface Writer<E> {
    void write(E event, Output output);
  }

  /** Reads the fields of an event. */
  public interface Reader<E> {
    E read(Input input);
  }
}
