package dev.witan.readmodel.view;

/**
 * The body.
 *
 * @param imported whether it holds imported or simulated data
 * @param supply REP in existence
 * @param held coin in escrow
 * @param salary coin in the salary account, which counts as the members'
 */
public record BodyView(
    String id,
    String name,
    String nodeKey,
    boolean imported,
    long foundedAt,
    String supply,
    String minted,
    String burned,
    String issued,
    String redeemed,
    String treasury,
    String held,
    String salary,
    long members,
    long posts,
    long pools,
    long openPools,
    long offers,
    long activeOffers,
    long requests,
    long unfinishedRequests,
    long proposals,
    long position) {}
