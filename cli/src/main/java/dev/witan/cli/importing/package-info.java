/**
 * {@code witan import}: brings real data into a new body in memory and reports what came of it. A
 * <em>report</em> says what is the same each time; what was <em>measured</em> stands behind it.
 */
package dev.witan.cli.importing;
