package dev.witan.systemtests.rules.random;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that can be seen of a body, in lines of the same form for both. */
final class Picture {
  private final List<String> lines = new ArrayList<>();

  /** Of the last entry. */
  void position(long position) {
    lines.add("position " + position);
  }

  void member(String handle, long rep, long staked, long coin) {
    lines.add(handle + " rep " + rep + " staked " + staked + " coin " + coin);
  }

  void post(String name, long value, List<Long> ofAuthors) {
    lines.add(name + " value " + value + " of " + ofAuthors);
  }

  void pool(String name, String state, long inFavour, long against, long deadline) {
    lines.add(
        name + " " + state + " for " + inFavour + " against " + against + " until " + deadline);
  }

  void offer(String name, boolean isActive, long amount, long bonded, int jobs, long until) {
    String state = isActive ? "active" : "ended";
    String stake = " amount " + amount + " bonded " + bonded;
    lines.add(name + " " + state + stake + " jobs " + jobs + " until " + until);
  }

  /** Expert and offer are null when there is none. */
  void request(
      String name,
      String state,
      String expert,
      String offer,
      long bond,
      long attempts,
      long deadline) {
    String job = " expert " + expert + " offer " + offer + " bond " + bond;
    lines.add(name + " " + state + job + " attempts " + attempts + " until " + deadline);
  }

  /** The skipped payments are places in its list. */
  void proposal(
      String name, String state, long attested, boolean isInEffect, List<Integer> skipped) {
    String effect = isInEffect ? " in effect without payments " + skipped : " not in effect";
    lines.add(name + " " + state + " attested " + attested + effect);
  }

  /** The amounts are the total, what was drawn, and the running sums before and behind it. */
  void draw(String place, String request, String offer, List<Long> amounts) {
    lines.add("draw at " + place + " of " + offer + " for " + request + " by " + amounts);
  }

  void rules(Map<String, Long> parameters, Map<String, String> artifacts, List<String> treasurers) {
    parameters.forEach((name, value) -> lines.add(name + " = " + value));
    lines.add("artifacts " + artifacts);
    lines.add("treasurers " + treasurers);
  }

  void rep(long supply, long minted, long burned) {
    lines.add("REP supply " + supply + " minted " + minted + " burned " + burned);
  }

  void coin(long issued, long redeemed, long treasury, long held, BigInteger left) {
    String accounts = " treasury " + treasury + " held " + held + " salary " + left;
    lines.add("coin issued " + issued + " redeemed " + redeemed + accounts);
  }

  /** The first line in which the other differs, as a sentence; empty when there is none. */
  String difference(Picture other) {
    for (int i = 0; i < Math.max(lines.size(), other.lines.size()); i++) {
      String mine = i < lines.size() ? lines.get(i) : "nothing";
      String theirs = i < other.lines.size() ? other.lines.get(i) : "nothing";
      if (!mine.equals(theirs)) {
        return "\"" + mine + "\" is not \"" + theirs + "\"";
      }
    }
    return "";
  }
}
