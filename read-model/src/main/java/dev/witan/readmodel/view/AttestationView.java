package dev.witan.readmodel.view;

/** REP that a member staked on a proposal. */
public record AttestationView(long position, long time, MemberRef member, String amount) {}
