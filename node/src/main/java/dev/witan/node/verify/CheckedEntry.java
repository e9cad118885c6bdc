package dev.witan.node.verify;

import dev.witan.journal.StoredEntry;
import dev.witan.node.command.Checked;

/**
 * A stored entry with what its signatures are worth.
 *
 * @param stored the entry
 * @param checked what checking its command gave, or null for a tick
 */
record CheckedEntry(StoredEntry stored, Checked checked) {}
