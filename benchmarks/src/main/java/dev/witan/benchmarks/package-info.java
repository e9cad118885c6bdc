/**
 * Measurements of the machine. A <em>benchmark</em> is JMH's; a <em>harness</em> is a whole run
 * with its own main method. docs/performance.md says how each is started and what it showed.
 */
package dev.witan.benchmarks;
