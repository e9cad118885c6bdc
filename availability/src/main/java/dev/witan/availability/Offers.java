package dev.witan.availability;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.OfferMade;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import dev.witan.reputation.stake.Purpose;
import dev.witan.reputation.stake.Stakes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Int2ObjectHashMap;

/** All offers by number, their jobs, and the candidates for each skill. */
public final class Offers implements Snapshotted {
  private static final int[] NONE = {};

  private final Stakes stakes;
  private final List<Offer> offers = new ArrayList<>();
  private final Map<String, OfferTree> candidates = new HashMap<>(); // lookup only
  private final Int2ObjectHashMap<int[]> activeOf = new Int2ObjectHashMap<>(); // lookup only
  private final Int2ObjectHashMap<Job> jobs = new Int2ObjectHashMap<>(); // lookup only

  /**
   * A job that an offer was drawn for.
   *
   * @param bond what it put up at the draw, in micro-units of REP
   */
  public record Job(int offer, long bond) {}

  Offers(Stakes stakes) {
    this.stakes = stakes;
  }

  /** How many offers there are; their numbers are those below it. */
  public int size() {
    return offers.size();
  }

  /** The offer with this number. */
  public Offer get(int offer) {
    return offers.get(offer);
  }

  /** The job with this number, or null when no offer has it. */
  public Job job(int job) {
    return jobs.get(job);
  }

  /** What the offer has staked and not put up for a job, in micro-units of REP. */
  public long unbonded(Offer offer) {
    return stakes.total(Purpose.OFFER, offer.number());
  }

  /** What the offer has put up for its jobs. */
  public long bonded(Offer offer) {
    long bonded = 0;
    for (int job : offer.jobs()) {
      bonded += stakes.total(Purpose.BOND, job);
    }
    return bonded;
  }

  /** The bond that the offer would put up for a job (AVAIL-3): its weight in a draw. */
  public long weight(Offer offer) {
    long unbonded = unbonded(offer);
    return Math.min((bonded(offer) + unbonded) / offer.capacity(), unbonded);
  }

  /** The numbers of the member's active offers, oldest first; not to be changed. */
  public int[] activeOf(int member) {
    int[] found = activeOf.get(member);
    return found == null ? NONE : found;
  }

  /** The member's active offer that lists this skill, or {@link Context#NOBODY}. */
  public int activeFor(int member, String skill) {
    for (int offer : activeOf(member)) {
      if (offers.get(offer).skills().contains(skill)) {
        return offer;
      }
    }
    return Context.NOBODY;
  }

  /** The candidates for this skill. */
  OfferTree candidates(String skill) {
    OfferTree tree = candidates.get(skill);
    return tree == null ? new OfferTree() : tree;
  }

  @Mutator
  void make(OfferMade event) {
    Checks.require(event.offer() == offers.size(), "offer numbers have a gap", event.offer());
    offers.add(new Offer(event));
    int[] before = activeOf(event.member());
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = event.offer();
    activeOf.put(event.member(), after);
    weigh(event.offer());
  }

  @Mutator
  void extend(int offer, long until) {
    offers.get(offer).extend(until);
  }

  @Mutator
  void end(int number) {
    Offer offer = offers.get(number);
    offer.end();
    int[] left = Arrays.stream(activeOf(offer.member())).filter(one -> one != number).toArray();
    if (left.length == 0) {
      activeOf.remove(offer.member());
    } else {
      activeOf.put(offer.member(), left);
    }
    weigh(number);
  }

  @Mutator
  void draw(JobDrawn event) {
    jobs.put(event.job(), new Job(event.offer(), event.bond()));
    offers.get(event.offer()).addJob(event.job());
    weigh(event.offer());
  }

  @Mutator
  void endJob(int job) {
    int offer = jobs.remove(job).offer();
    offers.get(offer).removeJob(job);
    weigh(offer);
  }

  /** Puts the offer where it belongs now: its stakes, jobs or state have changed. */
  @Mutator
  void weigh(int number) {
    if (number >= offers.size()) {
      return; // Its stake comes before it does, in a restore.
    }
    Offer offer = offers.get(number);
    for (String skill : offer.skills()) {
      if (offer.isCandidate()) {
        candidates
            .computeIfAbsent(skill, first -> new OfferTree())
            .put(offer.price(), number, weight(offer));
      } else if (candidates.containsKey(skill)) {
        candidates.get(skill).remove(offer.price(), number);
      }
    }
  }

  @Override
  public void write(Output output) {
    output.count(offers.size());
    for (Offer offer : offers) {
      output.count(offer.member()).count(offer.skills().size());
      offer.skills().forEach(output::text);
      output.count(offer.capacity()).count(offer.until()).count(offer.price());
      output.bool(offer.isActive()).count(offer.jobs().length);
      for (int job : offer.jobs()) {
        output.count(job).count(jobs.get(job).bond());
      }
    }
  }

  @Override
  public void restore(Input input) {
    offers.clear();
    candidates.clear();
    activeOf.clear();
    jobs.clear();
    int size = input.size();
    for (int number = 0; number < size; number++) {
      make(readMade(number, input));
      boolean isActive = input.bool();
      for (int left = input.size(); left > 0; left--) {
        int job = input.count(Integer.MAX_VALUE);
        jobs.put(job, new Job(number, input.count()));
        offers.get(number).addJob(job);
      }
      if (!isActive) {
        end(number);
      }
      weigh(number);
    }
  }

  private static OfferMade readMade(int number, Input input) {
    int member = input.count(Integer.MAX_VALUE);
    List<String> skills = new ArrayList<>();
    for (int left = input.size(); left > 0; left--) {
      skills.add(input.text());
    }
    int capacity = input.count(Integer.MAX_VALUE);
    return new OfferMade(
        number, member, List.copyOf(skills), capacity, input.count(), input.count());
  }
}
