/**
 * Making the machine again from the journal, behind any end that a process may have met.
 *
 * <p>A <em>restart</em> reads the newest whole snapshot and applies the events of the entries
 * behind it. It decides nothing, so it is fast and does not depend on what later code would decide;
 * the strict way is {@link dev.witan.node.verify}.
 */
package dev.witan.node.recovery;
