/**
 * Scenario files: a body in memory, driven line by line at the times that the file gives, as
 * docs/scenario.md describes.
 *
 * <p>A <em>line</em> founds the body (the <em>genesis</em>), gives a command or lets time pass.
 * What it came to is a <em>step</em>. A line is <em>wrong</em> when it cannot be read for certain,
 * which ends the run; a command that was read and breaks a rule is <em>rejected</em>, and the run
 * goes on. Members, keys, posts and pools go by <em>local names</em>; a name that nothing has
 * created stands for something that cannot exist, so that the rules refuse it.
 */
package dev.witan.cli.scenario;
