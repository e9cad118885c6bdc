/**
 * What members and nodes sign, and how it is checked.
 *
 * <p>A <em>signer</em> holds a private <em>seed</em> of 32 bytes; its public key speaks for a
 * member (MEMBER-2). The <em>signed bytes</em> of a command are {@code witan-command-v1}, a line
 * feed and the canonical JSON of its payload; an <em>envelope</em> is the payload with its
 * signature. A <em>countersignature</em> is another member's consent inside a command: of a
 * coauthor, a sponsor, or a new key. A <em>key file</em> holds a seed, encrypted by a passphrase. A
 * <em>receipt</em> is the node's signed word that a command has its place in the journal.
 *
 * <p>Checking is strict and the same everywhere: one signature has one form, and keys whose
 * signatures prove nothing (not <em>sound</em>) are refused. There is more than one <em>check</em>
 * of a signature, in Java and in machine code; they differ in speed alone, and which one is in use
 * is settled while the program runs.
 */
package dev.witan.envelope;
