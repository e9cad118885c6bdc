package dev.witan.availability;

import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Mutator;
import java.util.Arrays;
import java.util.List;

/** One offer (AVAIL-1). Its stakes live in reputation; only {@link Offers} changes the rest. */
public final class Offer {
  private final OfferMade made;
  private long until;
  private boolean isActive = true;
  private int[] jobs = {};

  Offer(OfferMade made) {
    this.made = made;
    this.until = made.until();
  }

  public int number() {
    return made.offer();
  }

  public int member() {
    return made.member();
  }

  /** The skills that it lists. */
  public List<String> skills() {
    return made.skills();
  }

  /** How many jobs it takes at a time. */
  public int capacity() {
    return made.capacity();
  }

  /** When it ends, or has ended at the latest, in milliseconds. */
  public long until() {
    return until;
  }

  /** The least fee that it works for, in micro-units of coin. */
  public long price() {
    return made.price();
  }

  /** Whether it may be drawn, as far as its capacity goes. */
  public boolean isActive() {
    return isActive;
  }

  /** The numbers of its jobs, in the order in which they were drawn; not to be changed. */
  public int[] jobs() {
    return jobs;
  }

  /** Whether it is a candidate for requests that it fits. */
  boolean isCandidate() {
    return isActive && jobs.length < capacity();
  }

  @Mutator
  void extend(long to) {
    until = to;
  }

  @Mutator
  void end() {
    isActive = false;
  }

  @Mutator
  void addJob(int job) {
    jobs = Arrays.copyOf(jobs, jobs.length + 1);
    jobs[jobs.length - 1] = job;
  }

  @Mutator
  void removeJob(int job) {
    jobs = Arrays.stream(jobs).filter(one -> one != job).toArray();
  }
}
