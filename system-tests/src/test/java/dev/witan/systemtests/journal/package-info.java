/**
 * The commands that keep and check journals, as processes of the real program, and journals that
 * earlier versions wrote. A <em>golden journal</em> is a frozen export in the resources: its bytes
 * hold for all later versions. Its <em>lines</em> are the scenario that it was written from.
 */
package dev.witan.systemtests.journal;
