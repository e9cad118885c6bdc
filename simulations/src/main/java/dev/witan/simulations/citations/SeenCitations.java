package dev.witan.simulations.citations;

import org.agrona.collections.IntArrayList;
import org.agrona.collections.LongHashSet;

/**
 * Tells citations that come a second time. As long as the rows of one citing post stand together
 * and citing posts rise, one look at an array tells; from the first that falls back, a set does.
 */
final class SeenCitations {
  private final IntArrayList citing = new IntArrayList();
  private final IntArrayList cited = new IntArrayList();
  private final int[] lastCiting; // by the cited post: who cited it last, plus one
  private LongHashSet all;
  private int highest;

  /** No citation among this many posts yet. */
  SeenCitations(int posts) {
    lastCiting = new int[posts];
  }

  /** Adds a citation, given by places; false when it was there. */
  boolean add(int from, int to) {
    if (all == null && from < highest) {
      all = new LongHashSet(citing.size() * 2);
      for (int i = 0; i < citing.size(); i++) {
        all.add(key(citing.getInt(i), cited.getInt(i)));
      }
    }
    highest = Math.max(highest, from);
    if (all == null ? lastCiting[to] == from + 1 : !all.add(key(from, to))) {
      return false;
    }
    lastCiting[to] = from + 1;
    citing.addInt(from);
    cited.addInt(to);
    return true;
  }

  /** How many different citations there are. */
  int size() {
    return citing.size();
  }

  /** The places of the citing posts, in the order of adding. */
  int[] citing() {
    return citing.toIntArray();
  }

  /** The places of the cited posts, in the order of adding. */
  int[] cited() {
    return cited.toIntArray();
  }

  private static long key(int from, int to) {
    return (long) from << 32 | to;
  }
}
