package dev.witan.journal;

import dev.witan.kernel.Hash256;
import java.util.Optional;

/**
 * Stored content.
 *
 * @param hash its SHA-256
 * @param bytes the bytes, or nothing where they are withheld
 */
public record Content(Hash256 hash, Optional<byte[]> bytes) {}
