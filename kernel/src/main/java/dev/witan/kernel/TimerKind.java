package dev.witan.kernel;

/**
 * What a timer is for. Its name stands in snapshots and is stable for ever.
 *
 * @param name such as {@code pool.deadline}
 */
public record TimerKind(String name) {}
