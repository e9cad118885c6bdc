package dev.witan.statemachine.codec;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The names of signed commands. */
final class IdNames implements Names {
  static final String POOL = "pool_";
  static final String OFFER = "offer_";
  static final String REQUEST = "request_";
  static final String PROPOSAL = "proposal_";
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  @Override
  public Optional<MemberId> member(String text) {
    return MemberId.parse(text);
  }

  @Override
  public Optional<Hash256> post(String text) {
    return Hash256.parse(text);
  }

  @Override
  public OptionalInt pool(String text) {
    return number(POOL, text);
  }

  @Override
  public OptionalInt offer(String text) {
    return number(OFFER, text);
  }

  @Override
  public OptionalInt request(String text) {
    return number(REQUEST, text);
  }

  @Override
  public OptionalInt proposal(String text) {
    return number(PROPOSAL, text);
  }

  @Override
  public Optional<PublicKey> key(String text) {
    return PublicKey.parse(text);
  }

  private static OptionalInt number(String prefix, String text) {
    String digits = text.startsWith(prefix) ? text.substring(prefix.length()) : "";
    return NUMBER.matcher(digits).matches()
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }
}
