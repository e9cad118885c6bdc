package dev.witan.readmodel.view;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A pool.
 *
 * @param owner {@code none}, {@code request} or {@code referendum}
 * @param request whose evidence it judges, or null
 * @param proposal whose referendum it is, or null
 * @param round which referendum, from 1; else 0
 * @param opener who paid the fee, or null
 * @param inFavour REP staked for, in JSON {@code for}
 * @param eligible all REP that may stake, while it is open; else null
 * @param supply all REP when it opened, of which the quorum is a share
 * @param version how many events were about it
 */
public record PoolView(
    String id,
    PostRef post,
    String owner,
    String request,
    String proposal,
    int round,
    MemberRef opener,
    String state,
    long deadline,
    @JsonProperty("for") String inFavour,
    String against,
    String eligible,
    String supply,
    long quorum,
    long winRatio,
    long bindingRatio,
    long authorShare,
    long mintingRatio,
    boolean redistribute,
    String fee,
    long duration,
    long extensions,
    long maxExtensions,
    long version,
    long openedAt,
    long openedPosition,
    long position) {}
