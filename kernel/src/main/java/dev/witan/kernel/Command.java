package dev.witan.kernel;

/**
 * What somebody asks of the body, as an immutable record. Each module has one sealed root of its
 * commands that extends this interface.
 */
public interface Command {}
