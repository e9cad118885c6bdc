package dev.witan.simulations.citations;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Ppm;
import dev.witan.simulations.importing.ImportSeeds;

/**
 * Which posts are broken on purpose, and how. It hangs on the seed and the posts' ids. The first
 * post of each author stays sound, so that the author is a member either way.
 */
final class Corruption {
  private static final BrokenKind[] KINDS = BrokenKind.values();

  private static final int NONE = -1;

  private final BrokenKind[] kinds;
  private final int[] nextSound;

  /** Chooses among the first so many posts. */
  Corruption(PostTable posts, ImportSettings settings, int tried) {
    kinds = new BrokenKind[tried];
    nextSound = new int[tried];
    if (settings.corruptPpm() == 0) {
      return;
    }
    ImportSeeds seeds = new ImportSeeds("witan-import-corrupt", settings.seed());
    int authorsSeen = 0;
    for (int place = 0; place < tried; place++) {
      if (posts.author(place) == authorsSeen) {
        authorsSeen++; // Authors are numbered by their first posts.
        continue;
      }
      Hash256 chance = seeds.of(posts.id(place));
      if (Long.remainderUnsigned(chance.a(), Ppm.ONE) < settings.corruptPpm()) {
        kinds[place] = KINDS[(int) Long.remainderUnsigned(chance.b(), KINDS.length)];
      }
    }
    findNextSound();
  }

  /** How the post at this place is broken, or null when it is sound. */
  BrokenKind kind(int place) {
    return kinds[place];
  }

  /** The place of the next sound post. There is one behind each post that cites a later one. */
  int nextSound(int place) {
    return nextSound[place];
  }

  /** A post without a sound one behind it cannot cite a later one: it cites an unknown one. */
  private void findNextSound() {
    int sound = NONE;
    for (int place = kinds.length - 1; place >= 0; place--) {
      nextSound[place] = sound;
      if (kinds[place] == null) {
        sound = place;
      } else if (kinds[place] == BrokenKind.LATER_POST && sound == NONE) {
        kinds[place] = BrokenKind.UNKNOWN_POST;
      }
    }
  }
}
