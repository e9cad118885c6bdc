package dev.witan.readmodel.view;

/** Coin that a proposal would pay from the treasury. */
public record PaymentView(MemberRef to, String amount) {}
