/**
 * Many runs, in parallel. An <em>experiment</em> has one or more <em>cases</em>, each a setting
 * with a name, and runs every one of them with the same seeds. What a run came to can be
 * <em>kept</em> in a folder, so that an experiment that was ended goes on where it was.
 */
package dev.witan.simulations.experiment;
