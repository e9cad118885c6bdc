package dev.witan.node.http;

import dev.witan.availability.AvailabilityRejection;
import dev.witan.business.BusinessRejection;
import dev.witan.forum.ForumRejection;
import dev.witan.governance.GovernanceRejection;
import dev.witan.kernel.RejectionCode;
import dev.witan.node.command.CommandRejection;
import dev.witan.reputation.ReputationRejection;
import dev.witan.statemachine.MachineRejection;
import dev.witan.validationpool.PoolRejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one table from the codes of the rules to HTTP statuses. What it does not name is 422: the
 * command was understood, and a rule refuses it.
 */
final class Statuses {
  private static final int RULE_REFUSED = 422;

  /** By code; a code that stands here and in no enum is a mistake that a test finds. */
  static final Map<String, Integer> EXCEPTIONS =
      Map.ofEntries(
          Map.entry("command-malformed", 400),
          Map.entry("command-not-canonical", 400),
          Map.entry("signature-wrong", 403),
          Map.entry("countersignature-wrong", 403),
          Map.entry("countersignature-missing", 403),
          Map.entry("key-unsound", 403),
          Map.entry("key-unknown", 403),
          Map.entry("key-revoked", 403),
          Map.entry("audience-wrong", 403),
          Map.entry("actor-unknown", 403),
          Map.entry("body-not-founded", 409),
          Map.entry("body-founded", 409),
          Map.entry("state-changed", 409),
          Map.entry("command-too-large", 413));

  private static final List<RejectionCode> CODES = collect();

  private Statuses() {}

  /** Every code that the rules refuse with, once; where two modules have it, it means one thing. */
  static List<RejectionCode> codes() {
    return CODES;
  }

  static int of(RejectionCode code) {
    return EXCEPTIONS.getOrDefault(code.code(), RULE_REFUSED);
  }

  private static List<RejectionCode> collect() {
    List<RejectionCode> codes = new ArrayList<>();
    codes.addAll(List.of(CommandRejection.values()));
    codes.addAll(List.of(MachineRejection.values()));
    codes.addAll(List.of(ReputationRejection.values()));
    codes.addAll(List.of(ForumRejection.values()));
    codes.addAll(List.of(PoolRejection.values()));
    codes.addAll(List.of(AvailabilityRejection.values()));
    codes.addAll(List.of(BusinessRejection.values()));
    codes.addAll(List.of(GovernanceRejection.values()));
    Set<String> seen = new HashSet<>();
    codes.removeIf(code -> !seen.add(code.code()));
    return List.copyOf(codes);
  }
}
