package dev.witan.systemtests.naive;

import java.math.BigInteger;

/** One stake on a pool: of the holder's REP, by the staker, who is the holder or a delegate. */
record NaiveStake(String holder, String staker, boolean inFavour, BigInteger amount) {}
