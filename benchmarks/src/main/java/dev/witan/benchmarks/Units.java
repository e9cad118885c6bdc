package dev.witan.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws units of work, the same ones in the same order for the same seed while only one is under
 * way at a time. A unit cites only posts whose units were {@linkplain #done done} before it was
 * drawn. Any thread may use it.
 */
final class Units {
  static final int CITATIONS = 5;
  static final int VOTERS = 5;
  private static final int WEIGHTS_SUM = 500_000;
  private static final int WEIGHT_LEAST = 20_000;

  private final int members;
  private final SplittableRandom random;
  private long[] done = new long[1 << 16];
  private int size;
  private long next;

  /** Units of this many members, whose founding units are done first. */
  Units(int members, long seed) {
    this.members = members;
    this.random = new SplittableRandom(seed);
  }

  /** The next unit: the foundings, then the others. */
  synchronized Unit next() {
    long number = next++;
    if (number < members) {
      return Unit.founding((int) number);
    }
    int author = random.nextInt(members);
    return new Unit(number, author, cited(), weights(), voters(author), sides(number));
  }

  /** The unit's post may be cited from now on. */
  synchronized void done(Unit unit) {
    if (size == done.length) {
      done = Arrays.copyOf(done, size * 2);
    }
    done[size++] = unit.number();
  }

  private long[] cited() {
    long[] cited = new long[CITATIONS];
    for (int i = 0; i < CITATIONS; ) {
      long post = done[random.nextInt(size)];
      if (Arrays.stream(cited, 0, i).noneMatch(earlier -> earlier == post)) {
        cited[i++] = post;
      }
    }
    return cited;
  }

  /** Five weights above 0 that add up to one half. */
  private int[] weights() {
    int[] cuts = new int[CITATIONS + 1];
    int room = WEIGHTS_SUM - CITATIONS * WEIGHT_LEAST;
    for (int i = 1; i < CITATIONS; i++) {
      cuts[i] = random.nextInt(room + 1);
    }
    cuts[CITATIONS] = room;
    Arrays.sort(cuts);
    int[] weights = new int[CITATIONS];
    for (int i = 0; i < CITATIONS; i++) {
      weights[i] = WEIGHT_LEAST + cuts[i + 1] - cuts[i];
    }
    return weights;
  }

  private int[] voters(int author) {
    int[] voters = new int[VOTERS];
    for (int i = 0; i < VOTERS; ) {
      int voter = random.nextInt(members);
      if (voter != author && Arrays.stream(voters, 0, i).noneMatch(earlier -> earlier == voter)) {
        voters[i++] = voter;
      }
    }
    return voters;
  }

  /** All for; in one unit of four the last is against, and in one of sixteen all but the first. */
  private static boolean[] sides(long number) {
    boolean[] against = new boolean[VOTERS];
    if (number % 16 == 7) {
      Arrays.fill(against, 1, VOTERS, true);
    } else if (number % 4 == 1) {
      against[VOTERS - 1] = true;
    }
    return against;
  }
}
