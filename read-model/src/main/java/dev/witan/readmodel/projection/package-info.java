/**
 * From entries to rows. A <em>projection</em> takes the events of one module in order and writes
 * what people will read about them; none decides anything. What the events leave out, titles and
 * texts, stands in the command of their entry.
 */
package dev.witan.readmodel.projection;
