/**
 * Measurements of the machine, the journal and the node. A <em>benchmark</em> is JMH's; a
 * <em>harness</em> is a whole run with its own main method, a <em>probe</em> the part of one that
 * needs a process of its own. A harness measures its <em>cells</em> in <em>rounds</em>, in which
 * all of them take turns, and prints the least, the median and the most of each. A <em>unit</em> of
 * work is a post with all that its judgement takes; a <em>side</em> is one of those that do the
 * same units to be compared. docs/performance.md says how each is started and what it showed.
 */
package dev.witan.benchmarks;
