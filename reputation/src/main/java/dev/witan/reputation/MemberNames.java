package dev.witan.reputation;

import static dev.witan.reputation.ReputationRejection.HANDLE_INVALID;
import static dev.witan.reputation.ReputationRejection.HANDLE_RESERVED;
import static dev.witan.reputation.ReputationRejection.HANDLE_TAKEN;
import static dev.witan.reputation.ReputationRejection.KEY_IN_USE;
import static dev.witan.reputation.ReputationRejection.NAME_TOO_LONG;

import dev.witan.kernel.Context;
import dev.witan.kernel.Limits;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.member.Members;
import java.util.List;
import java.util.Optional;

/** What a new member may be called, and which key it may have (MEMBER-1). */
final class MemberNames {
  private static final List<String> RESERVED = List.of("incinerator", "treasury");

  private MemberNames() {}

  static Optional<Rejection> check(Members members, String handle, String name, PublicKey key) {
    if (!isHandle(handle)) {
      return Optional.of(HANDLE_INVALID.rejection());
    }
    if (RESERVED.contains(handle)) {
      return Optional.of(HANDLE_RESERVED.rejection(handle));
    }
    if (members.named(handle) != Context.NOBODY) {
      return Optional.of(HANDLE_TAKEN.rejection(handle));
    }
    if (name.codePointCount(0, name.length()) > Limits.DISPLAY_NAME_MAX) {
      return Optional.of(NAME_TOO_LONG.rejection());
    }
    return members.hasSeen(key) ? Optional.of(KEY_IN_USE.rejection()) : Optional.empty();
  }

  private static boolean isHandle(String handle) {
    return handle.length() >= Limits.HANDLE_MIN
        && handle.length() <= Limits.HANDLE_MAX
        && handle.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
  }
}
