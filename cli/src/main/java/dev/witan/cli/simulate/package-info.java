/**
 * {@code witan simulate}: lets a body of simulated people live by the rules, and says what came of
 * it. An <em>experiment</em> is what the command line asks for: a setting, with parameters set, and
 * the values that are compared.
 */
package dev.witan.cli.simulate;
