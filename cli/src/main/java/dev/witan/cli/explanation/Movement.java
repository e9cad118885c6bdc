package dev.witan.cli.explanation;

import dev.witan.kernel.Cause;

/**
 * REP or coin that came to a member or left it.
 *
 * @param position of the entry that moved it
 * @param time when, in milliseconds; of what a timer did, its deadline (TIME-1)
 * @param isRep whether it is REP and not coin
 * @param amount in micro-units, below 0 when it left
 * @param other where it came from or went to: a member's number or an account of the body
 */
public record Movement(
    long position, long time, boolean isRep, long amount, int other, Cause cause) {}
