package dev.witan.cli.drill;

import dev.witan.simulations.drill.DrillResult;
import dev.witan.simulations.result.Summary;
import java.util.Locale;

/**
 * Says what a trial found out. A gain whose interval holds 0 is no gain that chance cannot give.
 */
final class DrillSentences {
  private DrillSentences() {}

  static String of(DrillResult result) {
    return "Over "
        + result.runs()
        + " seeds the attackers "
        + change(result.coinGain(), "coin")
        + " and "
        + change(result.repGain(), "REP")
        + " against the control; for each unit put in they "
        + change(result.unitGain(), "units")
        + ". Honest people "
        + change(result.othersCoinGain(), "coin")
        + " and "
        + change(result.othersRepGain(), "REP")
        + ".";
  }

  private static String change(Summary summary, String what) {
    if (!summary.isBesideZero()) {
      return "neither gain nor lose " + what + " beyond chance";
    }
    String verb = summary.mean() > 0 ? "gain" : "lose";
    return verb + " " + String.format(Locale.ROOT, "%.2f ", Math.abs(summary.mean())) + what;
  }
}
