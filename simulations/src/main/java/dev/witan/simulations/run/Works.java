package dev.witan.simulations.run;

import java.util.ArrayList;
import java.util.List;

/** The works by the numbers of their posts, and those that were accepted, in that order. */
final class Works {
  private final List<Work> byPost = new ArrayList<>();
  private final List<Work> accepted = new ArrayList<>();

  void add(Work work) {
    while (byPost.size() <= work.post()) {
      byPost.add(null);
    }
    byPost.set(work.post(), work);
  }

  /** The work in this post, or null for a post of the founding. */
  Work of(int post) {
    return post < byPost.size() ? byPost.get(post) : null;
  }

  void accept(Work work) {
    accepted.add(work);
  }

  /** At most so many works that were accepted last, the newest last. */
  List<Work> lastAccepted(int most) {
    return accepted.subList(Math.max(0, accepted.size() - most), accepted.size());
  }
}
