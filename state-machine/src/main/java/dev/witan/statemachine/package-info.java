/**
 * The modules composed into one deterministic machine: no I/O, clock, random source or thread.
 *
 * <p>A <em>submission</em> is a command with its id, expiry, actor and key. The machine decides it
 * at an <em>entry</em> (position, time, seed) and gives an <em>outcome</em>: accepted with encoded
 * events, rejected with a reason, or a duplicate of an earlier one. A <em>tick</em> is the entry in
 * which due timers fire and queued reactions go on. A <em>snapshot</em> is the whole state as
 * bytes; their SHA-256 is the <em>state digest</em>. A <em>replay</em> applies recorded events and
 * decides nothing.
 */
package dev.witan.statemachine;
