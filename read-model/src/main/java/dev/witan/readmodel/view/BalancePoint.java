package dev.witan.readmodel.view;

/** A member's balances behind an entry that changed them. */
public record BalancePoint(long position, long time, String rep, String coin) {}
