/**
 * The double-entry ledger of REP and coin (LEDGER-1). An <em>account</em> is a member's, by its
 * number, or one of the body's own, by a code below 0.
 */
package dev.witan.reputation.ledger;
