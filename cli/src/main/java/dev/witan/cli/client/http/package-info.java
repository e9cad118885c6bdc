/**
 * A node seen from outside. A <em>link</em> is where a node answers; an <em>answer</em> is what it
 * said, of which nothing is believed before it was looked at: its length and its time are bounded,
 * and whatever is not what a node says ends the command.
 */
package dev.witan.cli.client.http;
