package dev.witan.readmodel;

import dev.witan.kernel.Hash256;

/**
 * An entry of the journal, as the views take it. The arrays are not to be changed.
 *
 * @param time in milliseconds
 * @param hash of the entry
 * @param command the envelope, empty for a tick
 * @param events encoded
 */
public record ReadEntry(long position, long time, Hash256 hash, byte[] command, byte[] events) {}
