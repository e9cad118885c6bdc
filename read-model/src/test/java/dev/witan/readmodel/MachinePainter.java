package dev.witan.readmodel;

import dev.witan.availability.Offer;
import dev.witan.availability.Offers;
import dev.witan.business.Request;
import dev.witan.forum.Post;
import dev.witan.governance.Proposal;
import dev.witan.governance.ProposalState;
import dev.witan.kernel.Context;
import dev.witan.kernel.Parameter;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import dev.witan.reputation.ledger.Ledger;
import dev.witan.reputation.member.Members;
import dev.witan.reputation.stake.Purpose;
import dev.witan.reputation.stake.Stakers;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Paints the state of the machine. */
final class MachinePainter {
  private final Modules modules;
  private final Reputation reputation;
  private final Picture picture = new Picture();

  private MachinePainter(Modules modules) {
    this.modules = modules;
    this.reputation = modules.reputation();
  }

  static Picture of(Modules modules) {
    MachinePainter painter = new MachinePainter(modules);
    painter.body();
    painter.members();
    painter.posts();
    painter.pools();
    painter.offers();
    painter.requests();
    painter.proposals();
    painter.parameters();
    return painter.picture;
  }

  private void body() {
    Ledger ledger = reputation.ledger();
    picture.paint("body", modules.body().id(), modules.body().name(), modules.body().isImported());
    picture.paint(
        "totals",
        ledger.supply(),
        ledger.minted(),
        ledger.burned(),
        ledger.issued(),
        ledger.redeemed(),
        ledger.coin(Account.TREASURY),
        ledger.coin(Account.HELD),
        ledger.coin(Account.SALARY));
    picture.paint(
        "counts",
        reputation.members().size(),
        modules.forum().posts().size(),
        modules.pools().size(),
        count(modules.pools().size(), pool -> modules.pools().get(pool).isOpen()),
        modules.availability().offers().size(),
        count(modules.availability().offers().size(), this::isActive),
        modules.requests().size(),
        count(modules.requests().size(), this::isUnfinished),
        modules.proposals().size());
  }

  private static long count(int size, IntPredicate condition) {
    return IntStream.range(0, size).filter(condition).count();
  }

  private boolean isActive(int offer) {
    return modules.availability().offers().get(offer).isActive();
  }

  private boolean isUnfinished(int request) {
    return !modules.requests().get(request).state().isFinal();
  }

  private void members() {
    Members members = reputation.members();
    for (int member = 0; member < members.size(); member++) {
      picture.paint(
          "member " + members.id(member),
          members.handle(member),
          members.displayName(member),
          members.keys(member),
          reputation.rep(member),
          reputation.free(member),
          staked(member, Purpose.POOL_FOR, modules.pools().size())
              + staked(member, Purpose.POOL_AGAINST, modules.pools().size()),
          staked(member, Purpose.OFFER, modules.availability().offers().size()),
          staked(member, Purpose.BOND, modules.requests().size()),
          staked(member, Purpose.PROPOSAL, modules.proposals().size()),
          reputation.coin(member),
          members.isTreasurer(member),
          members.recoveryHash(member).isPresent());
    }
  }

  private long staked(int member, Purpose purpose, int subjects) {
    long sum = 0;
    for (int subject = 0; subject < subjects; subject++) {
      Stakers stakers = reputation.stakes().stakers(purpose, subject);
      for (int place = 0; place < stakers.size(); place++) {
        sum += stakers.holders()[place] == member ? stakers.amounts()[place] : 0;
      }
    }
    return sum;
  }

  private void posts() {
    for (int number = 0; number < modules.forum().posts().size(); number++) {
      Post post = modules.forum().posts().get(number);
      List<String> authors = new ArrayList<>();
      for (int place = 0; place < post.authors(); place++) {
        authors.add(handle(post.author(place)) + " " + post.authorWeight(place));
      }
      List<String> citations = new ArrayList<>();
      for (int place = 0; place < post.citations(); place++) {
        int cited = post.cited(place);
        citations.add((cited < 0 ? null : id(cited)) + " " + post.citationWeight(place));
      }
      int pool = modules.pools().lastOfPost(number);
      picture.paint(
          "post " + post.id(),
          post.kind().word(),
          authors,
          citations,
          post.value(),
          pool < 0 ? null : "pool_" + pool,
          pool < 0 ? "none" : modules.pools().get(pool).state().word());
    }
  }

  private void pools() {
    for (int number = 0; number < modules.pools().size(); number++) {
      Pool pool = modules.pools().get(number);
      picture.paint(
          "pool_" + number,
          id(pool.post()),
          handle(pool.opener()),
          pool.terms().owner().kind(),
          pool.terms().owner().round(),
          pool.state().word(),
          pool.deadline(),
          modules.pools().staked(pool, Side.FOR),
          modules.pools().staked(pool, Side.AGAINST),
          pool.isOpen() ? eligible(pool) : null,
          List.of(
              pool.supply(),
              pool.quorum(),
              pool.fee(),
              pool.duration(),
              pool.extensions(),
              pool.terms().maxExtensions(),
              pool.terms().winRatio(),
              pool.terms().bindingRatio(),
              pool.parameters().get(Parameter.POOL_AUTHOR_SHARE)));
    }
  }

  private long eligible(Pool pool) {
    long eligible = reputation.ledger().supply();
    Post post = modules.forum().posts().get(pool.post());
    if (pool.terms().owner().kind() == PoolOwner.Kind.REFERENDUM) {
      return eligible;
    }
    for (int member = 0; member < reputation.members().size(); member++) {
      if (post.isAuthor(member) || pool.terms().conflicted() == member) {
        eligible -= reputation.rep(member);
      }
    }
    return eligible;
  }

  private void offers() {
    Offers offers = modules.availability().offers();
    for (int number = 0; number < offers.size(); number++) {
      Offer offer = offers.get(number);
      picture.paint(
          "offer_" + number,
          handle(offer.member()),
          offer.skills(),
          offer.capacity(),
          offer.jobs().length,
          offer.price(),
          offer.until(),
          offer.isActive(),
          offers.bonded(offer) + offers.unbonded(offer),
          offers.bonded(offer),
          offers.weight(offer));
    }
  }

  private void requests() {
    for (int number = 0; number < modules.requests().size(); number++) {
      Request request = modules.requests().get(number);
      Offers.Job job = modules.availability().offers().job(number);
      picture.paint(
          "request_" + number,
          handle(request.requester()),
          request.skill(),
          request.fee(),
          request.isDirect(),
          handle(request.only()),
          request.state().word(),
          request.state().isFinal() ? 0 : request.deadline(),
          request.attempts(),
          handle(request.expert()),
          job == null ? null : "offer_" + job.offer(),
          request.post() < 0 ? null : id(request.post()),
          request.pool() < 0 ? null : "pool_" + request.pool());
    }
  }

  private void proposals() {
    for (int number = 0; number < modules.proposals().size(); number++) {
      Proposal proposal = modules.proposals().get(number);
      boolean isAttesting = proposal.state() == ProposalState.ATTESTING;
      List<String> referenda = new ArrayList<>();
      for (int round = 1; round <= Proposal.ROUNDS; round++) {
        if (proposal.referendum(round) != Context.NOBODY) {
          referenda.add("pool_" + proposal.referendum(round));
        }
      }
      picture.paint(
          "proposal_" + number,
          id(proposal.post()),
          handle(proposal.member()),
          proposal.state().word(),
          isAttesting ? proposal.deadline() : 0,
          isAttesting ? reputation.stakes().total(Purpose.PROPOSAL, number) : 0,
          proposal.state() == ProposalState.ACCEPTED ? proposal.deadline() : null,
          proposal.isInEffect(),
          referenda);
    }
  }

  private void parameters() {
    for (Parameter parameter : Parameter.values()) {
      long value = modules.parameters().current().get(parameter);
      boolean isTruth = parameter.type() == Parameter.Type.BOOLEAN;
      picture.paint("parameter " + parameter.text(), isTruth ? value == 1 : value);
    }
    modules.artifacts().all().forEach((name, post) -> picture.paint("artifact " + name, id(post)));
  }

  private String handle(int member) {
    return member == Context.NOBODY ? null : reputation.members().handle(member);
  }

  private String id(int post) {
    return modules.forum().posts().get(post).id().toString();
  }
}
