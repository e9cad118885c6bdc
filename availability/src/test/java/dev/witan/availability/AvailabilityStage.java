package dev.witan.availability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Command;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Rejection;
import dev.witan.kernel.Timers;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationModule;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Offers on top of reputation. Tests play the part of requests: they draw and end jobs themselves.
 * After every step it looks at all sums, at the trees of candidates, and that a restored copy is
 * the same.
 */
final class AvailabilityStage {
  static final long ONE = 1_000_000;

  private static final Cause CAUSE = Cause.of(Clause.COIN_1);

  final Reputation reputation = new Reputation();
  final Availability availability = new Availability(reputation);
  final Offers offers = availability.offers();
  final Timers timers = new Timers();
  final TestRegistry registry = new TestRegistry();
  long time = 1000;
  private int entries;

  /** Members with this much REP each. */
  AvailabilityStage(long rep, String... handles) {
    ParameterVersions parameters = new ParameterVersions();
    parameters.add(Parameters.founding(Map.of()));
    new ReputationModule(reputation).register(registry, parameters);
    new AvailabilityModule(availability, reputation).register(registry, timers);
    registry.state(timers);
    for (String handle : handles) {
      PublicKey key = new PublicKey(Hash256.ofText(handle));
      int number = reputation.members().size();
      registry.emit(
          new MemberRegistered(number, MemberId.of(key), handle, "", key, Optional.empty()));
      reputation.moveRep(registry, Account.OUTSIDE, number, rep, CAUSE);
    }
  }

  int number(String handle) {
    return reputation.members().named(handle);
  }

  /** Makes an offer that must be taken, for a long time, and returns its number. */
  int offer(String member, long amount, int capacity, long price, String... skills) {
    MakeOffer command =
        new MakeOffer(amount, List.of(skills), capacity, time + 1_000_000_000L, price);
    assertThat(run(member, command)).isEqualTo("accepted");
    return offers.size() - 1;
  }

  /** The code of the rejection with its detail, or "accepted". */
  String run(String actor, Command command) {
    byte[] before = snapshot();
    begin();
    Context context =
        new Context(
            new Entry(entries, time, Hash256.ofText("entry")),
            Hash256.ofText("command"),
            number(actor),
            null);
    Optional<Rejection> rejection = registry.handle(command, context);
    if (rejection.isEmpty()) {
      assertThat(registry.events).isNotEmpty();
      check();
      return "accepted";
    }
    assertThat(registry.events).isEmpty();
    assertThat(snapshot()).isEqualTo(before);
    String code = rejection.get().code().code();
    return rejection.get().detail().isEmpty() ? code : code + ": " + rejection.get().detail();
  }

  /** Draws for a job, and gives the record of it; null when there is no candidate. */
  JobDrawn draw(int job, Wanted wanted) {
    begin();
    boolean drawn = availability.draw(registry, job, wanted);
    check();
    assertThat(registry.events.isEmpty()).isNotEqualTo(drawn);
    return drawn ? (JobDrawn) registry.events.get(registry.events.size() - 1) : null;
  }

  /** Anybody for this skill and fee, but these members. */
  Wanted wanted(String skill, long fee, String... excluded) {
    int[] members = new int[excluded.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = number(excluded[i]);
    }
    return new Wanted(skill, fee, members, Context.NOBODY);
  }

  /** What another module does in one entry. */
  void act(Consumer<Emitter> action) {
    begin();
    action.accept(registry);
    check();
  }

  /** Lets time pass until then; what is due fires. */
  void pass(long until) {
    begin();
    while (timers.isDue(until)) {
      registry.fire(timers.next());
      check();
    }
    time = until;
  }

  long staked(String member) {
    return reputation.stakes().staked(number(member));
  }

  long rep(String member) {
    return reputation.rep(number(member));
  }

  byte[] snapshot() {
    Output output = new Output();
    registry.states.forEach(state -> state.write(output));
    return output.toBytes();
  }

  /** A stage with the state that this one's snapshot holds. */
  AvailabilityStage restored() {
    AvailabilityStage copy = new AvailabilityStage(100, "left");
    copy.registry.emit(
        new AvailabilityEvent.OfferMade(0, 0, List.of("sql", "left"), 3, 9_000_000, 1));
    copy.reputation.stake(copy.registry, Purpose.OFFER, 0, 0, Context.NOBODY, 60);
    Input input = new Input(snapshot());
    copy.registry.states.forEach(state -> state.restore(input));
    input.end();
    return copy;
  }

  private void begin() {
    registry.begin(Hash256.ofText("seed " + entries++));
  }

  /** LEDGER-1 and REP-1 in full, and that offers, jobs, stakes and trees say the same. */
  void check() {
    assertThat(reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(reputation.stakes().isConsistent()).as("REP-1").isTrue();
    for (int member = 0; member < reputation.members().size(); member++) {
      assertThat(reputation.free(member)).as("REP-1").isNotNegative();
    }
    NaiveOffers.check(offers, reputation);
    AvailabilityStage copy = restored();
    assertThat(copy.snapshot()).isEqualTo(snapshot());
    NaiveOffers.check(copy.offers, copy.reputation);
  }
}
