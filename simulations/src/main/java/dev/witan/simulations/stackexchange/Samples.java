package dev.witan.simulations.stackexchange;

import dev.witan.reputation.Reputation;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Looks at the distribution of REP at the end of each month (UTC) in which anything happened. */
public final class Samples {
  private final Membership membership;
  private final Reputation reputation;
  private final List<Sample> taken = new ArrayList<>();
  private YearMonth month;
  private long monthEnd;

  /**
   * One look.
   *
   * @param when the month that had ended, such as {@code 2018-03}, or {@code end}
   */
  public record Sample(String when, Distribution distribution) {}

  Samples(Membership membership, Reputation reputation) {
    this.membership = membership;
    this.reputation = reputation;
  }

  /** Something is about to happen at this time, which is never before that of the last call. */
  void before(long time) {
    if (month != null && time < monthEnd) {
      return;
    }
    if (month != null) {
      take(month.toString());
    }
    month = YearMonth.from(Instant.ofEpochMilli(time).atOffset(ZoneOffset.UTC));
    monthEnd = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Looks now. */
  void take(String when) {
    long[] balances =
        membership.registered().stream()
            .mapToLong(person -> reputation.rep(membership.member(person)))
            .toArray();
    taken.add(new Sample(when, Distribution.of(balances)));
  }

  List<Sample> taken() {
    return List.copyOf(taken);
  }
}
