package dev.witan.statemachine.codec;

import dev.witan.kernel.Command;
import dev.witan.kernel.JsonWriter;

/**
 * How one command type is written.
 *
 * @param name the word of the catalogue, such as {@code pool.stake}
 * @param writer writes the fields between the braces of the body, in the order of their names
 */
record CommandType<C extends Command>(
    String name, Class<C> type, Writer<C> writer, Reader<C> reader) {
  interface Writer<C> {
    void write(C command, JsonWriter json);
  }

  interface Reader<C> {
    C read(FieldReader fields);
  }
}
