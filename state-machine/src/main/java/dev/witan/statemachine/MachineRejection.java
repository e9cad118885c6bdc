package dev.witan.statemachine;

import dev.witan.kernel.RejectionCode;

/** Why the machine refuses a command before any module looks at it, in the order of its checks. */
public enum MachineRejection implements RejectionCode {
  COMMAND_EXPIRED("CMD-2", false, "The command has expired. Sign it again."),
  EXPIRES_TOO_LATE("CMD-2", true, "A command expires within 7 days. Sign it with less."),
  TICK_NOT_FROM_NODE("TIME-2", false, "Ticks are the node's own. Wait until time passes."),
  BODY_NOT_FOUNDED("CMD-1", true, "This body has not been founded. Found it first."),
  BODY_FOUNDED("CMD-1", false, "This body has been founded already."),
  ACTOR_UNEXPECTED("MEMBER-2", false, "Nobody can act in another's name in this command."),
  ACTOR_UNKNOWN("MEMBER-2", true, "The acting member is not registered here."),
  KEY_REVOKED("MEMBER-2", false, "This key no longer speaks for anybody. Use another of yours."),
  KEY_UNKNOWN("MEMBER-2", true, "This key does not speak for the acting member."),
  EXPECTATION_UNKNOWN("CMD-1", true, "Versions are kept of pools that exist. Expect no others."),
  STATE_CHANGED("CMD-1", false, "What was seen has changed since. Look again, and sign anew."),
  // body.found
  BODY_NAME_INVALID("CMD-1", false, "The name of a body has 1 to 100 characters."),
  TREASURER_COUNT("CMD-1", false, "A founding names 1 to 100 treasurers."),
  TREASURER_TWICE("CMD-1", false, "A treasurer's handle or key stands twice."),
  PARAMETER_INVALID("CMD-1", false, "A parameter has a value that no founding may set.");

  private final Facts facts;

  MachineRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
