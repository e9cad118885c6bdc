/**
 * The commands that keep and check journals, as processes of the real program. A <em>frozen
 * export</em> lies in the resources: its bytes hold for all later versions.
 */
package dev.witan.systemtests.journal;
