package dev.witan.forum;

import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Cause;
import dev.witan.kernel.Clause;
import dev.witan.kernel.Context;
import dev.witan.kernel.Emitter;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import dev.witan.reputation.Reputation;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One flow of minted REP along citations (FORUM-4 to FORUM-7). REP on its way is in the account
 * {@link Account#FLOW}, which is empty again at the end. Cost: the citations that it visits; those
 * whose wants are all too small are counted without being looked at one by one.
 */
final class Flow {
  private final Posts posts;
  private final Reputation reputation;
  private final Emitter emitter;
  private final int pool;
  private final long minFlow;
  private final long chainLimit;
  private final long maxSteps;
  private long steps;

  // The stack of give(q, x, d): one place per post on the way from the judged one, so d = depth.
  private int depth;
  private int[] givers = new int[8];
  private long[] given = new long[8];
  private long[] rests = new long[8];
  private int[] nexts = new int[8];

  Flow(Posts posts, Reputation reputation, Emitter emitter, Parameters parameters, int pool) {
    this.posts = posts;
    this.reputation = reputation;
    this.emitter = emitter;
    this.pool = pool;
    this.minFlow = Math.max(1, parameters.get(Parameter.FORUM_MIN_FLOW));
    this.chainLimit = parameters.get(Parameter.FORUM_CHAIN_LIMIT);
    this.maxSteps = Math.min(parameters.get(Parameter.FORUM_MAX_FLOW_STEPS), Limits.FLOW_STEPS_MAX);
  }

  void run(int post, long amount) {
    Cause cause = Cause.of(Clause.POOL_8, pool, post);
    reputation.moveRep(emitter, Account.OUTSIDE, Account.FLOW, amount, cause);
    long taken = take(post, amount);
    push(post, amount + taken);
    while (depth > 0) {
      step();
    }
  }

  /** The first pass: each negative citation takes from the cited post alone. */
  private long take(int post, long amount) {
    Post judged = posts.get(post);
    long taken = 0;
    for (int place = 0; place < judged.citations(); place++) {
      int weight = judged.citationWeight(place);
      if (weight < 0) {
        long want = want(amount, -weight);
        taken += want == 0 ? 0 : takeFrom(judged.cited(place), want, post);
      }
    }
    return taken;
  }

  /** FORUM-5: each author gives its part of the value, as far as its REP is free. */
  private long takeFrom(int post, long want, int citing) {
    Post cited = posts.get(post);
    long value = cited.value();
    if (value == 0) {
      return 0;
    }
    long[] parts = Split.split(Math.min(want, value), values(cited));
    Cause cause = new Cause(Clause.FORUM_4, pool, post, citing);
    List<Long> changes = new ArrayList<>(parts.length);
    long taken = 0;
    for (int place = 0; place < parts.length; place++) {
      int author = cited.author(place);
      long part = Math.min(parts[place], reputation.usable(author));
      reputation.freeUp(emitter, author, part);
      reputation.moveRep(emitter, author, Account.FLOW, part, cause);
      changes.add(-part);
      taken += part;
    }
    if (taken > 0) {
      emitter.emit(new ValueChanged(post, changes, cause));
    }
    return taken;
  }

  /** The second pass, one step of give(q, x, d): the next citation, or the credit of the rest. */
  private void step() {
    int top = depth - 1;
    Post giver = posts.get(givers[top]);
    int place = depth <= chainLimit ? nextGift(giver, top) : giver.citations();
    if (place == giver.citations()) {
      depth--;
      credit(givers[top], rests[top], top == 0 ? Context.NOBODY : givers[top - 1]);
      return;
    }
    nexts[top] = place + 1;
    long want = want(given[top], giver.citationWeight(place));
    if (want == 0) {
      return;
    }
    rests[top] -= want;
    int cited = giver.cited(place);
    if (cited == Context.NOBODY) {
      Cause cause = new Cause(Clause.FORUM_4, pool, Context.NOBODY, givers[top]);
      reputation.moveRep(emitter, Account.FLOW, Account.OUTSIDE, want, cause);
    } else {
      push(cited, want);
    }
  }

  /** The place of the next citation that gives, or the number of citations when none can. */
  private int nextGift(Post giver, int top) {
    if (nexts[top] == 0 && Ppm.share(given[top], giver.largestGift()) < minFlow) {
      steps += giver.givingCitations(); // All wants are 0, but each was looked at (FORUM-7).
      return giver.citations();
    }
    int place = nexts[top];
    while (place < giver.citations() && giver.citationWeight(place) < 0) {
      place++;
    }
    return place;
  }

  private long want(long amount, int weight) {
    steps++;
    if (steps > maxSteps) {
      return 0;
    }
    long want = Ppm.share(amount, weight);
    return want < minFlow ? 0 : want;
  }

  private void credit(int post, long amount, int citing) {
    if (amount == 0) {
      return;
    }
    Post credited = posts.get(post);
    Cause cause = new Cause(Clause.FORUM_4, pool, post, citing);
    if (credited.authors() == 1) {
      reputation.moveRep(emitter, Account.FLOW, credited.author(0), amount, cause);
      emitter.emit(new ValueChanged(post, List.of(amount), cause));
      return;
    }
    long[] parts = Split.split(amount, credited.authorWeights());
    List<Long> changes = new ArrayList<>(parts.length);
    for (int place = 0; place < parts.length; place++) {
      reputation.moveRep(emitter, Account.FLOW, credited.author(place), parts[place], cause);
      changes.add(parts[place]);
    }
    emitter.emit(new ValueChanged(post, changes, cause));
  }

  private void push(int post, long amount) {
    if (depth == givers.length) {
      givers = Arrays.copyOf(givers, depth * 2);
      given = Arrays.copyOf(given, depth * 2);
      rests = Arrays.copyOf(rests, depth * 2);
      nexts = Arrays.copyOf(nexts, depth * 2);
    }
    givers[depth] = post;
    given[depth] = amount;
    rests[depth] = amount;
    nexts[depth] = 0;
    depth++;
  }

  private static long[] values(Post post) {
    long[] values = new long[post.authors()];
    for (int place = 0; place < values.length; place++) {
      values[place] = post.value(place);
    }
    return values;
  }
}
