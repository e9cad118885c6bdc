/**
 * What a known attack gains and costs, measured on the production machine.
 *
 * <p>A <em>drill</em> is an attack with its control, told in a few sentences, and comes with the
 * program. Its <em>attackers</em> do in the control what honest people with the same means do. A
 * <em>play</em> lets one of both happen with one seed; its <em>fate</em> is what came of it, for
 * the attackers and for the others. A <em>trial</em> plays attack and control with the same seeds
 * and takes the differences. A play is either a life of the simulator (kinds of people), or a
 * <em>script</em> in a <em>village</em>: a small body in which attackers do what is written, and
 * <em>judges</em> look at works and vote by what they see. <em>Figures</em> are the numbers of a
 * script.
 */
package dev.witan.simulations.drill;
