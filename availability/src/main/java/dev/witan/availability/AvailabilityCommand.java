package dev.witan.availability;

import dev.witan.kernel.Command;
import java.util.List;

/** The commands about offers (AVAIL-1). Amounts are micro-units of REP, times milliseconds. */
public sealed interface AvailabilityCommand extends Command {
  /**
   * {@code availability.offer}.
   *
   * @param amount what it stakes; may be 0
   * @param capacity jobs at a time
   * @param until when it ends
   * @param price the least fee that it works for, in micro-units of coin
   */
  record MakeOffer(long amount, List<String> skills, long capacity, long until, long price)
      implements AvailabilityCommand {}

  /**
   * {@code availability.change}.
   *
   * @param amount the new total of what is bonded and what is not
   * @param until the new end, not before the old one
   */
  record ChangeOffer(int offer, long amount, long until) implements AvailabilityCommand {}

  /** {@code availability.withdraw}: its jobs stay. */
  record WithdrawOffer(int offer) implements AvailabilityCommand {}
}
