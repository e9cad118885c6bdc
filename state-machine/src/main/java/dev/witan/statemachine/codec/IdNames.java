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
  private static final Pattern POOL_ID = Pattern.compile("pool_(0|[1-9][0-9]{0,8})");

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
    return POOL_ID.matcher(text).matches()
        ? OptionalInt.of(Integer.parseInt(text.substring(POOL.length())))
        : OptionalInt.empty();
  }

  @Override
  public Optional<PublicKey> key(String text) {
    return PublicKey.parse(text);
  }
}
