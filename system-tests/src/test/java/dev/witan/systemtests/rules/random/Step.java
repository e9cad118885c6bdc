package dev.witan.systemtests.rules.random;

import java.util.List;

/**
 * One command, with names instead of numbers and nothing that hangs on the state: so any step can
 * be dropped from a run and the others still mean the same. Amounts are micro-units.
 */
sealed interface Step {
  /** The time of the command, in milliseconds. */
  long at();

  /** The handle of who acts. */
  String as();

  /** Lets time pass. */
  record Pass(long at) implements Step {
    @Override
    public String as() {
      throw new UnsupportedOperationException("nobody acts");
    }
  }

  /** The sponsor is a handle, or null. */
  record Register(long at, String handle, String sponsor) implements Step {
    @Override
    public String as() {
      return handle;
    }
  }

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
  record Change(long at, String parameter, long value) implements Step {
    @Override
    public String as() {
      return Run.TREASURER;
    }
  }

  record Offer(
      long at,
      String as,
      String offer,
      long amount,
      List<String> skills,
      long capacity,
      long until,
      long price)
      implements Step {}

  /** Both are the new totals. */
  record ChangeOffer(long at, String as, String offer, long amount, long until) implements Step {}

  record Withdraw(long at, String as, String offer) implements Step {}

  /** The expert is null for a draw. */
  record File(
      long at,
      String as,
      String request,
      String title,
      long bodyBytes,
      String skill,
      long fee,
      long deliverWithin,
      String expert)
      implements Step {}

  record Accept(long at, String as, String request) implements Step {}

  record Decline(long at, String as, String request) implements Step {}

  record Submit(long at, String as, String request, String post) implements Step {}

  record Comment(long at, String as, String request, long textBytes) implements Step {}

  record Cancel(long at, String as, String request) implements Step {}

  record Extend(long at, String as, String request, long until) implements Step {}

  record GiveBack(long at, String as, String request) implements Step {}

  /** Submits a post as a proposal. */
  record Propose(long at, String as, String proposal, String post) implements Step {}

  record Attest(long at, String as, String proposal, long amount) implements Step {}
}
