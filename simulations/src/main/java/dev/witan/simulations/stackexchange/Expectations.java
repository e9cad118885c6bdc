package dev.witan.simulations.stackexchange;

import dev.witan.business.RequestState;
import dev.witan.simulations.importing.Faults;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.RepSums;
import dev.witan.simulations.stackexchange.LeftOut.Subject;
import dev.witan.simulations.stackexchange.StackExchangeReport.Fees;
import java.util.Map;

/** What must be true of an import that has run; whatever is not is a fault. */
final class Expectations {
  private Expectations() {}

  static void check(
      StackExchangeImport imported,
      MachineSums machine,
      RepSums reputation,
      Fees fees,
      Map<RequestState, Long> requests) {
    Faults faults = imported.faults();
    if (!machine.invariantsHold()) {
      faults.add("the invariants do not hold");
    }
    if (!reputation.areConserved()) {
      faults.add("the balances are not what was minted less what was burned");
    }
    if (fees.filed() + fees.own() != fees.kept() + fees.returned() + fees.held()) {
      faults.add("the fees kept, returned and held are not those that were put up");
    }
    boolean isWhole = imported.leftOut().all().get(LeftOut.POST_NOT_REACHED) == 0;
    boolean isOpen =
        requests.entrySet().stream()
            .anyMatch(entry -> !entry.getKey().isFinal() && entry.getValue() > 0);
    if (isWhole && (isOpen || fees.held() > 0)) {
      faults.add("a request or a pool is open, though all time has passed");
    }
    checkCounts(imported, faults);
  }

  /** Every row of the data has come to something, or was counted as left out. */
  private static void checkCounts(StackExchangeImport imported, Faults faults) {
    LeftOutCounts leftOut = imported.leftOut();
    Dump dump = imported.dump();
    if (imported.entered() + leftOut.sum(Subject.POSTS) != dump.read().posts()) {
      faults.add("the posts entered and left out are not those that were read");
    }
    long staked = imported.ballots().stakedFor() + imported.ballots().stakedAgainst();
    if (staked + leftOut.sum(Subject.VOTES) != dump.read().votes()) {
      faults.add("the votes staked and left out are not those that were read");
    }
    long used = imported.citations().used();
    if (used + leftOut.sum(Subject.CITATIONS) != imported.citations().named()) {
      faults.add("the citations used and left out are not those that answers name");
    }
  }
}
