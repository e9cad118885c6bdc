package dev.witan.benchmarks;

import java.util.List;

/**
 * What a side came to, in micro-units.
 *
 * @param supply REP in existence
 * @param minted all REP ever minted
 * @param burned all REP ever destroyed
 * @param treasury coin of the body
 * @param salary coin in the salary account beside the whole units of the members
 * @param rep of each member
 * @param coin of each member, with the whole units of its salary
 * @param values of the posts, in the order of their units
 */
record PeerState(
    long supply,
    long minted,
    long burned,
    long treasury,
    long salary,
    List<Long> rep,
    List<Long> coin,
    List<Long> values) {}
