/**
 * Says what is well with a node and its data, and what is not. An <em>examination</em> makes
 * <em>findings</em>, each about one thing: it is well or wrong, or nobody could look at it. An
 * examination changes nothing.
 */
package dev.witan.cli.doctor;
