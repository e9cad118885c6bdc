/**
 * What a member does from a command line: the commands that sign, and those that read a node.
 *
 * <p>A <em>draft</em> is a command before it is signed, with the <em>sentence</em> that says what
 * it does and with its <em>cost</em>. Nothing is signed that was not said in a sentence and, where
 * nobody is asked, bounded by {@code --max-fee} and {@code --max-loss}; the node's preview informs
 * and binds nothing. A <em>session</em> is one command's dealings with one node.
 */
package dev.witan.cli.client;
