package dev.witan.journal;

import dev.witan.kernel.Hash256;

/**
 * How far a journal has come.
 *
 * @param position the last entry's position, 0 before the first
 * @param time the last entry's time
 * @param hash the last entry's hash
 */
public record Head(long position, long time, Hash256 hash) {
  /** The head of an empty journal: 32 zero bytes stand before entry 1. */
  public static final Head EMPTY = new Head(0, Long.MIN_VALUE, new Hash256(0, 0, 0, 0));
}
