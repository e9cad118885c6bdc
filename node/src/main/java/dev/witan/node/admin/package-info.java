/**
 * What an operator's programs ask, on a port of its own that is not for the network: whether the
 * process lives, whether it takes work, and how it does.
 */
package dev.witan.node.admin;
