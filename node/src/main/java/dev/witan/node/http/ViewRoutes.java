package dev.witan.node.http;

import dev.witan.business.RequestState;
import dev.witan.forum.PostKind;
import dev.witan.governance.ProposalState;
import dev.witan.node.views.Views;
import dev.witan.readmodel.query.MemberQueries;
import dev.witan.readmodel.query.OfferQueries;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.query.ProposalQueries;
import dev.witan.readmodel.query.RequestQueries;
import dev.witan.readmodel.search.Found;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.MemberView;
import dev.witan.readmodel.view.Page;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people read: one line a question. */
final class ViewRoutes {
  private static final int DEPTH = 2;
  private static final int HITS = 20;

  private final ViewAnswer to;

  ViewRoutes(Views views, Exchange exchange) {
    to = new ViewAnswer(views, exchange);
  }

  Map<String, Handler<RoutingContext>> handlers() {
    Map<String, Handler<RoutingContext>> handlers = new HashMap<>();
    addPeople(handlers);
    addPosts(handlers);
    addPools(handlers);
    addWork(handlers);
    addRules(handlers);
    handlers.put("search", this::search);
    return handlers;
  }

  private void addPeople(Map<String, Handler<RoutingContext>> handlers) {
    handlers.put("getBody", asked -> to.one(asked, model -> model.body().body(Asked.asOf(asked))));
    handlers.put("listMembers", asked -> to.page(asked, model -> members(asked, model.members())));
    handlers.put(
        "getMember",
        asked ->
            to.one(
                asked,
                model -> model.members().one(Asked.member(model, asked), Asked.asOf(asked))));
    handlers.put(
        "listLedger",
        asked ->
            to.page(
                asked,
                model -> model.ledger().lines(Asked.member(model, asked), Asked.paging(asked))));
    handlers.put(
        "listBalances",
        asked ->
            to.page(
                asked,
                model ->
                    model.members().balances(Asked.member(model, asked), Asked.paging(asked))));
  }

  private static Answer<Page<MemberView>> members(RoutingContext asked, MemberQueries members) {
    Optional<String> key = Asked.word(asked, "key");
    return key.isPresent()
        ? members.withKey(key.get(), Asked.paging(asked))
        : members.list(sort(asked), Asked.paging(asked));
  }

  private static MemberQueries.Sort sort(RoutingContext asked) {
    return Asked.choice(
            asked,
            "sort",
            MemberQueries.Sort.values(),
            sort -> sort.name().toLowerCase(Locale.ROOT))
        .orElse(MemberQueries.Sort.HANDLE);
  }

  private void addPosts(Map<String, Handler<RoutingContext>> handlers) {
    handlers.put(
        "listPosts",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .posts()
                        .list(
                            new PostQueries.Filter(
                                Asked.choice(asked, "kind", PostKind.values(), PostKind::word),
                                Asked.member(model, asked, "author"),
                                Asked.word(asked, "status")),
                            Asked.paging(asked))));
    handlers.put(
        "getPost",
        asked -> to.one(asked, model -> model.posts().one(post(asked), Asked.asOf(asked))));
    handlers.put(
        "listReplies",
        asked -> to.page(asked, model -> model.posts().replies(post(asked), Asked.paging(asked))));
    handlers.put(
        "listCitations",
        asked ->
            to.page(asked, model -> model.posts().citations(post(asked), Asked.paging(asked))));
    handlers.put(
        "listCitedBy",
        asked -> to.page(asked, model -> model.posts().citedBy(post(asked), Asked.paging(asked))));
    handlers.put(
        "getGraph",
        asked ->
            to.one(
                asked,
                model ->
                    model
                        .graph()
                        .around(
                            Asked.word(asked, "focus").orElseThrow(),
                            (int) RecordRoutes.number(asked, "depth", DEPTH),
                            Asked.asOf(asked))));
  }

  private static String post(RoutingContext asked) {
    return asked.pathParam("post");
  }

  private void addPools(Map<String, Handler<RoutingContext>> handlers) {
    handlers.put(
        "listPools",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .pools()
                        .list(
                            new PoolQueries.Filter(
                                Asked.choice(asked, "state", PoolState.values(), PoolState::word),
                                Asked.choice(
                                    asked,
                                    "owner",
                                    PoolOwner.Kind.values(),
                                    kind -> kind.name().toLowerCase(Locale.ROOT)),
                                Asked.word(asked, "post")),
                            Asked.paging(asked))));
    handlers.put(
        "getPool",
        asked ->
            to.one(
                asked, model -> model.pools().one(Asked.number(asked, "pool"), Asked.asOf(asked))));
    handlers.put(
        "listStakes",
        asked ->
            to.page(
                asked,
                model -> model.pools().stakes(Asked.number(asked, "pool"), Asked.paging(asked))));
  }

  private void addWork(Map<String, Handler<RoutingContext>> handlers) {
    handlers.put(
        "listOffers",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .offers()
                        .list(
                            new OfferQueries.Filter(
                                Asked.word(asked, "active").map(Boolean::parseBoolean),
                                Asked.word(asked, "skill"),
                                Asked.member(model, asked, "member")),
                            Asked.paging(asked))));
    handlers.put(
        "getOffer",
        asked ->
            to.one(
                asked,
                model -> model.offers().one(Asked.number(asked, "offer"), Asked.asOf(asked))));
    handlers.put(
        "listOdds",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .offers()
                        .odds(Asked.word(asked, "skill").orElseThrow(), Asked.paging(asked))));
    handlers.put("listRequests", this::requests);
    handlers.put(
        "getRequest",
        asked ->
            to.one(
                asked,
                model -> model.requests().one(Asked.number(asked, "request"), Asked.asOf(asked))));
    handlers.put(
        "listTimeline",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .requests()
                        .timeline(Asked.number(asked, "request"), Asked.paging(asked))));
    handlers.put(
        "listDraws",
        asked ->
            to.page(
                asked,
                model ->
                    model.requests().draws(Asked.number(asked, "request"), Asked.paging(asked))));
  }

  private void requests(RoutingContext asked) {
    Set<RequestState> states =
        Asked.choices(asked, "state", RequestState.class, RequestState::word);
    to.page(
        asked,
        model ->
            model
                .requests()
                .list(
                    new RequestQueries.Filter(
                        states,
                        Asked.word(asked, "skill"),
                        Asked.member(model, asked, "requester"),
                        Asked.member(model, asked, "expert")),
                    Asked.paging(asked)));
  }

  private void addRules(Map<String, Handler<RoutingContext>> handlers) {
    handlers.put(
        "listProposals",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .proposals()
                        .list(
                            new ProposalQueries.Filter(
                                Asked.choice(
                                    asked, "state", ProposalState.values(), ProposalState::word),
                                Asked.word(asked, "post")),
                            Asked.paging(asked))));
    handlers.put(
        "getProposal",
        asked ->
            to.one(
                asked,
                model ->
                    model.proposals().one(Asked.number(asked, "proposal"), Asked.asOf(asked))));
    handlers.put(
        "listAttestations",
        asked ->
            to.page(
                asked,
                model ->
                    model
                        .proposals()
                        .attestations(Asked.number(asked, "proposal"), Asked.paging(asked))));
    handlers.put(
        "listParameters",
        asked -> to.list(asked, model -> model.parameters().inForce(Asked.asOf(asked))));
    handlers.put(
        "getParameter",
        asked -> to.one(asked, model -> model.parameters().one(name(asked), Asked.asOf(asked))));
    handlers.put(
        "listParameterHistory",
        asked ->
            to.page(asked, model -> model.parameters().history(name(asked), Asked.paging(asked))));
    handlers.put(
        "listArtifacts",
        asked -> to.list(asked, model -> model.parameters().artifacts(Asked.asOf(asked))));
    handlers.put(
        "getArtifact",
        asked ->
            to.one(asked, model -> model.parameters().artifact(name(asked), Asked.asOf(asked))));
  }

  private static String name(RoutingContext asked) {
    return asked.pathParam("name");
  }

  private void search(RoutingContext asked) {
    Set<Found> kinds = Asked.choices(asked, "kinds", Found.class, Found::word);
    int limit = (int) RecordRoutes.number(asked, "limit", HITS);
    String words = Asked.word(asked, "q").orElseThrow();
    to.list(asked, model -> model.search().search(words, kinds, limit));
  }
}
