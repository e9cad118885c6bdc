package dev.witan.simulations.citations;

import org.agrona.collections.LongArrayList;
import org.agrona.collections.LongHashSet;

/**
 * Tells keys that come a second time. As long as they rise, as in a table that is in order, one
 * comparison tells; from the first that does not, a set does.
 */
final class SeenKeys {
  private final LongArrayList rising = new LongArrayList();
  private LongHashSet all;
  private long last = -1;

  /** Adds a key of at least 0; false when it was there. */
  boolean add(long key) {
    if (all == null && key > last) {
      last = key;
      rising.addLong(key);
      return true;
    }
    if (all == null) {
      all = new LongHashSet(rising.size() * 2);
      for (int i = 0; i < rising.size(); i++) {
        all.add(rising.getLong(i));
      }
      rising.clear();
    }
    return all.add(key);
  }
}
