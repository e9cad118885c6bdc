/**
 * Rules of the house that a program can check.
 *
 * <p>The <em>core</em> is the deterministic part: kernel, reputation, forum, validation-pool and
 * state-machine. A <em>row</em> says which modules a module may use. A <em>ban</em> is a call or a
 * word that the core's sources do without, with the name of what takes its place; a
 * <em>finding</em> is one place that breaks a rule. An <em>exception</em> is a finding that is
 * tolerated by name until it is gone.
 *
 * <p>Every rule has a test that shows it something bad and sees it refused: a rule that cannot fail
 * protects nothing.
 */
package dev.witan.systemtests.architecture;
