/**
 * A result of a simulation as one HTML file that needs nothing else: no request, no script, no
 * font.
 *
 * <p>A <em>report</em> has <em>findings</em>, sentences made from the figures; <em>plots</em>, each
 * in a frame with a title that is a finding and with its figures as a table below; and everything
 * that it takes to repeat the simulation. A <em>part</em> is a piece of the page. An <em>ink</em>
 * is a colour by its role, for which the style sheet has one value in light and one in dark. A
 * <em>spread</em> is a median with the ranges that hold 50 and 90 % of the runs, a <em>band</em> a
 * spread day by day.
 *
 * <p>Plots are drawn by Lets-Plot, which measures text by tables of its own and needs no display
 * and no font; the diagrams of flows are laid out here, because it has none. All text goes through
 * jsoup, which escapes it. The same result and command give the same bytes.
 */
package dev.witan.simulations.report;
