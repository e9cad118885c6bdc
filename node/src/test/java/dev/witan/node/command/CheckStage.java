package dev.witan.node.command;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Commands to one body, and what checking them gives: {@code ok} or a code. */
final class CheckStage {
  static final long NOW = 1_800_000_000_000L;
  static final Founding FOUNDING = new Founding(NOW);
  static final BodyId BODY = FOUNDING.body();
  static final Signer ADA = new Signer("ada");
  static final Signer BOB = new Signer("bob");
  static final byte[] TEXT = Founding.utf8("text");

  private CheckStage() {}

  static String sent(byte[] envelope, byte[]... contents) {
    return code(CommandCheck.sent(envelope, List.of(contents), Optional.of(BODY)));
  }

  static String sent(Signer signer, Command command, byte[]... contents) {
    return sent(FOUNDING.sign(signer, command), contents);
  }

  static String stored(byte[] envelope) {
    return code(CommandCheck.stored(envelope, Optional.of(BODY)));
  }

  static String code(Checked checked) {
    return checked instanceof Checked.Refused refused ? refused.rejection().code().code() : "ok";
  }

  /** A post by these authors, whose text is {@link #TEXT}, with these attachments. */
  static PublishPost post(List<Author> authors, List<Attachment> attachments) {
    PublishPost post = Founding.post(ADA, "title", TEXT);
    return new PublishPost(
        post.kind(),
        post.title(),
        post.bodyHash(),
        post.bodyBytes(),
        authors,
        post.citations(),
        post.replyTo(),
        post.supersedes(),
        attachments,
        post.block(),
        post.artifact());
  }

  /** This payload with another audience, signed. */
  static byte[] signFor(Optional<BodyId> audience, Signer signer, Command command) {
    Payload payload = signer.payload(BODY, NOW, command);
    return sign(signer, payload, payload.type(), audience, payload.body());
  }

  /** A signed envelope of any type and fields. */
  static byte[] sign(Signer signer, String type, String fields) {
    Payload payload = signer.payload(BODY, NOW, Founding.registration(signer));
    Json.Fields body = (Json.Fields) JsonParser.parse(Founding.utf8(fields)).value();
    return sign(signer, payload, type, payload.audience(), body);
  }

  private static byte[] sign(
      Signer signer, Payload payload, String type, Optional<BodyId> audience, Json.Fields body) {
    Payload other =
        new Payload(
            type,
            audience,
            payload.actor(),
            payload.key(),
            payload.issuedAt(),
            payload.expiresAt(),
            payload.nonce(),
            payload.expect(),
            body);
    return Envelope.sign(other, signer.seed()).toBytes();
  }

  static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
