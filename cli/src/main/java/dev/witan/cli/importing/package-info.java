/**
 * {@code witan import}: brings real data into a new body, in memory or in a journal, and reports
 * what came of it. A <em>report</em> says what is the same each time; what was <em>measured</em>,
 * and where the import is <em>stored</em>, stands behind it.
 */
package dev.witan.cli.importing;
