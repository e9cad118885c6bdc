package dev.witan.simulations.citations;

import dev.witan.simulations.importing.Faults;
import dev.witan.statemachine.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import counts as it goes. */
final class Tally {
  private final Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
  private final Map<BrokenKind, Long> broken = new EnumMap<>(BrokenKind.class);
  private final Faults faults = new Faults();
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

  /** Something came out as it should not. */
  void fault(String sentence) {
    faults.add(sentence);
  }

  /** The machine refused what it should have accepted. */
  void refusal(String what, Outcome outcome) {
    faults.refusal(what, outcome);
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
    return faults.list();
  }
}
