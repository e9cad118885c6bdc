package dev.witan.reputation.allowance;

/**
 * What a holder allows one delegate, and what of it is in use.
 *
 * @param delegate the delegate's number
 * @param amount the most that may be staked under it at one time; 0 when it is withdrawn
 * @param until when it ends; it works at times before
 * @param staked open stakes of the delegate for the holder, also those under earlier allowances
 */
public record Allowance(int delegate, long amount, long until, long staked) {
  /** Whether the delegate may stake under it at this time. */
  public boolean isInForce(long time) {
    return amount > 0 && time < until;
  }
}
