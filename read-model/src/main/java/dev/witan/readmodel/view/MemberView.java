package dev.witan.readmodel.view;

import java.util.List;

/**
 * A member with its balances.
 *
 * @param name the display name, or empty
 * @param keys the oldest first, those that have ended too
 * @param rep all REP, staked or not
 * @param free REP that is not staked
 * @param coin with the whole units of its salary
 * @param recoverable whether a recovery key was named
 * @param recoveries how often the recovery key replaced the others
 */
public record MemberView(
    String id,
    String handle,
    String name,
    List<KeyView> keys,
    String rep,
    StakedView staked,
    String free,
    String coin,
    boolean treasurer,
    boolean recoverable,
    long recoveries,
    long joinedAt,
    long joinedPosition,
    long position) {}
