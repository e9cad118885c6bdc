package dev.witan.readmodel.view;

/**
 * A stake on a pool.
 *
 * @param side {@code for} or {@code against}
 * @param delegate who staked it for the holder, or null
 */
public record StakeView(
    long position, long time, String side, MemberRef holder, MemberRef delegate, String amount) {}
