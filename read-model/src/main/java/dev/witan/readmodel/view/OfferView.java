package dev.witan.readmodel.view;

import java.util.List;

/**
 * An offer to work.
 *
 * @param capacity jobs at a time
 * @param jobs how many it has now
 * @param price the least fee, in coin
 * @param until when it ends
 * @param amount REP that it stakes, bonded or not
 * @param bonded what it has put up for its jobs
 * @param weight what it weighs in a draw (AVAIL-3)
 */
public record OfferView(
    String id,
    MemberRef member,
    List<String> skills,
    long capacity,
    long jobs,
    String price,
    long until,
    boolean active,
    String amount,
    String bonded,
    String weight,
    long madeAt,
    long madePosition,
    long position) {}
