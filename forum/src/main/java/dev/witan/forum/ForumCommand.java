package dev.witan.forum;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The commands of the forum. */
public sealed interface ForumCommand extends Command {
  /**
   * {@code post.publish} (FORUM-1, FORUM-2). The lists' orders are those that FORUM-4 and NUM-3
   * mean.
   *
   * @param bodyHash the SHA-256 of the body, whose text travels beside the command
   * @param bodyBytes the length of the body
   * @param block what a post of kind {@code proposal} carries, and no other
   * @param artifact what a post of kind {@code artifact} carries, and no other
   */
  record PublishPost(
      PostKind kind,
      String title,
      Hash256 bodyHash,
      long bodyBytes,
      List<Author> authors,
      List<Citation> citations,
      Optional<Hash256> replyTo,
      Optional<Hash256> supersedes,
      List<Attachment> attachments,
      Optional<Block> block,
      Optional<Artifact> artifact)
      implements ForumCommand {}

  /**
   * One author with a weight in ppm; all weights add up to 1 000 000.
   *
   * @param consent the countersignature; empty for the signer, and where it counts as given
   */
  record Author(MemberId member, long weight, Optional<Consent> consent) {
    /** An author who signs the command, or whose countersignature counts as given. */
    public Author(MemberId member, long weight) {
      this(member, weight, Optional.empty());
    }
  }

  /** An author's countersignature of the post, and the key that it is by (FORUM-1). */
  record Consent(PublicKey key, Signature signature) {}

  /**
   * One citation with a weight in ppm.
   *
   * @param post the cited post, or empty for the incinerator
   */
  record Citation(Optional<Hash256> post, long weight) {}

  /** A file that belongs to a post, by its content. */
  record Attachment(Hash256 hash, long bytes, String type) {}

  /**
   * What a proposal would do (GOV-1).
   *
   * @param set parameters and their new values
   * @param artifacts artifact names and the posts that they would name
   * @param treasurers the handles of all treasurers from then on, or empty for no change
   * @param delay milliseconds between the third referendum and the effect
   */
  record Block(
      SortedMap<Parameter, Long> set,
      SortedMap<String, Hash256> artifacts,
      List<String> treasurers,
      List<Payment> payments,
      long delay) {}

  /** Coin that a proposal would pay from the treasury, in micro-units. */
  record Payment(MemberId to, long amount) {}

  /** The name and version of the file that an artifact post carries (GOV-6). */
  record Artifact(String name, String version) {}
}
