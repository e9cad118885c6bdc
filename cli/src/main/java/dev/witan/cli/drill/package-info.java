/**
 * {@code witan drill}: plays a known attack and its control, and says what it gains and costs. A
 * <em>drill</em> and a <em>trial</em> are those of the simulations.
 */
package dev.witan.cli.drill;
