package dev.witan.forum;

import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** FORUM-4 to FORUM-7 as they read: two passes, the second a plain recursion. */
final class ReferenceFlow {
  /** A post with the value of each author; a citation of -1 is the incinerator. */
  record Sheet(int[] authors, long[] weights, int[] cited, int[] citationWeights, long[] values) {}

  final List<Sheet> posts = new ArrayList<>();
  final Map<Integer, Long> free = new TreeMap<>();
  long burned;

  private final long chainLimit;
  private final long minFlow;
  private final long maxSteps;
  private long steps;

  ReferenceFlow(long chainLimit, long minFlow, long maxSteps) {
    this.chainLimit = chainLimit;
    this.minFlow = minFlow;
    this.maxSteps = maxSteps;
  }

  void run(int post, long amount) {
    steps = 0;
    Sheet judged = posts.get(post);
    long taken = 0;
    for (int i = 0; i < judged.cited.length; i++) {
      if (judged.citationWeights[i] < 0) {
        taken += take(posts.get(judged.cited[i]), want(amount, -judged.citationWeights[i]));
      }
    }
    give(judged, amount + taken, 1);
  }

  private void give(Sheet post, long amount, int depth) {
    long rest = amount;
    for (int i = 0; i < post.cited.length && depth <= chainLimit; i++) {
      if (post.citationWeights[i] > 0) {
        long want = want(amount, post.citationWeights[i]);
        rest -= want;
        if (post.cited[i] < 0) {
          burned += want;
        } else {
          give(posts.get(post.cited[i]), want, depth + 1, want > 0);
        }
      }
    }
    credit(post, rest);
  }

  /** A want of 0 goes nowhere: what the cited post cites is not looked at. */
  private void give(Sheet post, long amount, int depth, boolean isGiven) {
    if (isGiven) {
      give(post, amount, depth);
    }
  }

  private void credit(Sheet post, long amount) {
    long[] parts = Split.split(amount, post.weights);
    for (int i = 0; i < parts.length; i++) {
      post.values[i] += parts[i];
      free.merge(post.authors[i], parts[i], Long::sum);
    }
  }

  private long take(Sheet post, long want) {
    long value = 0;
    for (long part : post.values) {
      value += part;
    }
    if (Math.min(want, value) == 0) {
      return 0;
    }
    long[] parts = Split.split(Math.min(want, value), post.values);
    long taken = 0;
    for (int i = 0; i < parts.length; i++) {
      long part = Math.min(parts[i], free.getOrDefault(post.authors[i], 0L));
      post.values[i] -= part;
      free.merge(post.authors[i], -part, Long::sum);
      taken += part;
    }
    return taken;
  }

  private long want(long amount, long weight) {
    if (steps == maxSteps) {
      return 0;
    }
    steps++;
    long want = amount * weight / Ppm.ONE;
    return want < minFlow ? 0 : want;
  }
}
