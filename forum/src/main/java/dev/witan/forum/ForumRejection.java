package dev.witan.forum;

import dev.witan.kernel.RejectionCode;

/** Why the forum refuses, in the order of its checks. */
public enum ForumRejection implements RejectionCode {
  TITLE_TOO_LONG("FORUM-1", false, "A title has at most 200 characters. Shorten it."),
  TITLE_MISSING("FORUM-1", false, "Only a reply may have an empty title. Add one."),
  BODY_TOO_LONG("FORUM-1", false, "A body has at most 64 KiB. Shorten it or attach a file."),
  TOO_MANY_ATTACHMENTS("FORUM-1", false, "A post has at most 8 attachments."),
  ATTACHMENT_TOO_LONG("FORUM-1", false, "An attachment has at most 1 MiB."),
  ATTACHMENT_TYPE_INVALID("FORUM-1", false, "A media type has 1 to 127 characters."),
  AUTHOR_COUNT("FORUM-1", false, "A post has 1 to 100 authors."),
  AUTHOR_UNKNOWN("FORUM-1", true, "An author is not a member."),
  AUTHOR_TWICE("FORUM-1", false, "An author is named twice."),
  AUTHOR_KEY_UNKNOWN(
      "FORUM-1", true, "An author countersigned with a key that does not speak for that author."),
  AUTHOR_WEIGHTS("FORUM-1", false, "Authors' weights are above 0 and add up to 1000000."),
  SIGNER_NOT_AUTHOR("FORUM-1", false, "Only an author can publish a post."),
  TOO_MANY_CITATIONS("FORUM-2", true, "There are more citations than forum.maxCitations allows."),
  CITATION_WEIGHT("FORUM-2", false, "A citation's weight is not 0 and at most 1000000 in size."),
  INCINERATOR_NEGATIVE("FORUM-2", false, "The incinerator takes positive weights only."),
  CITED_TWICE("FORUM-2", false, "A post cites a target once. Put the weights together."),
  WEIGHTS_OVER_ONE(
      "FORUM-2", false, "Positive weights add up to at most 1000000, negative ones likewise."),
  CITES_ITSELF("FORUM-2", false, "A post cannot cite itself. Drop that citation."),
  CITATION_UNKNOWN("FORUM-2", true, "A cited post is not in the forum. Cite older posts only."),
  REPLY_UNKNOWN("FORUM-1", true, "The post that this replies to is not in the forum."),
  SUPERSEDED_UNKNOWN("FORUM-1", true, "The post that this supersedes is not in the forum."),
  BLOCK_MISPLACED("GOV-1", false, "A proposal, and no other post, carries a block."),
  ARTIFACT_MISPLACED("GOV-6", false, "An artifact post, and no other, has a name and a version."),
  BLOCK_EMPTY("GOV-1", false, "The block of a proposal changes nothing."),
  BLOCK_TOO_LONG("GOV-1", false, "A block names at most 100 of each kind of change."),
  PARAMETER_OUT_OF_BOUNDS("GOV-1", false, "A new value is outside the parameter's bounds."),
  ARTIFACT_UNKNOWN("GOV-6", true, "A parameter artifact.NAME is set to no artifact post."),
  TREASURER_UNKNOWN("GOV-1", true, "A treasurer is not a member, or is named twice."),
  PAYMENT_INVALID("GOV-1", true, "A payment goes to nobody or is of nothing."),
  DELAY_TOO_SHORT("GOV-1", true, "The delay is shorter than governance.minDelay."),
  ARTIFACT_NAME_INVALID(
      "GOV-6", false, "An artifact has a name of 1 to 64 of a-z, 0-9, '.', '-', and a version."),
  POST_EXISTS("FORUM-1", false, "A post with the same content is in the forum already."),
  DAILY_BYTES_EXCEEDED("FORUM-8", true, "You have published too much today. Go on tomorrow (UTC).");

  private final Facts facts;

  ForumRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
