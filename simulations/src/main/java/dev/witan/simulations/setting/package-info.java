/**
 * What a simulation is made from. A <em>setting</em> names the people of a body by kind and number,
 * the requests that come from outside, the parameters of the founding and the days to simulate. It
 * is written in YAML and read strictly: a <em>fault</em> names file, line, column and the path of
 * the value, and says what to do. A <em>measure</em> is a number that says what came of a run. A
 * <em>preset</em> is a setting that comes with the program.
 */
package dev.witan.simulations.setting;
