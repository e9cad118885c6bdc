package dev.witan.readmodel.view;

/**
 * How far the views have come.
 *
 * @param position of the last entry, 0 for none
 * @param time of it, in milliseconds
 * @param hash of it: 64 hexadecimal digits, zeros for none
 */
public record Head(long position, long time, String hash) {}
