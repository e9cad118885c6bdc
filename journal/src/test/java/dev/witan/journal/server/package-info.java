/**
 * The PostgreSQL server that tests run on. Its <em>program</em> comes from Maven Central, packed in
 * an <em>archive</em> for this platform, and is unpacked into a <em>folder</em> of its own in the
 * machine's folder for temporary files, beside its data. The <em>keeper</em> is a script that
 * starts the server, and stops it and removes the folder when this process ends, however it ends.
 * The server refuses to be run by root: a <em>way</em> is how to start a command as somebody else.
 */
package dev.witan.journal.server;
