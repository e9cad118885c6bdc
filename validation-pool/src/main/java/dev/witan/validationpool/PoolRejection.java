package dev.witan.validationpool;

import dev.witan.kernel.RejectionCode;

/** Why this module refuses, in the order of its checks within each command. */
public enum PoolRejection implements RejectionCode {
  // pool.open
  POST_UNKNOWN("POOL-1", true, "There is no such post. Publish it first."),
  NOT_AUTHOR("POOL-1", false, "Only an author of the post can open a pool on it."),
  PROPOSAL_POST("POOL-1", false, "A proposal takes its referenda only. Submit it instead."),
  POOL_OPEN_ALREADY("POOL-1", true, "A pool on this post is open. Wait for its end."),
  ALREADY_ACCEPTED("POOL-1", false, "The post was accepted. Judge it by a new post that cites it."),
  FEE_TOO_LOW("POOL-1", true, "The fee is below pool.minFee. Offer more."),
  DURATION_OUT_OF_RANGE(
      "POOL-2", true, "The duration may be longer than the one in force, up to 90 days."),
  QUORUM_OUT_OF_RANGE(
      "POOL-2", true, "The quorum may be higher than the one in force, up to 50 %."),
  // pool.stake
  POOL_UNKNOWN("POOL-4", true, "There is no such pool."),
  POOL_CLOSED("POOL-4", false, "The pool has ended."),
  AMOUNT_NOT_POSITIVE("NUM-4", false, "The amount must be above 0."),
  HOLDER_UNKNOWN("POOL-4", true, "The holder is not a member."),
  OTHER_SIDE("POOL-4", false, "Stakes of this holder here are on the other side; they are final."),
  CONFLICT_OF_INTEREST("POOL-3", false, "Nobody judges their own case, nor is their REP staked.");

  private final Facts facts;

  PoolRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
