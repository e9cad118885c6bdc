package dev.witan.journal;

import dev.witan.kernel.Hash256;

/**
 * An entry that was read, with its place in the chain.
 *
 * @param entry the entry
 * @param previous the hash of the entry before
 * @param hash its own hash
 */
public record StoredEntry(JournalEntry entry, Hash256 previous, Hash256 hash) {}
