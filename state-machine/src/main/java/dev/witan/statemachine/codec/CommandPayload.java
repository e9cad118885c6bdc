package dev.witan.statemachine.codec;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PayloadHeader;
import dev.witan.kernel.PublicKey;
import java.util.Optional;

/**
 * A command with all that makes it a payload, for whoever makes commands: it expects no versions.
 *
 * @param audience the body, or empty in a founding
 * @param actor in whose name it acts; empty in a founding and a registration
 * @param issuedAt milliseconds since the epoch
 * @param expiresAt milliseconds since the epoch
 * @param nonce makes the same command at the same time another one
 */
public record CommandPayload(
    Optional<BodyId> audience,
    Optional<MemberId> actor,
    PublicKey key,
    long issuedAt,
    long expiresAt,
    String nonce,
    Command command) {
  /** The bytes that are signed. */
  public byte[] signedBytes() {
    return new PayloadHeader(
            CommandCodec.name(command), audience, actor, key, issuedAt, expiresAt, nonce)
        .signedBytes(
            expect -> expect.object().endObject(), body -> CommandCodec.write(command, body));
  }

  /** The command's id. */
  public Hash256 id() {
    return Hash256.of(signedBytes());
  }
}
