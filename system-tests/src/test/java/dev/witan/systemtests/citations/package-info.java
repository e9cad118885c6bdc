/**
 * Tests of the import of citations as a whole: the body that it makes against the naive model, and
 * its reader against whatever a file may hold.
 */
package dev.witan.systemtests.citations;
