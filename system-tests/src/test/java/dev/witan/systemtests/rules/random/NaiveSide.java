package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import java.util.List;

/** The naive body under the steps of a run. */
final class NaiveSide {
  final NaiveBody body;

  NaiveSide(Run run) {
    body = new NaiveBody(run.parameters(), List.of(Run.TREASURER), run.foundedAt());
  }

  /** Does the step and says whether it was accepted. */
  boolean does(Step step) {
    if (step instanceof Step.Register s) {
      return body.register(s.at(), s.handle(), s.sponsor());
    }
    if (step instanceof Step.Issue s) {
      return body.issue(s.at(), s.as(), s.to(), s.amount(), s.reference());
    }
    if (step instanceof Step.Transfer s) {
      return body.transfer(s.at(), s.as(), s.to(), s.amount());
    }
    if (step instanceof Step.Redeem s) {
      return body.redeem(s.at(), s.as(), s.amount());
    }
    if (step instanceof Step.Allow s) {
      return body.allow(s.at(), s.as(), s.to(), s.amount(), s.until());
    }
    if (step instanceof Step.Publish s) {
      return publishes(s.at(), s.as(), s.draft());
    }
    if (step instanceof Step.Open s) {
      return body.openPool(s.at(), s.as(), s.pool(), s.post(), s.fee(), s.duration(), s.quorum());
    }
    if (step instanceof Step.Stake s) {
      return body.stake(s.at(), s.as(), s.pool(), s.inFavour(), s.amount(), s.holder());
    }
    body.time(step.at());
    if (step instanceof Step.Change s) {
      body.setParameter(s.parameter(), s.value());
    }
    return true;
  }

  private boolean publishes(long at, String as, Draft draft) {
    return body.publish(
        at,
        as,
        draft.name(),
        draft.kind(),
        draft.authors(),
        draft.citations(),
        draft.replyTo(),
        draft.title(),
        draft.bodyBytes(),
        draft.attachments());
  }
}
