/**
 * The proof of the rules: the machine does what the clauses say, and nothing else.
 *
 * <p>Three ways of proof, one package each. {@code tables}: commands with the status and the state
 * that a clause foresees, written down row by row. {@code random}: shaped random commands on the
 * machine and on the naive body, which must agree after every one. {@code reactions}: what one
 * entry may do and what it leaves to the next.
 */
package dev.witan.systemtests.rules;
