/**
 * Makes an import durable: every entry that the import's machine accepts is signed with a key of
 * the import and appended to a journal.
 *
 * <p>An entry is <em>decided</em> by the thread of the import and <em>done</em> once it is on the
 * disk. An import is deterministic; so when it is run again on a journal that it has begun, it
 * decides all entries anew and those that were <em>found</em> in the journal are compared with
 * them, not written: the import goes on behind the last of them. A journal whose entries are not
 * those of the import holds <em>another import</em>.
 */
package dev.witan.simulations.journaling;
