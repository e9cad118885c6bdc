package dev.witan.statemachine;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.Optional;

/**
 * A command as it reaches the machine. Whoever hands it in has checked its signatures.
 *
 * @param id SHA-256 of the signed bytes
 * @param expiresAt when it is too late to decide it, in milliseconds
 * @param actor in whose name it acts; empty for a founding and a registration
 * @param key the key that signed
 */
public record Submission(
    Hash256 id, long expiresAt, Optional<MemberId> actor, PublicKey key, Command command) {}
