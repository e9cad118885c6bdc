package dev.witan.envelope;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;

/**
 * The bytes that somebody else signs so that a command may speak of them too. Each names the body,
 * so that a consent is worth nothing in another.
 */
public final class Countersignature {
  private Countersignature() {}

  /** What another author of a post signs (FORUM-1). */
  public static byte[] coauthor(BodyId body, Hash256 post) {
    return SignedText.lines("witan-coauthor-v1", body.toString(), post.toString());
  }

  /**
   * What the sponsor of a registration signs (MEMBER-1): who pays, and for which key and handle. A
   * key registers once, so this is used once.
   */
  public static byte[] sponsor(BodyId body, MemberId sponsor, PublicKey key, String handle) {
    return SignedText.lines(
        "witan-sponsor-v1", body.toString(), sponsor.toString(), key.toString(), handle);
  }

  /** What a new key signs to prove that its holder wants to speak for the member (MEMBER-2). */
  public static byte[] addedKey(BodyId body, MemberId member, PublicKey key) {
    return SignedText.lines("witan-key-v1", body.toString(), member.toString(), key.toString());
  }
}
