/**
 * Validation pools: members stake REP for or against a post, and the pool's settlement mints, moves
 * and burns REP and distributes the fee (rules section 4).
 *
 * <p>A pool is <em>open</em> until it is <em>settled</em>: <em>accepted</em>, <em>rejected</em> or
 * <em>inconclusive</em>. The <em>standing result</em> is what a settlement would give now. The
 * <em>quorum</em> is a part of the supply at opening; the <em>win ratio</em> is the part of the
 * stakes that acceptance needs; the <em>binding ratio</em> is the part of a stake that the losing
 * side loses. <em>Conflicted</em> members judge their own case and cannot stake.
 */
package dev.witan.validationpool;
