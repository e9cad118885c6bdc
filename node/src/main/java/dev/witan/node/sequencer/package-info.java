/**
 * The single writer of a live body.
 *
 * <p>The <em>sequencer</em> gives a command its <em>position</em>, its <em>time</em> and its
 * <em>seed</em>, puts the ticks that are due before it, and lets the machine decide. What was
 * accepted gathers in an open <em>batch</em> while the one before is on its way to the disk. An
 * <em>answer</em> goes out when all that it was decided on is durable; to an accepted command it is
 * a <em>receipt</em>, signed by the node.
 */
package dev.witan.node.sequencer;
