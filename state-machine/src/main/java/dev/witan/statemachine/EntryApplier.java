package dev.witan.statemachine;

import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;

/**
 * Applies what an accepted entry means besides its events: its command is known from now on
 * (CMD-2). The machine calls it when it decides and when it replays.
 */
final class EntryApplier {
  private final CommandIds commandIds;

  EntryApplier(CommandIds commandIds) {
    this.commandIds = commandIds;
  }

  void accepted(Entry entry, Hash256 commandId, long expiresAt) {
    commandIds.remember(commandId, expiresAt, entry.position(), entry.time());
  }
}
