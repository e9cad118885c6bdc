package dev.witan.systemtests.rules.random;

import java.util.ArrayList;
import java.util.List;

/** What runs must have met, so that the generator cannot go blind without anybody noticing. */
final class Expected {
  private static final List<String> EVENTS =
      List.of(
          "AllowanceSet",
          "CoinMoved",
          "MintReserved",
          "MintReserveReleased",
          "OfferExtended",
          "PaymentSkipped",
          "ParametersChanged",
          "PoolExtended",
          "PoolProlonged",
          "PoolSettled by OpenPool",
          "PoolSettled by StakeOnPool",
          "PoolSettled by tick",
          "RepMoved",
          "RequestCommented",
          "RequestExtended",
          "SalaryPaid",
          "StakesReleased",
          "TreasurersNamed",
          "ValueChanged",
          "capacity reached");

  private Expected() {}

  /** Kinds of steps with their statuses. */
  static List<String> statuses() {
    List<String> all = new ArrayList<>();
    add(all, "Pass", "ok");
    add(all, "Change", "ok");
    add(all, "Register", "ok", "handle-invalid", "handle-taken", "sponsor-missing");
    add(all, "Register", "sponsor-unknown", "insufficient-coin");
    add(all, "Issue", "ok", "not-treasurer", "amount-not-positive", "coin-limit");
    add(all, "Transfer", "ok", "actor-unknown", "to-oneself", "insufficient-coin");
    add(all, "Redeem", "ok", "insufficient-coin");
    add(all, "Allow", "ok", "allowance-unchanged", "member-unknown", "until-passed");
    add(all, "Publish", "ok", "title-missing", "title-too-long", "body-too-long");
    add(all, "Publish", "attachment-too-long", "too-many-attachments", "reply-unknown");
    add(all, "Publish", "author-unknown", "author-weights", "signer-not-author", "post-exists");
    add(all, "Publish", "citation-unknown", "citation-weight", "cites-itself");
    add(all, "Publish", "incinerator-negative", "too-many-citations", "daily-bytes-exceeded");
    add(all, "Open", "ok", "post-unknown", "not-author", "proposal-post", "pool-open-already");
    add(all, "Open", "already-accepted", "fee-too-low", "duration-out-of-range");
    add(all, "Open", "quorum-out-of-range", "supply-limit", "insufficient-coin");
    add(all, "Stake", "ok", "pool-unknown", "pool-closed", "amount-not-positive");
    add(all, "Stake", "conflict-of-interest", "other-side", "insufficient-rep");
    add(all, "Delegate", "ok", "no-allowance", "allowance-exceeded", "other-side");
    add(all, "Delegate", "conflict-of-interest", "holder-unknown", "insufficient-rep");
    addWork(all);
    add(all, "Publish", "block-empty", "parameter-out-of-bounds", "artifact-unknown");
    add(all, "Publish", "treasurer-unknown", "payment-invalid", "delay-too-short");
    add(all, "Propose", "ok", "proposal-post-unknown", "proposal-not-yours");
    add(all, "Propose", "proposal-wrong-kind", "proposal-submitted-already", "no-reputation-yet");
    add(all, "Attest", "ok", "proposal-unknown", "proposal-not-attesting");
    add(all, "Attest", "attestation-not-positive", "insufficient-rep");
    return all;
  }

  private static void addWork(List<String> all) {
    add(all, "Offer", "ok", "skill-count", "skill-invalid", "skill-twice");
    add(all, "Offer", "capacity-out-of-range", "offer-until-passed", "skill-offered-already");
    add(all, "Offer", "insufficient-rep");
    add(all, "ChangeOffer", "ok", "offer-unknown", "not-offer-owner", "offer-ended");
    add(all, "ChangeOffer", "until-earlier", "offer-unchanged", "amount-below-bonded");
    add(all, "ChangeOffer", "insufficient-rep");
    add(all, "Withdraw", "ok", "offer-unknown", "not-offer-owner", "offer-ended");
    add(all, "File", "ok", "request-title-too-long", "request-title-missing");
    add(all, "File", "request-body-too-long", "skill-invalid", "request-fee-too-low");
    add(all, "File", "deliver-within-out-of-range", "expert-unknown", "expert-is-requester");
    add(all, "File", "too-many-open", "insufficient-coin", "supply-limit");
    add(all, "Accept", "ok", "request-unknown", "not-expert", "request-not-offered");
    add(all, "Decline", "ok", "request-unknown", "not-expert");
    add(all, "GiveBack", "ok", "request-unknown", "not-expert");
    add(all, "Submit", "ok", "request-unknown", "not-expert", "evidence-too-early");
    add(all, "Comment", "ok", "request-unknown", "not-requester", "request-not-judged");
    add(all, "Cancel", "ok", "request-unknown", "not-requester", "request-not-open");
    add(all, "Extend", "ok", "request-unknown", "not-requester", "request-not-working");
    add(all, "Extend", "deadline-not-later");
  }

  /** Kinds of things that happened. */
  static List<String> events() {
    List<String> all = new ArrayList<>(EVENTS);
    add(all, "CoinMoved", "BUS_1", "BUS_3", "BUS_4", "BUS_7", "GOV_4");
    add(all, "JobDrawn", "bond", "by heads", "for free", "behind others", "again in one entry");
    add(all, "RequestEnded", "RATIFIED", "REJECTED", "INCONCLUSIVE", "CANCELLED", "EXPIRED");
    add(all, "EvidenceSubmitted", "for free", "to be judged");
    add(all, "RepUnstaked BOND", "for AVAIL_3", "for AVAIL_4", "for BUS_8", "for POOL_9");
    add(all, "RepUnstaked OFFER", "for BOND", "for POOL_FOR", "for POOL_AGAINST", "for FORUM_4");
    add(all, "PoolSettled REQUEST", "ACCEPTED", "REJECTED", "INCONCLUSIVE");
    add(all, "PoolSettled REFERENDUM", "ACCEPTED", "REJECTED", "INCONCLUSIVE");
    add(all, "PoolExtended", "REQUEST", "REFERENDUM");
    add(all, "ProposalEnded", "REJECTED", "LAPSED");
    add(all, "ProposalTookEffect", "while a pool is open");
    return all;
  }

  private static void add(List<String> all, String kind, String... statuses) {
    for (String status : statuses) {
      all.add(kind + " " + status);
    }
  }
}
