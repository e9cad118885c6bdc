/**
 * Questions to the views. A <em>reading</em> is one consistent look at the tables at one position;
 * a <em>cursor</em> is the key of the last row of a page, and means the same whatever has been
 * written since.
 */
package dev.witan.readmodel.query;
