package dev.witan.systemtests.rules.random;

/**
 * One command, with names instead of numbers and nothing that hangs on the state: so any step can
 * be dropped from a run and the others still mean the same. Amounts are micro-units.
 */
sealed interface Step {
  /** The time of the command, in milliseconds. */
  long at();

  /** Lets time pass. */
  record Pass(long at) implements Step {}

  /** The sponsor is a handle, or null. */
  record Register(long at, String handle, String sponsor) implements Step {}

  record Issue(long at, String as, String to, long amount, String reference) implements Step {}

  record Transfer(long at, String as, String to, long amount) implements Step {}

  record Redeem(long at, String as, long amount) implements Step {}

  record Allow(long at, String as, String to, long amount, long until) implements Step {}

  record Publish(long at, String as, Draft draft) implements Step {}

  /** Duration and quorum are null for those in force. */
  record Open(long at, String as, String pool, String post, long fee, Long duration, Long quorum)
      implements Step {}

  /** The holder is null for the actor without naming it. */
  record Stake(long at, String as, String pool, boolean inFavour, long amount, String holder)
      implements Step {}

  /** Puts a new value of a parameter in force (POOL-2). */
  record Change(long at, String parameter, long value) implements Step {}
}
