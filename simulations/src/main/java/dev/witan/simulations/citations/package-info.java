/**
 * The import of a real citation graph: works with authors become posts, what they cite becomes
 * citations, and validation pools judge them.
 *
 * <p>A <em>source</em> holds four tables: posts, citations, and two that the result is compared
 * with. A <em>row</em> that cannot be read is <em>refused</em>: counted and listed, and the rest
 * goes on; a table that cannot be read is a <em>fault</em> of the data and ends the import. A
 * <em>place</em> is the number of a post among those that were read, in order of their ids, from 0.
 *
 * <p>Posts <em>enter</em> the body at times that follow from their ids alone. On request some are
 * <em>broken</em> on purpose, to show that the rules refuse them: a broken post never enters. A
 * citation is <em>used</em>, or <em>left out</em> for a cause that is counted. A <em>fault</em> of
 * the import is an outcome that should not be; a report with one ends in failure.
 */
package dev.witan.simulations.citations;
