package dev.witan.simulations.importing;

import dev.witan.statemachine.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What came out as it should not; the first few are kept, all are counted. */
public final class Faults {
  private static final int LISTED_MAX = 20;

  private final List<String> listed = new ArrayList<>();
  private long count;

  /** One more, as a sentence. */
  public void add(String sentence) {
    count++;
    if (listed.size() < LISTED_MAX) {
      listed.add(sentence);
    }
  }

  /** The machine refused what it should have accepted. */
  public void refusal(String what, Outcome outcome) {
    add(what + ": expected to be accepted, but was " + text(outcome));
  }

  /** An outcome in words. */
  public static String text(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return "refused as " + rejected.rejection().code().code();
    }
    return outcome instanceof Outcome.Accepted ? "accepted" : "a duplicate";
  }

  /** The sentences, with a last line for those that are not listed. */
  public List<String> list() {
    List<String> list = new ArrayList<>(listed);
    if (count > listed.size()) {
      list.add("and " + (count - listed.size()) + " more");
    }
    return list;
  }
}
