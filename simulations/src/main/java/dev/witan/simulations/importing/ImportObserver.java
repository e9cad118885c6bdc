package dev.witan.simulations.importing;

import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import java.util.List;
import java.util.Optional;

/**
 * Sees an import as it goes. May read the machine's state, and must not change it. What it throws
 * ends the import.
 */
public interface ImportObserver {
  /** Sees nothing. */
  ImportObserver NONE = new ImportObserver() {};

  /**
   * A command was decided.
   *
   * @param time of the command, in milliseconds
   * @param actor the handle of the member in whose name it acts; of a registration, the new one's
   */
  default void submitted(long time, String actor, Command command, Outcome outcome) {}

  /**
   * An entry was accepted, a tick or a command; comes before {@link #submitted} of the command.
   *
   * @param payload the command, or empty for a tick
   * @param contents the bytes that the command names by their hashes
   * @param events encoded; not to be changed
   */
  default void accepted(
      Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {}

  /**
   * So many posts were tried.
   *
   * @param tried posts that entered, were broken or were refused
   */
  default void tried(int tried) {}
}
