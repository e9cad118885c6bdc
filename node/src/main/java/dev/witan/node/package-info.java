/**
 * One running node of a body, without its server: signed commands come in, durable entries and
 * receipts come out.
 *
 * <p>Its packages, in the order in which a command meets them: {@link dev.witan.node.command}
 * checks what somebody signed; {@link dev.witan.node.sequencer} gives it a position, lets the
 * machine decide and the journal keep it; {@link dev.witan.node.recovery} makes the machine again
 * from the journal; {@link dev.witan.node.verify} proves that a journal followed the rules.
 */
package dev.witan.node;
