/**
 * From bytes that anybody may have sent to a command that the machine may decide.
 *
 * <p>A <em>signed command</em> is an envelope whose signature is its key's, whose fields are those
 * of the catalogue, whose <em>countersignatures</em> are there and good, and with which the
 * <em>contents</em> that it names have come. Whether the key speaks for the actor, and whatever
 * else depends on the state, is for the machine.
 */
package dev.witan.node.command;
