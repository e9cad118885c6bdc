package dev.witan.systemtests.rules.random;

import java.util.ArrayList;
import java.util.List;

/** What runs must have met, so that the generator cannot go blind without anybody noticing. */
final class Expected {
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
    return all;
  }

  /** Types of events. */
  static List<String> events() {
    return List.of(
        "AllowanceSet",
        "CoinMoved",
        "MintReserved",
        "MintReserveReleased",
        "ParametersChanged",
        "PoolExtended",
        "PoolProlonged",
        "PoolSettled by OpenPool",
        "PoolSettled by StakeOnPool",
        "PoolSettled by tick",
        "RepMoved",
        "SalaryPaid",
        "StakesReleased",
        "ValueChanged");
  }

  private static void add(List<String> all, String kind, String... statuses) {
    for (String status : statuses) {
      all.add(kind + " " + status);
    }
  }
}
