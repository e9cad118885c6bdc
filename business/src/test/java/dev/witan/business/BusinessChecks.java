package dev.witan.business;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.kernel.Context;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.stake.Purpose;
import dev.witan.validationpool.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What must hold between entries wherever there are requests. */
final class BusinessChecks {
  private final BusinessStage stage;

  private BusinessChecks(BusinessStage stage) {
    this.stage = stage;
  }

  static void check(BusinessStage stage) {
    BusinessChecks checks = new BusinessChecks(stage);
    checks.sums();
    checks.escrow();
    checks.jobs();
    checks.matched();
    checks.waiting();
  }

  /** LEDGER-1 and REP-1 in full. */
  private void sums() {
    assertThat(stage.reputation.ledger().isConservedInFull()).as("LEDGER-1").isTrue();
    assertThat(stage.reputation.stakes().isConsistent()).as("REP-1").isTrue();
    for (int member = 0; member < stage.reputation.members().size(); member++) {
      assertThat(stage.reputation.free(member)).as("REP-1").isNotNegative();
    }
  }

  /** BUS-1, NUM-4: held and reserved is what open pools and requests will pay and may mint. */
  private void escrow() {
    long held = 0;
    long reserved = 0;
    for (int number = 0; number < stage.pools.size(); number++) {
      Pool pool = stage.pools.get(number);
      held += pool.isOpen() ? pool.fee() : 0;
      reserved += pool.isOpen() ? pool.mostMinted() : 0;
    }
    for (Request request : all()) {
      if (!request.state().isFinal() && request.state() != RequestState.JUDGED) {
        held += request.fee();
        reserved += Pool.mostMinted(request.fee(), request.parameters());
      }
    }
    assertThat(stage.reputation.ledger().coin(Account.HELD)).as("BUS-1: held").isEqualTo(held);
    assertThat(stage.reputation.ledger().mintReserve()).as("NUM-4").isEqualTo(reserved);
  }

  /** AVAIL-1: a request has a job just while it is offered, working or judged. */
  private void jobs() {
    Offers offers = stage.availability.offers();
    long jobs = 0;
    for (Request request : all()) {
      boolean hasJob =
          request.state() == RequestState.OFFERED
              || request.state() == RequestState.WORKING
              || request.state() == RequestState.JUDGED;
      Offers.Job job = offers.job(request.number());
      assertThat(job != null).as(request.number() + " " + request.state()).isEqualTo(hasJob);
      if (hasJob) {
        jobs++;
        assertThat(offers.get(job.offer()).jobs()).contains(request.number());
        assertThat(offers.get(job.offer()).member()).isEqualTo(request.expert());
        assertThat(bond(request)).as("the bond").isEqualTo(job.bond());
        assertThat(request.fee() == 0 && job.bond() > 0).as("BUS-6: no bond").isFalse();
      } else {
        assertThat(bond(request)).as("no job, no bond").isZero();
      }
    }
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      jobs -= offer.jobs().length;
      assertThat(offer.jobs()).hasSizeLessThanOrEqualTo(offer.capacity());
      assertThat(offer.isActive() ? 0 : offers.unbonded(offer)).as("it has ended").isZero();
    }
    assertThat(jobs).as("jobs without a request").isZero();
  }

  private long bond(Request request) {
    return stage.reputation.stakes().total(Purpose.BOND, request.number());
  }

  /** BUS-3: no request waits while there is a candidate. */
  private void matched() {
    Offers offers = stage.availability.offers();
    for (Request request : all()) {
      if (request.state() == RequestState.OPEN) {
        IntStream.range(0, offers.size())
            .mapToObj(offers::get)
            .forEach(
                offer ->
                    assertThat(isCandidate(offer, request))
                        .as("offer " + offer.number() + " for " + request.number())
                        .isFalse());
      }
    }
  }

  /** AVAIL-2. */
  static boolean isCandidate(Offer offer, Request request) {
    return offer.isActive()
        && offer.jobs().length < offer.capacity()
        && offer.skills().contains(request.skill())
        && offer.price() <= request.fee()
        && IntStream.of(request.excluded()).noneMatch(member -> member == offer.member())
        && (request.only() == Context.NOBODY || request.only() == offer.member());
  }

  /** FORUM-8 and TIME-2: what is unfinished is counted, and one timer runs for what waits. */
  private void waiting() {
    for (int member = 0; member < stage.reputation.members().size(); member++) {
      int asker = member;
      long unfinished =
          all().stream()
              .filter(request -> request.requester() == asker && !request.state().isFinal())
              .count();
      assertThat(stage.requests.unfinished(member)).isEqualTo((int) unfinished);
    }
    for (Request request : all()) {
      boolean waits =
          request.state() == RequestState.OPEN
              || request.state() == RequestState.OFFERED
              || request.state() == RequestState.WORKING;
      if (waits) {
        assertThat(request.deadline()).isGreaterThan(0);
      }
    }
  }

  private List<Request> all() {
    List<Request> all = new ArrayList<>();
    for (int number = 0; number < stage.requests.size(); number++) {
      all.add(stage.requests.get(number));
    }
    return all;
  }
}
