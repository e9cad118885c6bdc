package dev.witan.readmodel.view;

/** What a member has staked, by purpose, and in all. */
public record StakedView(
    String pools, String offers, String bonds, String proposals, String total) {}
