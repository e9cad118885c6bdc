package dev.witan.systemtests.rules.random;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.business.Request;
import dev.witan.forum.Post;
import dev.witan.governance.GovernanceEvent.PaymentSkipped;
import dev.witan.governance.Proposal;
import dev.witan.kernel.Context;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.reputation.stake.Purpose;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.Side;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paints what the machine shows; names stand in the order of numbers. */
final class EnginePainter {
  private final Machines machines;
  private final Modules modules;
  private final Names names;
  private final Picture picture = new Picture();

  EnginePainter(Machines machines, Names names) {
    this.machines = machines;
    this.modules = machines.current().modules();
    this.names = names;
  }

  Picture picture() {
    picture.position(machines.current().position());
    members();
    posts();
    pools();
    offers();
    requests();
    proposals();
    draws();
    rules();
    totals();
    return picture;
  }

  private void members() {
    Reputation reputation = modules.reputation();
    for (int member = 0; member < reputation.members().size(); member++) {
      long staked = reputation.rep(member) - reputation.free(member);
      picture.member(handle(member), reputation.rep(member), staked, reputation.coin(member));
    }
  }

  private void posts() {
    for (int post = 0; post < modules.forum().posts().size(); post++) {
      Post that = modules.forum().posts().get(post);
      List<Long> values = new ArrayList<>();
      for (int place = 0; place < that.authors(); place++) {
        values.add(that.value(place));
      }
      picture.post(names.posts.get(post), that.value(), values);
    }
  }

  private void pools() {
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      picture.pool(
          names.pools.get(number),
          pool.state().word(),
          modules.pools().staked(pool, Side.FOR),
          modules.pools().staked(pool, Side.AGAINST),
          pool.deadline());
    }
  }

  private void offers() {
    Offers offers = modules.availability().offers();
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      picture.offer(
          names.offers.get(number) + " of " + handle(offer.member()),
          offer.isActive(),
          offers.bonded(offer) + offers.unbonded(offer),
          offers.bonded(offer),
          offer.jobs().length,
          offer.until());
    }
  }

  private void requests() {
    for (int number = 0; number < modules.requests().size(); number++) {
      Request request = modules.requests().get(number);
      Offers.Job job = modules.availability().offers().job(number);
      picture.request(
          names.requests.get(number) + " of " + handle(request.requester()),
          request.state().word(),
          handle(request.expert()),
          job == null ? null : names.offers.get(job.offer()),
          modules.reputation().stakes().total(Purpose.BOND, number),
          request.attempts(),
          request.deadline());
    }
  }

  private void proposals() {
    for (int number = 0; number < modules.proposals().size(); number++) {
      Proposal proposal = modules.proposals().get(number);
      List<Integer> skipped = new ArrayList<>();
      for (PaymentSkipped payment : machines.chronicle().skipped()) {
        if (payment.proposal() == number) {
          skipped.add(payment.payment());
        }
      }
      picture.proposal(
          names.proposals.get(number),
          proposal.state().word(),
          modules.reputation().stakes().total(Purpose.PROPOSAL, number),
          proposal.isInEffect(),
          skipped);
    }
  }

  private void draws() {
    for (Chronicle.Drawn drawn : machines.chronicle().draws()) {
      picture.draw(
          drawn.position() + " number " + drawn.event().draw().number(),
          names.requests.get(drawn.event().job()),
          names.offers.get(drawn.event().offer()),
          List.of(
              drawn.event().draw().total(),
              drawn.event().draw().value(),
              drawn.event().before(),
              drawn.event().after()));
    }
  }

  private void rules() {
    Map<String, Long> parameters = new TreeMap<>();
    for (Parameter parameter : Parameter.values()) {
      parameters.put(parameter.text(), modules.parameters().current().get(parameter));
    }
    Map<String, String> artifacts = new TreeMap<>();
    modules.artifacts().all().forEach((name, post) -> artifacts.put(name, names.posts.get(post)));
    List<String> treasurers = new ArrayList<>();
    modules.reputation().members().treasurers().forEach(number -> treasurers.add(handle(number)));
    picture.rules(parameters, artifacts, treasurers);
  }

  private void totals() {
    Reputation reputation = modules.reputation();
    Ledger ledger = reputation.ledger();
    picture.rep(ledger.supply(), ledger.minted(), ledger.burned());
    BigInteger left = BigInteger.valueOf(ledger.coin(Account.SALARY));
    for (int member = 0; member < reputation.members().size(); member++) {
      long whole = reputation.salary().whole(member, reputation.rep(member));
      left = left.subtract(BigInteger.valueOf(whole));
    }
    picture.coin(
        ledger.issued(),
        ledger.redeemed(),
        ledger.coin(Account.TREASURY),
        ledger.coin(Account.HELD),
        left);
  }

  private String handle(int member) {
    return member == Context.NOBODY ? null : modules.reputation().members().handle(member);
  }
}
