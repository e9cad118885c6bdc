/**
 * Allowances (REP-3): a <em>holder</em> lets a <em>delegate</em> stake the holder's REP on pools,
 * up to an amount at one time and until a time. Gains and losses are the holder's.
 */
package dev.witan.reputation.allowance;
