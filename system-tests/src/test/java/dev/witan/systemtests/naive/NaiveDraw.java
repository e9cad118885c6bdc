package dev.witan.systemtests.naive;

import java.math.BigInteger;

/**
 * AVAIL-2: one draw as anyone can redo it.
 *
 * @param position of the entry
 * @param number of the draw in the entry, from 0
 * @param u the number drawn in [0, total)
 * @param sumBefore the running sum before the chosen offer
 * @param sumThrough the running sum with it, which exceeds u
 */
public record NaiveDraw(
    long position,
    int number,
    String request,
    BigInteger total,
    BigInteger u,
    String offer,
    BigInteger sumBefore,
    BigInteger sumThrough) {}
