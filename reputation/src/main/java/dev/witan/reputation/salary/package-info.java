/**
 * Salary: the share of fees that every unit of REP earns (FEE-2, FEE-3). The <em>index</em> is what
 * one unit of REP has earned since the founding, in units of 2^-64 coin; the <em>carry</em> is what
 * division has left; a member's <em>accrued</em> salary is what its balances have earned and it has
 * not taken out. Nothing is written per holder when a fee is shared.
 */
package dev.witan.reputation.salary;
