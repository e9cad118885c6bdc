/**
 * Random runs: a <em>step</em> is one command with all that it needs but the state; a <em>run</em>
 * is a founding and a list of steps, made from a seed. Every step is done on the machine and on the
 * naive body; a <em>picture</em> is all that can be seen of either, made by a <em>painter</em>; the
 * <em>chronicle</em> is what the machine's events said that its state does not keep. A run that
 * fails is made shorter by dropping steps, as long as it still fails.
 */
package dev.witan.systemtests.rules.random;
