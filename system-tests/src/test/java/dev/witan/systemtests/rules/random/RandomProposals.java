package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBody;
import dev.witan.systemtests.naive.NaiveView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps about proposals: published, submitted and attested, mostly by those who may. */
final class RandomProposals {
  private static final List<String> HANDLES = RandomSteps.HANDLES;

  private final Dice dice;
  private final RandomAmounts amounts;
  private final RandomDrafts drafts;
  private final RandomBlocks blocks;
  private final Map<String, Long> parameters;
  private final List<String> submitted = new ArrayList<>();
  private final List<Long> moments = new ArrayList<>();

  RandomProposals(
      Dice dice, RandomAmounts amounts, RandomDrafts drafts, Map<String, Long> parameters) {
    this.dice = dice;
    this.amounts = amounts;
    this.drafts = drafts;
    this.parameters = parameters;
    this.blocks = new RandomBlocks(dice, parameters);
  }

  /** The next step; what it begins has this number in its name. */
  Step next(NaiveBody body, long at, int made) {
    List<String> ready = drafts.ofKind("proposal", null, body.posts());
    ready.removeAll(submitted);
    List<String> attesting = new ArrayList<>(body.view().proposals());
    attesting.removeIf(proposal -> !body.view().proposalState(proposal).equals("attesting"));
    long kind = dice.upTo(99);
    if (kind < 60 && !attesting.isEmpty()) {
      return attest(body, at, dice.one(attesting));
    }
    if (kind < 85 && !ready.isEmpty()) {
      return propose(at, made, dice.one(ready));
    }
    if (kind < 94) {
      String author = dice.one(HANDLES);
      List<String> artifacts = drafts.ofKind("artifact", null, body.posts());
      Draft draft = drafts.proposal(author, HANDLES, blocks.block(body, HANDLES, artifacts));
      return new Step.Publish(at, author, draft);
    }
    return odd(body, at, made);
  }

  private Step attest(NaiveBody body, long at, String proposal) {
    List<String> able = new ArrayList<>(body.handles());
    able.removeIf(handle -> body.free(handle) == 0);
    String as = able.isEmpty() ? dice.one(HANDLES) : dice.one(able);
    long amount = amounts.attestation(body, as, body.view().attested(proposal));
    return new Step.Attest(at, as, proposal, amount);
  }

  private Step propose(long at, int made, String post) {
    submitted.add(post);
    moments.add(at + parameters.getOrDefault("governance.attestWithin", 0L));
    return new Step.Propose(at, drafts.author(post, HANDLES), "g" + made, post);
  }

  /** What is hardly ever allowed. */
  private Step odd(NaiveBody body, long at, int made) {
    NaiveView view = body.view();
    String as = dice.chance(90) ? dice.one(HANDLES) : "nobody";
    if (view.proposals().isEmpty() || dice.chance(50)) {
      String post = dice.one("p0", "p1", "p2", "none", "p" + dice.upTo(30));
      if (!submitted.isEmpty() && dice.chance(50)) {
        post = dice.one(submitted);
        as = drafts.author(post, HANDLES);
      }
      return new Step.Propose(at, as, "g" + made, post);
    }
    String proposal = dice.chance(80) ? dice.one(view.proposals()) : "g" + dice.upTo(made);
    return new Step.Attest(at, as, proposal, dice.one(0, 1, 10));
  }

  /** When something may happen to proposals. */
  List<Long> moments(long at) {
    List<Long> all = new ArrayList<>(moments);
    all.add(at + parameters.getOrDefault("governance.duration", 0L));
    all.add(at + parameters.getOrDefault("governance.minDelay", 0L));
    return all;
  }
}
