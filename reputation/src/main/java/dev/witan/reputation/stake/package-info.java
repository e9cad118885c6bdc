/**
 * Staked REP (REP-1, architecture rule 4). A <em>stake</em> is one amount of one holder that serves
 * one purpose of one subject, made by the holder or by one delegate; nobody keeps a second number.
 * The stakes of a purpose and subject form a <em>group</em> and are released together.
 */
package dev.witan.reputation.stake;
