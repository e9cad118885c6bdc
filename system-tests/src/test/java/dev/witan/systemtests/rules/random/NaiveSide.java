package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import java.util.List;

/** The naive body under the steps of a run. */
final class NaiveSide {
  final NaiveBody body;

  NaiveSide(Run run) {
    body =
        new NaiveBody(
            run.parameters(),
            List.of(Run.TREASURER),
            run.foundedAt(),
            position -> Machines.seed(position).bytes());
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
    if (step instanceof Step.Change s) {
      body.time(s.at());
      body.setParameter(s.parameter(), s.value());
      return true;
    }
    return step instanceof Step.Pass ? body.time(step.at()) : works(step);
  }

  /** What is about offers and requests. */
  private boolean works(Step step) {
    if (step instanceof Step.Offer s) {
      return body.offer(
          s.at(), s.as(), s.offer(), s.amount(), s.skills(), s.capacity(), s.until(), s.price());
    }
    if (step instanceof Step.ChangeOffer s) {
      return body.changeOffer(s.at(), s.as(), s.offer(), s.amount(), s.until());
    }
    if (step instanceof Step.Withdraw s) {
      return body.withdrawOffer(s.at(), s.as(), s.offer());
    }
    if (step instanceof Step.File s) {
      return files(s);
    }
    if (step instanceof Step.Accept s) {
      return body.accept(s.at(), s.as(), s.request());
    }
    if (step instanceof Step.Decline s) {
      return body.decline(s.at(), s.as(), s.request());
    }
    if (step instanceof Step.Submit s) {
      return body.submit(s.at(), s.as(), s.request(), s.post());
    }
    if (step instanceof Step.Comment s) {
      return body.comment(s.at(), s.as(), s.request(), s.textBytes());
    }
    if (step instanceof Step.Cancel s) {
      return body.cancel(s.at(), s.as(), s.request());
    }
    if (step instanceof Step.Extend s) {
      return body.extend(s.at(), s.as(), s.request(), s.until());
    }
    if (step instanceof Step.GiveBack s) {
      return body.giveBack(s.at(), s.as(), s.request());
    }
    return governs(step);
  }

  private boolean governs(Step step) {
    if (step instanceof Step.Propose s) {
      return body.submitProposal(s.at(), s.as(), s.proposal(), s.post());
    }
    if (step instanceof Step.Attest s) {
      return body.attest(s.at(), s.as(), s.proposal(), s.amount());
    }
    throw new IllegalArgumentException("an unknown step: " + step);
  }

  private boolean files(Step.File step) {
    return body.file(
        step.at(),
        step.as(),
        step.request(),
        step.title(),
        step.bodyBytes(),
        step.skill(),
        step.fee(),
        step.deliverWithin(),
        step.expert());
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
        draft.attachments(),
        draft.block());
  }
}
