/**
 * What a simulation found out: an immutable tree of records with a form in JSON.
 *
 * <p>A {@link dev.witan.simulations.result.SimulationResult} has one or more <em>variants</em>, the
 * setting as it is and those with another value of a parameter. A variant has its <em>runs</em>,
 * one for each seed; the n-th run of all variants has the same seed, so that they can be compared
 * run by run. A run has <em>measures</em>, which are single numbers; <em>series</em>, one number a
 * day; <em>kinds</em>, what became of people of one kind; and <em>flows</em>, where coin and REP
 * went. A measure that has no meaning in a run, as the part of bad work where there was none, is
 * missing. A <em>summary</em> says how a measure is spread over the runs of a variant, a
 * <em>difference</em> how it differs from that of the first variant. Numbers are rounded to 9
 * digits, so that they are written, read and compared exactly.
 *
 * <p>Amounts of coin and REP are whole ones, not micro-units; times are in days or hours, as the
 * names say.
 */
package dev.witan.simulations.result;
