package dev.witan.statemachine;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A command as it reaches the machine. Whoever hands it in has checked its signatures.
 *
 * @param id SHA-256 of the signed bytes
 * @param expiresAt when it is too late to decide it, in milliseconds
 * @param actor in whose name it acts; empty for a founding and a registration
 * @param key the key that signed
 * @param expected versions of objects that the signer has seen, by their ids
 */
public record Submission(
    Hash256 id,
    long expiresAt,
    Optional<MemberId> actor,
    PublicKey key,
    SortedMap<String, Long> expected,
    Command command) {

  public Submission {
    expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
  }

  /** A command that expects nothing. */
  public Submission(
      Hash256 id, long expiresAt, Optional<MemberId> actor, PublicKey key, Command command) {
    this(id, expiresAt, actor, key, Collections.emptySortedMap(), command);
  }
}
