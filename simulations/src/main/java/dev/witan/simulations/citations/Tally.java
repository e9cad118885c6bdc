package dev.witan.simulations.citations;

import dev.witan.statemachine.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import counts as it goes. */
final class Tally {
  private static final int FAULTS_MAX = 20;

  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private final Map<BrokenKind, Long> broken = new EnumMap<>(BrokenKind.class);
  private final List<String> faults = new ArrayList<>();
  private long faultCount;
  private long entered;
  private long refused;
  private long used;
  private long stakes;
  private long idleVoters;

  Tally() {
    for (LeftOut cause : LeftOut.values()) {
      leftOut.put(cause, 0L);
    }
    for (BrokenKind kind : BrokenKind.values()) {
      broken.put(kind, 0L);
    }
  }

  void entered(long citationsUsed) {
    entered++;
    used += citationsUsed;
  }

  void refused() {
    refused++;
  }

  void leftOut(LeftOut cause, long citations) {
    leftOut.merge(cause, citations, Long::sum);
  }

  void broken(BrokenKind kind) {
    broken.merge(kind, 1L, Long::sum);
  }

  void staked() {
    stakes++;
  }

  /** A voter was drawn whose half of the free REP is nothing. */
  void idle() {
    idleVoters++;
  }

  /** Something came out as it should not; the first few are listed. */
  void fault(String sentence) {
    faultCount++;
    if (faults.size() < FAULTS_MAX) {
      faults.add(sentence);
    }
  }

  /** The machine refused what it should have accepted. */
  void refusal(String what, Outcome outcome) {
    fault(what + ": expected to be accepted, but was " + text(outcome));
  }

  static String text(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return "refused as " + rejected.rejection().code().code();
    }
    return outcome instanceof Outcome.Accepted ? "accepted" : "a duplicate";
  }

  long enteredCount() {
    return entered;
  }

  long refusedCount() {
    return refused;
  }

  long usedCount() {
    return used;
  }

  long stakeCount() {
    return stakes;
  }

  long idleCount() {
    return idleVoters;
  }

  long brokenCount() {
    return broken.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<LeftOut, Long> leftOutCounts() {
    return leftOut;
  }

  Map<BrokenKind, Long> brokenCounts() {
    return broken;
  }

  /** The faults, with a last line for those that are not listed. */
  List<String> faultList() {
    List<String> list = new ArrayList<>(faults);
    if (faultCount > faults.size()) {
      list.add("and " + (faultCount - faults.size()) + " more");
    }
    return list;
  }
}
