/**
 * The append-only log of a body, with its content store and its snapshots. It knows bytes only.
 *
 * <p>The words: an <em>entry</em> is a command with the events that it led to, at a position from
 * 1. Its <em>hash</em> covers the hash of the entry before, so the hash of the last one, the
 * <em>head</em>, stands for the whole journal. A <em>batch</em> is what one commit makes durable;
 * it is stored in <em>segments</em>, rows of many entries. <em>Content</em> is bytes that commands
 * name by their SHA-256. A <em>snapshot</em> is the state behind an entry, from which a restart
 * goes on. The <em>witness</em> is a small file beside an H2 file that knows how far the journal
 * had come at least.
 */
package dev.witan.journal;
