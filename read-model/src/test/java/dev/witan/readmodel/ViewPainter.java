package dev.witan.readmodel;

import dev.witan.readmodel.query.MemberQueries.Sort;
import dev.witan.readmodel.query.OfferQueries;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.query.ProposalQueries;
import dev.witan.readmodel.query.RequestQueries;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.BodyView;
import dev.witan.readmodel.view.KeyView;
import dev.witan.readmodel.view.LedgerLine;
import dev.witan.readmodel.view.MemberRef;
import dev.witan.readmodel.view.MemberView;
import dev.witan.readmodel.view.OfferView;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.PoolView;
import dev.witan.readmodel.view.PostRef;
import dev.witan.readmodel.view.PostView;
import dev.witan.readmodel.view.ProposalView;
import dev.witan.readmodel.view.RequestView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Paints what the views show at a position. */
final class ViewPainter {
  private final ReadModel model;
  private final OptionalLong asOf;
  private final Picture picture = new Picture();

  private ViewPainter(ReadModel model, OptionalLong asOf) {
    this.model = model;
    this.asOf = asOf;
  }

  static Picture of(ReadModel model, OptionalLong asOf) {
    ViewPainter painter = new ViewPainter(model, asOf);
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

  /** All pages of a list. */
  static <T> List<T> all(int limit, OptionalLong asOf, Function<Paging, Answer<Page<T>>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<T> page = list.apply(new Paging(limit, next, asOf)).value();
      all.addAll(page.data());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  private <T> List<T> all(Function<Paging, Answer<Page<T>>> list) {
    return all(Paging.LIMIT_DEFAULT, asOf, list);
  }

  private void body() {
    BodyView body = model.body().body(asOf).value().orElseThrow();
    picture.paint("body", body.id(), body.name(), body.imported());
    picture.paint(
        "totals",
        body.supply(),
        body.minted(),
        body.burned(),
        body.issued(),
        body.redeemed(),
        body.treasury(),
        body.held(),
        body.salary());
    picture.paint(
        "counts",
        body.members(),
        body.posts(),
        body.pools(),
        body.openPools(),
        body.offers(),
        body.activeOffers(),
        body.requests(),
        body.unfinishedRequests(),
        body.proposals());
  }

  private void members() {
    for (MemberView member : all((Paging paging) -> model.members().list(Sort.JOINED, paging))) {
      picture.paint(
          "member " + member.id(),
          member.handle(),
          member.name(),
          member.keys().stream().filter(key -> key.ended() == null).map(KeyView::key).toList(),
          member.rep(),
          member.free(),
          member.staked().pools(),
          member.staked().offers(),
          member.staked().bonds(),
          member.staked().proposals(),
          member.coin(),
          member.treasurer(),
          member.recoverable());
      addUp(member);
    }
  }

  /** LEDGER-1: the lines of the ledger add up to the balances. */
  private void addUp(MemberView member) {
    long rep = 0;
    long coin = 0;
    for (LedgerLine line : all((Paging paging) -> model.ledger().lines(member.id(), paging))) {
      rep += line.asset().equals("rep") ? Long.parseLong(line.amount()) : 0;
      coin += line.asset().equals("coin") ? Long.parseLong(line.amount()) : 0;
    }
    if (rep != Long.parseLong(member.rep()) || coin != Long.parseLong(member.coin())) {
      throw new AssertionError(
          member.handle()
              + " has "
              + member.rep()
              + " and "
              + member.coin()
              + ", its ledger says "
              + rep
              + " and "
              + coin);
    }
  }

  private void posts() {
    for (PostView post :
        all((Paging paging) -> model.posts().list(PostQueries.Filter.ALL, paging))) {
      picture.paint(
          "post " + post.id(),
          post.kind(),
          post.authors().stream()
              .map(author -> author.member().handle() + " " + author.weight())
              .toList(),
          all((Paging paging) -> model.posts().citations(post.id(), paging)).stream()
              .map(cited -> id(cited.post()) + " " + cited.weight())
              .toList(),
          post.value(),
          post.pool(),
          post.status());
    }
  }

  private void pools() {
    for (PoolView pool :
        all((Paging paging) -> model.pools().list(PoolQueries.Filter.ALL, paging))) {
      picture.paint(
          pool.id(),
          id(pool.post()),
          handle(pool.opener()),
          pool.owner().toUpperCase(Locale.ROOT),
          pool.round(),
          pool.state(),
          pool.deadline(),
          pool.inFavour(),
          pool.against(),
          pool.eligible(),
          List.of(
              pool.supply(),
              pool.quorum(),
              pool.fee(),
              pool.duration(),
              pool.extensions(),
              pool.maxExtensions(),
              pool.winRatio(),
              pool.bindingRatio(),
              pool.authorShare()));
    }
  }

  private void offers() {
    for (OfferView offer :
        all((Paging paging) -> model.offers().list(OfferQueries.Filter.ALL, paging))) {
      picture.paint(
          offer.id(),
          offer.member().handle(),
          offer.skills(),
          offer.capacity(),
          offer.jobs(),
          offer.price(),
          offer.until(),
          offer.active(),
          offer.amount(),
          offer.bonded(),
          offer.weight());
    }
  }

  private void requests() {
    for (RequestView request :
        all((Paging paging) -> model.requests().list(RequestQueries.Filter.ALL, paging))) {
      boolean isFinal = !List.of("open", "offered", "working", "judged").contains(request.state());
      picture.paint(
          request.id(),
          handle(request.requester()),
          request.skill(),
          request.fee(),
          request.match().equals("direct"),
          handle(request.only()),
          request.state(),
          isFinal ? 0 : request.deadline(),
          request.attempts(),
          handle(request.expert()),
          request.offer(),
          id(request.post()),
          request.pool());
    }
  }

  private void proposals() {
    for (ProposalView proposal :
        all((Paging paging) -> model.proposals().list(ProposalQueries.Filter.ALL, paging))) {
      boolean isAttesting = proposal.state().equals("attesting");
      picture.paint(
          proposal.id(),
          id(proposal.post()),
          handle(proposal.member()),
          proposal.state(),
          isAttesting ? proposal.deadline() : 0,
          isAttesting ? proposal.attested() : 0,
          proposal.effectAt(),
          proposal.effective(),
          proposal.referenda());
    }
  }

  private void parameters() {
    model
        .parameters()
        .inForce(asOf)
        .value()
        .forEach(value -> picture.paint("parameter " + value.name(), value.value()));
    model
        .parameters()
        .artifacts(asOf)
        .value()
        .forEach(file -> picture.paint("artifact " + file.name(), id(file.post())));
  }

  private static String handle(MemberRef member) {
    return member == null ? null : member.handle();
  }

  private static String id(PostRef post) {
    return post == null ? null : post.id();
  }
}
