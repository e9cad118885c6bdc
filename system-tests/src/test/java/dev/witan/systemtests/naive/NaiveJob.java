package dev.witan.systemtests.naive;

import java.math.BigInteger;

/** AVAIL-3: a drawn offer and the bond that it put up, from the draw until the bond is released. */
record NaiveJob(NaiveOffer offer, BigInteger bond) {}
