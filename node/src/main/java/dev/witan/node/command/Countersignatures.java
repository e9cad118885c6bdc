package dev.witan.node.command;

import static dev.witan.node.command.CommandRejection.COUNTERSIGNATURE_MISSING;
import static dev.witan.node.command.CommandRejection.COUNTERSIGNATURE_WRONG;
import static dev.witan.node.command.CommandRejection.KEY_UNSOUND;

import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Payload;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.kernel.Command;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.util.Optional;

/**
 * What others than the signer must have signed: coauthors (FORUM-1), the sponsor of a registration
 * (MEMBER-1), a new key (MEMBER-2). Keys that only stand in a command must be such that their later
 * signatures prove something.
 */
final class Countersignatures {
  private static final Optional<Rejection> FINE = Optional.empty();

  private Countersignatures() {}

  static Optional<Rejection> check(Payload payload, Command command) {
    if (command instanceof FoundBody founding) {
      return checkFounding(founding);
    }
    if (command instanceof PublishPost post) {
      return checkAuthors(payload, post);
    }
    if (command instanceof RegisterMember register) {
      return register.sponsor().flatMap(sponsor -> checkSponsor(payload, register, sponsor));
    }
    if (command instanceof AddKey added) {
      return checkAddedKey(payload, added);
    }
    return command instanceof RecoverKey recovery ? checkSound(recovery.key()) : FINE;
  }

  /** How many countersignatures {@link #check} looks at in a command that is sound. */
  static int number(Command command) {
    if (command instanceof PublishPost post) {
      return (int) post.authors().stream().filter(author -> author.consent().isPresent()).count();
    }
    boolean isSponsored = command instanceof RegisterMember one && one.sponsor().isPresent();
    return isSponsored || command instanceof AddKey ? 1 : 0;
  }

  private static Optional<Rejection> checkAuthors(Payload payload, PublishPost post) {
    byte[] signed = null;
    for (Author author : post.authors()) {
      Optional<MemberId> named = Optional.of(author.member());
      if (author.consent().isEmpty()) {
        if (named.equals(payload.actor())) {
          continue;
        }
        return Optional.of(COUNTERSIGNATURE_MISSING.rejection(author.member()));
      }
      if (signed == null) {
        signed = Countersignature.coauthor(payload.audience().orElseThrow(), PostContent.id(post));
      }
      Signature signature = author.consent().get().signature();
      if (!Ed25519.verify(author.consent().get().key(), signed, signature.bytes())) {
        return Optional.of(COUNTERSIGNATURE_WRONG.rejection(author.member()));
      }
    }
    return FINE;
  }

  private static Optional<Rejection> checkSponsor(
      Payload payload, RegisterMember register, Sponsor sponsor) {
    byte[] signed =
        Countersignature.sponsor(
            payload.audience().orElseThrow(), sponsor.member(), register.key(), register.handle());
    return checkSigned(sponsor.key(), signed, sponsor.signature(), sponsor.member());
  }

  private static Optional<Rejection> checkAddedKey(Payload payload, AddKey added) {
    if (payload.actor().isEmpty()) {
      return FINE; // The machine refuses a key that is added to nobody.
    }
    byte[] signed =
        Countersignature.addedKey(
            payload.audience().orElseThrow(), payload.actor().get(), added.key());
    return checkSigned(added.key(), signed, added.proof(), added.key());
  }

  private static Optional<Rejection> checkSigned(
      PublicKey key, byte[] signed, Optional<Signature> signature, Object who) {
    if (signature.isEmpty()) {
      return Optional.of(COUNTERSIGNATURE_MISSING.rejection(who));
    }
    return Ed25519.verify(key, signed, signature.get().bytes())
        ? FINE
        : Optional.of(COUNTERSIGNATURE_WRONG.rejection(who));
  }

  private static Optional<Rejection> checkFounding(FoundBody founding) {
    for (Treasurer treasurer : founding.treasurers()) {
      Optional<Rejection> problem = checkSound(treasurer.key());
      if (problem.isPresent()) {
        return problem;
      }
    }
    return checkSound(founding.nodeKey());
  }

  private static Optional<Rejection> checkSound(PublicKey key) {
    return Ed25519.isSound(key) ? FINE : Optional.of(KEY_UNSOUND.rejection(key));
  }
}
