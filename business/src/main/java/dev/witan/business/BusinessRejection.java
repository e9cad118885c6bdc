package dev.witan.business;

import dev.witan.kernel.RejectionCode;

/** Why business refuses, in the order of its checks. */
public enum BusinessRejection implements RejectionCode {
  // request.file
  REQUEST_TITLE_TOO_LONG("BUS-1", false, "A title has at most 200 characters. Shorten it."),
  REQUEST_TITLE_MISSING("BUS-1", false, "A request has a title. Add one."),
  REQUEST_BODY_TOO_LONG("BUS-1", false, "A body has at most 64 KiB. Shorten it."),
  REQUEST_FEE_TOO_LOW("BUS-1", true, "A fee is 0 or at least pool.minFee. Raise it."),
  DELIVER_WITHIN_OUT_OF_RANGE("BUS-1", false, "The time to deliver is 1 ms to 365 days."),
  EXPERT_MISSING("BUS-1", false, "A direct request names its expert."),
  EXPERT_MISPLACED("BUS-1", false, "Only a direct request names an expert."),
  EXPERT_UNKNOWN("BUS-1", true, "The named expert is not a member."),
  EXPERT_IS_REQUESTER("AVAIL-2", false, "Nobody works on their own request."),
  // all others
  REQUEST_UNKNOWN("BUS-2", true, "There is no such request."),
  NOT_EXPERT("BUS-2", true, "Another expert has this request, or none has."),
  NOT_REQUESTER("BUS-2", false, "Only the requester can do this."),
  REQUEST_NOT_OPEN("BUS-4", true, "The request is not open."),
  REQUEST_NOT_OFFERED("AVAIL-3", true, "The request is not on offer now."),
  REQUEST_NOT_WORKING("BUS-5", true, "Nobody works on the request now."),
  REQUEST_NOT_JUDGED("BUS-5", true, "No pool on the evidence is open now."),
  // request.extend
  DEADLINE_NOT_LATER("BUS-8", true, "The new deadline is not later than the old one."),
  // request.submit
  EVIDENCE_UNKNOWN("BUS-5", true, "The post is not in the forum. Publish it first."),
  EVIDENCE_NOT_YOURS("BUS-5", false, "The evidence is a post of which you are an author."),
  EVIDENCE_WRONG_KIND("BUS-5", false, "The evidence is a post of kind evidence."),
  EVIDENCE_TOO_EARLY("BUS-5", false, "The evidence was published before the acceptance."),
  EVIDENCE_POOLED_BEFORE("BUS-5", false, "The evidence was judged in a pool before."),
  // request.comment
  COMMENT_TOO_LONG("BUS-5", false, "A statement has at most 64 KiB. Shorten it.");

  private final Facts facts;

  BusinessRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
