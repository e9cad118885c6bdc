package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import dev.witan.systemtests.naive.NaiveDraw;
import dev.witan.systemtests.naive.NaiveView;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paints what the naive body shows. */
final class NaivePainter {
  private final NaiveBody body;
  private final NaiveView view;
  private final Picture picture = new Picture();

  NaivePainter(NaiveBody body) {
    this.body = body;
    this.view = body.view();
  }

  /** The drafts of its posts tell their authors. */
  Picture picture(Map<String, Draft> drafts) {
    picture.position(view.position());
    for (String handle : body.handles()) {
      picture.member(handle, body.rep(handle), body.staked(handle), body.coin(handle));
    }
    for (String post : body.posts()) {
      List<Long> values = new ArrayList<>();
      for (String author : drafts.get(post).authors().keySet()) {
        values.add(body.valueOf(post, author));
      }
      picture.post(post, body.value(post), values);
    }
    for (String pool : body.pools()) {
      picture.pool(
          pool,
          body.poolState(pool),
          body.poolFor(pool),
          body.poolAgainst(pool),
          body.deadline(pool));
    }
    work();
    proposals();
    draws();
    picture.rules(view.parameters(), new TreeMap<>(view.artifacts()), view.treasurers());
    totals();
    return picture;
  }

  private void work() {
    for (String offer : view.offers()) {
      picture.offer(
          offer + " of " + view.owner(offer),
          view.isActive(offer),
          view.amount(offer),
          view.bonded(offer),
          view.jobs(offer),
          view.until(offer));
    }
    for (String request : view.requests()) {
      picture.request(
          request + " of " + view.requester(request),
          view.requestState(request),
          view.expert(request),
          view.offerOf(request),
          view.bond(request),
          view.attempts(request),
          view.deadline(request));
    }
  }

  private void proposals() {
    for (String proposal : view.proposals()) {
      picture.proposal(
          proposal,
          view.proposalState(proposal),
          view.attested(proposal),
          view.isInEffect(proposal),
          view.skippedPayments(proposal));
    }
  }

  private void draws() {
    for (NaiveDraw draw : view.draws()) {
      picture.draw(
          draw.position() + " number " + draw.number(),
          draw.request(),
          draw.offer(),
          List.of(
              draw.total().longValueExact(),
              draw.u().longValueExact(),
              draw.sumBefore().longValueExact(),
              draw.sumThrough().longValueExact()));
    }
  }

  private void totals() {
    picture.rep(body.supply(), body.minted(), body.burned());
    picture.coin(
        body.coinIssued(),
        body.coinRedeemed(),
        body.treasury(),
        body.held(),
        BigInteger.valueOf(body.salaryLeft()));
  }
}
