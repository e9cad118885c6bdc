/**
 * What the imports of all kinds of data share.
 *
 * <p>An import <em>runs</em> once: it founds a body, acts in the names of the <em>people</em> of
 * the data, whose keys come from the import's <em>seed</em>, and lets time pass. Who looks on is an
 * <em>observer</em>. What cannot be read at all is a <em>fault</em> of the data and ends the import
 * before it begins; an outcome that should not be is a fault of the import, which ends in failure
 * with its report. <em>Sums</em> say where REP and coin are and what the machine went through.
 */
package dev.witan.simulations.importing;
