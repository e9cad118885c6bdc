/**
 * The people of a simulation and what they do.
 *
 * <p>A <em>kind</em> is what a person is like: careful, lazy, one of a ring. Its <em>behaviour</em>
 * says what a person of this kind does when something concerns it; it is a pure function of a
 * <em>scene</em>, which is what the person may see at that moment: the public state, its own
 * observation, and its own chance. A <em>trait</em> is a number that tells people of one kind
 * apart, as skill or attention. A <em>circle</em> is a group of people who are loyal to each other.
 *
 * <p><em>Quality</em> is a number that each piece of work has and only the simulation knows: work
 * is good when it is 0 or more. Across the works of one person it is spread around the person's
 * skill with a standard deviation of 1. Whoever looks sees it with an error, whose standard
 * deviation is the person's noise.
 *
 * <p><em>Chance</em> is random and repeatable: what is drawn hangs on the seed, a purpose, the
 * person and the thing that it is about, and on nothing else. So a change of one kind of people
 * does not shift what the others draw, and two runs with the same seed can be compared.
 */
package dev.witan.simulations.society;
