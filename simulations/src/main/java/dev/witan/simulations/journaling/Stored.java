package dev.witan.simulations.journaling;

import dev.witan.journal.Head;

/**
 * Where an import was written to, and what of it was there before.
 *
 * @param place the folder or database, in words
 * @param found entries that were there already
 * @param head the last entry
 * @param storeMs importing with writing, from opening the journal to its closing
 */
public record Stored(String place, long found, Head head, long storeMs) {
  /** How many entries were appended. */
  public long appended() {
    return head.position() - found;
  }

  /** Whether nothing was left to do. */
  public boolean wasComplete() {
    return appended() == 0;
  }
}
