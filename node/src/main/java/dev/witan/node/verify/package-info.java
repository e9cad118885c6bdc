/**
 * Proving that a journal followed the rules, for anybody who holds it.
 *
 * <p>A <em>verification</em> reads every entry, checks the chain and every signature, lets a fresh
 * machine decide every command again and compares the events, looks for every content that a post
 * names, compares kept snapshots, and adds up every balance. What it finds first is a
 * <em>finding</em>: a place and a sentence.
 */
package dev.witan.node.verify;
