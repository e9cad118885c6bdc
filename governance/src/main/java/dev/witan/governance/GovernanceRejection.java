package dev.witan.governance;

import dev.witan.kernel.RejectionCode;

/** Why governance refuses, in the order of its checks. */
public enum GovernanceRejection implements RejectionCode {
  // proposal.submit
  PROPOSAL_POST_UNKNOWN("GOV-1", true, "The post is not in the forum. Publish it first."),
  PROPOSAL_NOT_YOURS("GOV-1", false, "Only an author of the post can submit it."),
  PROPOSAL_WRONG_KIND("GOV-1", false, "The post is not of kind proposal."),
  PROPOSAL_SUBMITTED_ALREADY("GOV-2", false, "The post was submitted before. Publish a new one."),
  NO_REPUTATION_YET("GOV-2", true, "While no REP exists nothing can be proposed."),
  // proposal.attest
  PROPOSAL_UNKNOWN("GOV-2", true, "There is no such proposal."),
  PROPOSAL_NOT_ATTESTING("GOV-2", false, "The proposal is not to be attested any more."),
  ATTESTATION_NOT_POSITIVE("NUM-4", false, "An attestation stakes more than 0.");

  private final Facts facts;

  GovernanceRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
