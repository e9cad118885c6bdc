package dev.witan.validationpool;

import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * POOL-8 to POOL-10 as they read, for a post without citations and by one author: who gains and
 * loses how much REP, and where the fee goes. Salary is what remains of it.
 */
final class ReferenceSettlement {
  final Map<Integer, Long> rep = new TreeMap<>();
  final Map<Integer, Long> coin = new TreeMap<>();
  long burned;
  long treasury;
  long salary;

  private final Parameters terms;
  private final LinkedHashMap<Integer, Long> inFavour;
  private final LinkedHashMap<Integer, Long> against;

  /** Stakers stand in the order of their first stake on that side. */
  ReferenceSettlement(
      Parameters terms,
      LinkedHashMap<Integer, Long> inFavour,
      LinkedHashMap<Integer, Long> against) {
    this.terms = terms;
    this.inFavour = inFavour;
    this.against = against;
  }

  void settle(PoolState outcome, long fee, int author) {
    switch (outcome) {
      case ACCEPTED -> accept(fee, author);
      case REJECTED -> reject(fee, author);
      default -> coin.merge(author, fee, Long::sum);
    }
  }

  private void accept(long fee, int author) {
    long toAuthor = share(fee, Parameter.FEE_AUTHOR_SHARE);
    coin.merge(author, toAuthor, Long::sum);
    distribute(fee - toAuthor);
    lose(against, inFavour);
    long minted = share(fee, Parameter.POOL_MINTING_RATIO);
    long voters = minted - share(minted, Parameter.POOL_AUTHOR_SHARE);
    if (inFavour.isEmpty()) {
      voters = 0;
    }
    spread(voters, inFavour);
    rep.merge(author, minted - voters, Long::sum);
  }

  private void reject(long fee, int author) {
    long returned = share(fee, Parameter.POOL_AUTHOR_SHARE);
    coin.merge(author, returned, Long::sum);
    distribute(fee - returned);
    spread(share(fee - returned, Parameter.POOL_MINTING_RATIO), against);
    if (sum(inFavour) <= sum(against)) {
      lose(inFavour, against);
    }
  }

  private void distribute(long kept) {
    treasury = share(kept, Parameter.FEE_TREASURY_SHARE);
    salary = kept - treasury;
  }

  private void lose(Map<Integer, Long> losers, Map<Integer, Long> winners) {
    long lost = 0;
    for (Map.Entry<Integer, Long> loser : losers.entrySet()) {
      long loss = share(loser.getValue(), Parameter.POOL_BINDING_RATIO);
      rep.merge(loser.getKey(), -loss, Long::sum);
      lost += loss;
    }
    if (winners.isEmpty() || !terms.is(Parameter.POOL_REDISTRIBUTE)) {
      burned += lost;
    } else {
      spread(lost, winners);
    }
  }

  private void spread(long amount, Map<Integer, Long> over) {
    if (over.isEmpty()) {
      return;
    }
    long[] parts = Split.split(amount, over.values().stream().mapToLong(Long::longValue).toArray());
    int place = 0;
    for (int holder : over.keySet()) {
      rep.merge(holder, parts[place++], Long::sum);
    }
  }

  private long share(long amount, Parameter ratio) {
    return amount * terms.get(ratio) / Ppm.ONE;
  }

  private static long sum(Map<Integer, Long> stakes) {
    return stakes.values().stream().mapToLong(Long::longValue).sum();
  }
}
