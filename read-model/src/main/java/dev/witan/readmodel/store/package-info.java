/**
 * The H2 file that holds the views. A <em>history</em> is a table of what changes: each row is true
 * from one position until before another, so the same table answers what is and what was. All other
 * tables only grow.
 */
package dev.witan.readmodel.store;
