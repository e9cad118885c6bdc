/**
 * The naive body: the rules of an expert body written a second time, as slowly and as plainly as
 * possible, so that property tests can compare the engine with it. It is transcribed from the
 * clauses of the specification alone and shares no code with the engine; each clause id stands
 * where the clause is carried out.
 *
 * <p>What is not a fact of its own is not stored but summed up when somebody asks: <i>supply</i> is
 * the sum of all balances, <i>staked</i> the sum of a holder's stakes on open pools, offers and
 * proposals, <i>bonded</i> the sum of the bonds of an offer's jobs, <i>held</i> the sum of the fees
 * of requests and open pools. Salary is added to every member, one by one, whenever a fee is
 * distributed. Amounts are {@link java.math.BigInteger}s of micro-units, ratios are parts per
 * million.
 */
package dev.witan.systemtests.naive;
