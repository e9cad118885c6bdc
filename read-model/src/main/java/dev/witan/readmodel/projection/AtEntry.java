package dev.witan.readmodel.projection;

import dev.witan.kernel.Command;
import dev.witan.kernel.Json;

/** The entry whose events are being taken. */
final class AtEntry {
  private final long position;
  private final long time;
  private final Command command;
  private final Json.Fields fields;
  private long now;
  private int ordinal;

  /**
   * An entry.
   *
   * @param time in milliseconds
   * @param command what was signed, or null for a tick
   * @param fields the command's fields, or null for a tick
   */
  AtEntry(long position, long time, Command command, Json.Fields fields) {
    this.position = position;
    this.time = time;
    this.command = command;
    this.fields = fields;
    this.now = time;
  }

  long position() {
    return position;
  }

  /** The time of the entry. */
  long time() {
    return time;
  }

  /** The time of what happens: that of the entry, or of the timer that fired last in a tick. */
  long now() {
    return now;
  }

  boolean isTick() {
    return command == null;
  }

  /** A timer with this deadline fired, if this is a tick and the deadline has passed (TIME-1). */
  void fired(long deadline) {
    if (isTick() && deadline <= time) {
      now = deadline;
    }
  }

  /** The next number of a row of this entry. */
  int next() {
    return ordinal++;
  }

  /** The fields of the command. */
  Json.Fields fields() {
    return fields;
  }

  /** The command, which led to an event that only this type leads to. */
  <C> C command(Class<C> type) {
    if (!type.isInstance(command)) {
      throw new IllegalStateException(
          "entry " + position + " holds no " + type.getSimpleName() + ", as its events say");
    }
    return type.cast(command);
  }

  /** Whether the command is of this type. */
  boolean is(Class<?> type) {
    return type.isInstance(command);
  }
}
