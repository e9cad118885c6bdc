/**
 * The words that every other module shares.
 *
 * <p>An <em>amount</em> is a {@code long} of micro-units of REP or coin (NUM-1). A <em>ratio</em>
 * or <em>weight</em> is an integer in parts per million, ppm. A <em>time</em> is a {@code long} of
 * milliseconds since the epoch (TIME-1). A <em>number</em> ({@code int}) is the dense index of a
 * member, post or pool inside one body, in order of creation, from 0; an <em>id</em> is the name
 * that the world uses for the same thing.
 *
 * <p>A {@link dev.witan.kernel.Command} asks for something; its handler either returns a {@link
 * dev.witan.kernel.Rejection} or emits {@link dev.witan.kernel.Event}s; each event is applied at
 * once by the only code that may change that part of the state. A <em>timer</em> is a deadline in
 * the state; a <em>reaction</em> is what a module does after another module's event.
 *
 * <p>Thread rule of everything here that holds state: one thread, the sequencer's.
 */
package dev.witan.kernel;
