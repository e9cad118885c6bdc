/**
 * Parameters from the forum alone (GOV-5): docs/parameters.md followed step by step, and compared
 * with what the engine has in force.
 */
package dev.witan.systemtests.parameters;
