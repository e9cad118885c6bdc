package dev.witan.reputation.allowance;

/**
 * What a holder allows one delegate. What of it is in use is the sum of the delegate's stakes,
 * which {@code Stakes} knows.
 *
 * @param delegate the delegate's number
 * @param amount the most that may be staked under it at one time, above 0
 * @param until when it ends, in milliseconds; it works at times before
 */
public record Allowance(int delegate, long amount, long until) {
  /** Whether the delegate may stake under it at this time. */
  public boolean isInForce(long time) {
    return time < until;
  }
}
