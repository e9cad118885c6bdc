package dev.witan.reputation;

import dev.witan.kernel.RejectionCode;

/** Why this module refuses, in the order of its checks within each command. */
public enum ReputationRejection implements RejectionCode {
  // member.register
  HANDLE_INVALID("MEMBER-1", false, "A handle has 3 to 32 of a-z, 0-9 and '-'. Choose another."),
  HANDLE_RESERVED("MEMBER-1", false, "This handle is reserved. Choose another."),
  HANDLE_TAKEN("MEMBER-1", false, "Another member has this handle. Choose another."),
  NAME_TOO_LONG("MEMBER-1", false, "A display name has at most 64 characters. Shorten it."),
  // key.recover
  NO_RECOVERY_KEY("MEMBER-2", false, "No recovery key was named for this member."),
  RECOVERY_KEY_WRONG(
      "MEMBER-2", false, "This is not the recovery key that was named, or it did not sign."),
  RECOVERY_KEY_AGAIN("MEMBER-2", false, "A recovery key works once. Name the hash of another one."),
  // member.register and all that bring a key
  KEY_IN_USE("MEMBER-2", false, "This key has been used here before. Make a new one."),
  SPONSOR_MISSING(
      "MEMBER-1", true, "Registering costs a fee here. Ask a member to sponsor you and pay it."),
  SPONSOR_UNKNOWN("MEMBER-1", true, "The sponsor is not a member with this key. Name another."),
  // key.add, key.revoke
  TOO_MANY_KEYS("MEMBER-2", true, "A member holds at most 16 keys. Revoke one first."),
  KEY_NOT_HELD("MEMBER-2", true, "You do not hold this key now. Look at the list of your keys."),
  LAST_KEY("MEMBER-2", true, "The last key cannot be revoked. Add another one first."),
  // coin and allowances
  NOT_TREASURER("COIN-1", true, "Only a treasurer can issue coin."),
  AMOUNT_NOT_POSITIVE("NUM-4", false, "The amount must be above 0."),
  REFERENCE_INVALID("COIN-1", false, "A reference has 1 to 128 characters."),
  REFERENCE_USED("COIN-1", false, "Coin was issued against this reference already."),
  MEMBER_UNKNOWN("MEMBER-1", true, "There is no such member. Check the name."),
  TO_ONESELF("COIN-1", false, "Sender and receiver are the same member."),
  COIN_LIMIT("NUM-4", true, "More than 2^60 units of coin would exist. Issue less."),
  INSUFFICIENT_COIN("COIN-1", true, "You do not have this much free coin."),
  UNTIL_PASSED("REP-3", false, "The allowance would end in the past. Choose a later time."),
  ALLOWANCE_UNCHANGED("REP-3", true, "Nothing would change: this is how the allowance stands."),
  TOO_MANY_OPEN(
      "FORUM-8", true, "A member has at most 64 open requests, offers and allowances. End one."),
  // what other modules check here
  NO_ALLOWANCE("REP-3", true, "The holder has given you no allowance that is in force."),
  ALLOWANCE_EXCEEDED("REP-3", true, "More would be staked than the allowance allows. Stake less."),
  INSUFFICIENT_REP("REP-1", true, "There is not this much free REP. Stake less."),
  SUPPLY_LIMIT("NUM-4", true, "More than 2^60 units of REP could come into being. Lower the fee.");

  private final Facts facts;

  ReputationRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
