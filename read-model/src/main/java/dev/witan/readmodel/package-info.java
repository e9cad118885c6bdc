/**
 * Everything that people read, rebuilt from the journal: lists, histories and full-text search.
 *
 * <p>The words: a <em>view</em> is an answer that people read, such as a pool or a ledger. Views
 * are answered from tables and a search index in one folder, both made from entries alone: whoever
 * deletes the folder loses time and nothing else. The <em>cursor</em> of the views is the position
 * of the last entry that they have taken; all views have the same. {@code asOf} asks for a view as
 * it was behind an earlier entry.
 */
package dev.witan.readmodel;
