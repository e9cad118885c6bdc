package dev.witan.journal;

import dev.witan.kernel.Hash256;

/**
 * A snapshot that was found whole.
 *
 * @param position the entry behind which the state was taken
 * @param digest the SHA-256 of its bytes
 * @param parts how many parts the bytes lie in
 */
public record Snapshot(long position, Hash256 digest, int parts) {}
