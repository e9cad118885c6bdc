package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;
import static dev.witan.systemtests.naive.NaiveNumbers.share;
import static dev.witan.systemtests.naive.NaiveNumbers.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The flow of minted REP into a post and along citations: FORUM-4 to FORUM-7. */
final class NaiveFlow {
  private final NaiveState state;
  private final NaiveParameters parameters;
  private BigInteger lookedAt = BigInteger.ZERO;
  private BigInteger destroyed = BigInteger.ZERO;

  NaiveFlow(NaiveState state, NaiveParameters parameters) {
    this.state = state;
    this.parameters = parameters;
  }

  /** FORUM-4: the amount is REP that has just been minted and stands in no balance yet. */
  void run(String pool, NaivePost post, BigInteger amount) {
    BigInteger before = state.supply();
    // FORUM-4.1, taking.
    BigInteger taken = BigInteger.ZERO;
    for (NaiveCitation citation : post.citations) {
      if (citation.weight() < 0) {
        BigInteger want = want(amount, -citation.weight());
        taken = taken.add(take(state.posts.get(citation.post()), want));
      }
    }
    // FORUM-4.2, giving.
    give(post, amount.add(taken), 1);
    state.burned = state.burned.add(destroyed);
    state.flows.add(new NaiveState.Flow(pool, amount, state.supply().subtract(before), destroyed));
  }

  private void give(NaivePost q, BigInteger x, int d) {
    BigInteger rest = x;
    if (big(d).compareTo(parameters.get("forum.chainLimit")) <= 0) {
      for (NaiveCitation citation : q.citations) {
        if (citation.weight() > 0) {
          BigInteger want = want(x, citation.weight());
          rest = rest.subtract(want);
          if (citation.toIncinerator()) {
            destroyed = destroyed.add(want);
          } else if (want.signum() > 0) {
            // FORUM-7 bounds the work, so a want of 0 must not look at further citations.
            give(state.posts.get(citation.post()), want, d + 1);
          }
        }
      }
    }
    credit(q, rest);
  }

  /** FORUM-7 counts the citation; FORUM-4 makes what is smaller than the least flow 0. */
  private BigInteger want(BigInteger amount, long weight) {
    if (lookedAt.compareTo(parameters.get("forum.maxFlowSteps")) >= 0) {
      return BigInteger.ZERO;
    }
    lookedAt = lookedAt.add(BigInteger.ONE);
    BigInteger want = share(amount, big(weight));
    return less(want, parameters.get("forum.minFlow")) ? BigInteger.ZERO : want;
  }

  /** FORUM-5: to each author's REP and part of the value. */
  private void credit(NaivePost q, BigInteger x) {
    List<String> authors = new ArrayList<>(q.authorWeights.keySet());
    List<BigInteger> parts = split(x, new ArrayList<>(q.authorWeights.values()));
    for (int i = 0; i < authors.size(); i++) {
      state.addRep(authors.get(i), parts.get(i));
      q.values.put(authors.get(i), q.values.get(authors.get(i)).add(parts.get(i)));
    }
  }

  /** FORUM-5: what the authors' free REP does not cover is not taken. */
  private BigInteger take(NaivePost q, BigInteger want) {
    List<String> authors = new ArrayList<>(q.values.keySet());
    List<BigInteger> parts = split(want.min(q.value()), new ArrayList<>(q.values.values()));
    BigInteger taken = BigInteger.ZERO;
    for (int i = 0; i < authors.size(); i++) {
      String author = authors.get(i);
      BigInteger part = parts.get(i).min(state.freeOrReleasable(author));
      state.makeFree(author, part); // REP-1
      state.addRep(author, part.negate());
      q.values.put(author, q.values.get(author).subtract(part));
      taken = taken.add(part);
    }
    return taken;
  }
}
