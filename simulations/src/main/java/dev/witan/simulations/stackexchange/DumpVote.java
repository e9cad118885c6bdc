package dev.witan.simulations.stackexchange;

import dev.witan.validationpool.Side;

/**
 * A vote on an answer.
 *
 * @param day the start of its day in milliseconds; the data say no more
 */
record DumpVote(int id, int answer, long day, Side side) {}
