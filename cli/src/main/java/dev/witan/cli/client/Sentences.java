package dev.witan.cli.client;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.cli.client.value.Decimal;
import dev.witan.cli.client.value.ParameterText;
import dev.witan.cli.client.value.SpanText;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What each command does, in a sentence made from the very values that are signed, with nothing
 * left out. What has no sentence here cannot be signed.
 */
final class Sentences {
  private Sentences() {}

  static String of(FoundBody founding) {
    Treasurer first = founding.treasurers().get(0);
    return "You found the body "
        + quoted(founding.name())
        + " on the node with the key "
        + founding.nodeKey()
        + ", with "
        + first.handle()
        + " (key "
        + first.key()
        + ") as its treasurer"
        + settings(founding.parameters())
        + ".";
  }

  static String of(RegisterMember register) {
    return "You join as "
        + register.handle()
        + (register.name().isEmpty() ? "" : ", called " + quoted(register.name()))
        + ", with the key "
        + register.key()
        + register
            .sponsor()
            .map(Sponsor::member)
            .map(member -> ", sponsored by " + member)
            .orElse("")
        + ", without a recovery key.";
  }

  static String of(AddKey add) {
    return "You let the key "
        + add.key()
        + " speak for you as well: whoever holds it can do what you can.";
  }

  static String of(RevokeKey revoke) {
    return "You end the key " + revoke.key() + ": what it signs from then on is refused.";
  }

  /** With the name by which the signer called the member, whom the id alone binds. */
  static String of(IssueCoin issue, String name) {
    return "You issue "
        + coin(issue.amount())
        + " to "
        + issue.to().map(member -> called(name, member)).orElse("the treasury")
        + ", with the reference "
        + quoted(issue.reference())
        + ".";
  }

  static String of(TransferCoin transfer, String name) {
    return "You give " + coin(transfer.amount()) + " to " + called(name, transfer.to()) + ".";
  }

  static String of(PublishPost post) {
    return "You publish the "
        + post.kind().word()
        + " "
        + quoted(post.title())
        + " (post "
        + PostContent.id(post)
        + ", a text of "
        + post.bodyBytes()
        + " bytes) as its only author"
        + post.replyTo().map(replied -> ", in reply to " + replied).orElse("")
        + citations(post.citations())
        + post.block().map(Sentences::block).orElse("")
        + ".";
  }

  static String of(OpenPool open) {
    return "You pay " + coin(open.fee()) + " to have the post " + open.post() + " judged.";
  }

  static String of(StakeOnPool stake) {
    return "You stake "
        + rep(stake.amount())
        + " "
        + stake.side().word().toUpperCase(Locale.ROOT)
        + " in pool_"
        + stake.pool()
        + "; at the most all of it can be lost.";
  }

  static String of(MakeOffer offer) {
    return "You offer to work on "
        + String.join(", ", offer.skills())
        + " for "
        + coin(offer.price())
        + " or more, on up to "
        + offer.capacity()
        + " jobs at a time, until "
        + time(offer.until())
        + ", and stake "
        + rep(offer.amount())
        + " for it, from which the bonds of your jobs come.";
  }

  static String of(ChangeOffer change) {
    return "You change offer_"
        + change.offer()
        + " to a stake of "
        + rep(change.amount())
        + " in all, until "
        + time(change.until())
        + ".";
  }

  static String of(WithdrawOffer withdrawal) {
    return "You withdraw offer_" + withdrawal.offer() + "; jobs that you have stay yours.";
  }

  static String of(FileRequest request) {
    return "You ask for "
        + quoted(request.title())
        + " ("
        + quoted(request.body())
        + ") from somebody who knows "
        + request.skill()
        + ", to be delivered within "
        + SpanText.readable(request.deliverWithin())
        + ", and put up "
        + coin(request.fee())
        + " for it, matched by "
        + request.match().word()
        + request.expert().map(expert -> " with " + expert).orElse("")
        + ".";
  }

  static String of(AcceptRequest accept) {
    return "You take on request_"
        + accept.request()
        + "; delivering late, or giving it back, costs a part of your bond.";
  }

  static String of(DeclineRequest decline) {
    return "You decline request_" + decline.request() + ", which costs nothing.";
  }

  static String of(SubmitEvidence submit) {
    return "You submit the post "
        + submit.post()
        + " as your work on request_"
        + submit.request()
        + "; if it is rejected, your bond can lose a part.";
  }

  static String of(CommentRequest comment) {
    return "You say of the work on request_"
        + comment.request()
        + " that you are "
        + (comment.satisfied() ? "satisfied" : "not satisfied")
        + ": "
        + quoted(comment.text())
        + ".";
  }

  static String of(CancelRequest cancel) {
    return "You cancel request_" + cancel.request() + ", and its fee returns to you.";
  }

  static String of(ExtendRequest extend) {
    return "You let the work on request_"
        + extend.request()
        + " take until "
        + time(extend.until())
        + ".";
  }

  static String of(GiveBackRequest back) {
    return "You give request_"
        + back.request()
        + " back: a part of your bond is burned, and your offer ends.";
  }

  static String of(SubmitProposal submit) {
    return "You submit the post " + submit.post() + " as a proposal.";
  }

  static String of(AttestProposal attest) {
    return "You stake "
        + rep(attest.amount())
        + " so that proposal_"
        + attest.proposal()
        + " comes to a vote; the stake returns.";
  }

  private static String citations(List<Citation> citations) {
    StringBuilder text = new StringBuilder();
    for (Citation citation : citations) {
      String post = citation.post().map(Object::toString).orElse(PostContent.INCINERATOR);
      boolean isTaking = citation.weight() < 0;
      text.append(isTaking ? ", taking up to " : ", giving ")
          .append(Decimal.readable(Math.abs(citation.weight()) * 100))
          .append(isTaking ? " % of its value from " : " % of its value to ")
          .append(post);
    }
    return text.toString();
  }

  private static String block(Block block) {
    return ", which proposes"
        + settings(block.set()).replaceFirst("^, where", "")
        + ", to take effect after "
        + SpanText.readable(block.delay());
  }

  private static String settings(SortedMap<Parameter, Long> set) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Parameter, Long> one : set.entrySet()) {
      text.append(text.isEmpty() ? ", where " : ", ")
          .append(one.getKey().text())
          .append(" = ")
          .append(ParameterText.readable(one.getKey(), one.getValue()));
    }
    return text.toString();
  }

  private static String called(String name, MemberId member) {
    String id = member.toString();
    return name.equals(id) ? id : name + " (" + id + ")";
  }

  private static String coin(long amount) {
    return Decimal.readable(amount) + " coin";
  }

  private static String rep(long amount) {
    return Decimal.readable(amount) + " REP";
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
