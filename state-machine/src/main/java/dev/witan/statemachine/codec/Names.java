package dev.witan.statemachine.codec;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the names in a command's fields stand for. In signed commands they are ids; a scenario has
 * local names. Empty means that the text is no name of this kind at all.
 */
public interface Names {
  /**
   * The names of signed commands: {@code m_...}, 64 hexadecimal digits, {@code pool_81}, {@code
   * offer_3}, {@code request_54}, {@code proposal_5}.
   */
  Names IDS = new IdNames();

  Optional<MemberId> member(String text);

  Optional<Hash256> post(String text);

  /** The number of the pool; one that is not there is for the rules to refuse. */
  OptionalInt pool(String text);

  /** The number of the offer. */
  OptionalInt offer(String text);

  /** The number of the request. */
  OptionalInt request(String text);

  /** The number of the proposal. */
  OptionalInt proposal(String text);

  Optional<PublicKey> key(String text);
}
