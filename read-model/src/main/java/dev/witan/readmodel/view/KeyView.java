package dev.witan.readmodel.view;

/**
 * A key.
 *
 * @param key as multibase
 * @param since the position from which it speaks for its member
 * @param ended the position from which it no longer does, or null
 */
public record KeyView(String key, long since, Long ended) {}
