package dev.witan.readmodel.view;

/** A draw with all that is needed to make it again (AVAIL-2); sums in base units as texts. */
public record DrawView(
    long position,
    long time,
    String seed,
    long number,
    String total,
    String value,
    String offer,
    MemberRef member,
    String bond,
    String before,
    String after) {}
