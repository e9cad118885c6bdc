/**
 * Who belongs to the body and what they hold: members, REP and coin (rules sections 1 and 2).
 *
 * <p>The <em>ledger</em> moves REP and coin between <em>accounts</em> by double entries (LEDGER-1).
 * A <em>stake</em> is REP of a <em>holder</em> that serves a <em>purpose</em> and is not free until
 * it is released; it may be made by a <em>delegate</em> under an <em>allowance</em> (REP-3).
 * <em>Salary</em> is the part of fees that all REP earns, by an <em>index</em> (FEE-3).
 *
 * <p>{@link dev.witan.reputation.Reputation} is what other modules read, check and do here: a
 * <em>check</em> returns a rejection or nothing and changes nothing; what <em>does</em> something
 * takes an emitter and relies on the check.
 */
package dev.witan.reputation;
