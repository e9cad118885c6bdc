package dev.witan.simulations.society;

/**
 * What a person may see of a pool when it decides. Amounts are micro-units of REP, times
 * milliseconds since the epoch.
 *
 * @param now the time
 * @param opened when the pool opened, or was extended last
 * @param deadline when it ends, as things stand
 * @param inFavour staked for, or 0 when the person cannot see it
 * @param against staked against, or 0 in the same way
 * @param own what the person can stake
 * @param circle what its circle can stake on one pool, its own part among it; 0 for whoever does
 *     not count it
 * @param isOfCircle whether an author or the requester belongs to its circle
 * @param seen the quality of the work as the person sees it; not a number for one who does not look
 */
public record Scene(
    long now,
    long opened,
    long deadline,
    long inFavour,
    long against,
    long own,
    long circle,
    boolean isOfCircle,
    double seen) {}
