/**
 * Looks after the views of a node that does not run. A <em>rebuild</em> makes them anew from the
 * journal, which a start does by itself where they are missing or damaged.
 */
package dev.witan.cli.views;
