/**
 * A body of invented people for whoever wants to look around. It is made by signed commands through
 * the node's one door, from one seed, over a month that ends now; the <em>script</em> says who does
 * what when, the <em>stage</em> carries it out at times that it sets.
 */
package dev.witan.cli.serve.demo;
