package dev.witan.kernel;

/**
 * What the sequencer gives an entry of the journal: rules read time and chance from here and from
 * nowhere else (TIME-1, RAND-1).
 *
 * @param position the entry's place in the journal, from 1
 * @param time milliseconds since the epoch, never below that of the entry before
 * @param seed what random choices of this entry draw from
 */
public record Entry(long position, long time, Hash256 seed) {}
