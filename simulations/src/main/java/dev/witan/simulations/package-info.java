/**
 * What drives a body without a network: importers of real data, and what they share. A <em>named
 * key</em> is one that is made from a name, for members of whom nobody holds a secret.
 */
package dev.witan.simulations;
