package dev.witan.simulations.stackexchange;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What answers cite: the posts that their bodies' links name and that the links of their questions
 * name, if older. Weights are as equal as whole ppm can be and add up to half (NUM-3).
 */
final class AnswerCitations {
  /** What the weights of an answer's citations add up to. */
  static final long CITE_PPM = 500_000;

  private static final int MAX = (int) Parameter.FORUM_MAX_CITATIONS.initial();

  private final Dump dump;
  private final LeftOutCounts leftOut;
  private final Map<Integer, DumpPost> posts = new HashMap<>(); // lookup only
  private final Map<Integer, Hash256> entered = new HashMap<>(); // lookup only
  private long named;
  private long used;

  AnswerCitations(Dump dump, LeftOutCounts leftOut) {
    this.dump = dump;
    this.leftOut = leftOut;
    dump.questions().forEach(post -> posts.put(post.id(), post));
    dump.answers().forEach(post -> posts.put(post.id(), post));
  }

  /** The post has entered the body with this id. */
  void enter(DumpPost post, Hash256 id) {
    entered.put(post.id(), id);
  }

  /** The question or answer of the data with this id. */
  DumpPost post(int id) {
    return posts.get(id);
  }

  /** What the body knows this post as, if it has entered. */
  Optional<Hash256> entered(int post) {
    return Optional.ofNullable(entered.get(post));
  }

  /** The citations of an answer that names these posts itself. */
  List<Citation> of(DumpPost answer, List<Integer> inBody) {
    List<Integer> all = new ArrayList<>(inBody);
    all.addAll(dump.links().getOrDefault(answer.id(), List.of()));
    all.addAll(dump.links().getOrDefault(answer.question(), List.of()));
    List<Hash256> targets = new ArrayList<>();
    Set<Integer> seen = new HashSet<>(); // lookup only
    for (int id : all) {
      named++;
      Optional<LeftOut> cause = whyNot(answer, id, seen);
      if (cause.isEmpty() && targets.size() == MAX) {
        cause = Optional.of(LeftOut.BEYOND_MAX_CITATIONS);
      }
      if (cause.isPresent()) {
        leftOut.add(cause.get());
      } else {
        targets.add(entered.get(id));
      }
    }
    return weighted(targets);
  }

  private Optional<LeftOut> whyNot(DumpPost answer, int id, Set<Integer> seen) {
    if (id == answer.id()) {
      return Optional.of(LeftOut.SELF);
    }
    if (!seen.add(id)) {
      return Optional.of(LeftOut.DOUBLE);
    }
    DumpPost target = posts.get(id);
    if (target == null) {
      return Optional.of(LeftOut.MISSING);
    }
    if (!target.isBefore(answer)) {
      return Optional.of(LeftOut.NEWER);
    }
    return entered.containsKey(id) ? Optional.empty() : Optional.of(LeftOut.CITED_LEFT_OUT);
  }

  private static List<Citation> weighted(List<Hash256> targets) {
    if (targets.isEmpty()) {
      return List.of();
    }
    long[] ones = new long[targets.size()];
    Arrays.fill(ones, 1);
    long[] weights = Split.split(CITE_PPM, ones);
    List<Citation> citations = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      citations.add(new Citation(Optional.of(targets.get(i)), weights[i]));
    }
    return citations;
  }

  /** An answer with so many citations has entered, or was refused. */
  void decided(int citations, boolean hasEntered) {
    if (hasEntered) {
      used += citations;
    } else {
      leftOut.add(LeftOut.CITING_LEFT_OUT, citations);
    }
  }

  /** How many times answers name a post. */
  long named() {
    return named;
  }

  /** How many citations there are in the body. */
  long used() {
    return used;
  }
}
