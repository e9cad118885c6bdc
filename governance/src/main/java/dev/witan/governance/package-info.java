/**
 * How a body changes its own rules (GOV-1 to GOV-6).
 *
 * <p>A <em>proposal</em> is a post that carries a <em>block</em>: what it would set. Members
 * <em>attest</em> it by staking; it then passes three <em>referenda</em>, pools on the proposal.
 * After a delay the block takes <em>effect</em> for everything that begins from then on. An
 * <em>artifact</em> is a file that the body has given a name.
 */
package dev.witan.governance;
