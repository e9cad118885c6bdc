package dev.witan.kernel;

/**
 * What has happened, as an immutable record: the only thing that changes the state. Each module has
 * one sealed root of its events that extends this interface. Released events are frozen by golden
 * payloads; a change of meaning is a new version.
 */
public interface Event {}
