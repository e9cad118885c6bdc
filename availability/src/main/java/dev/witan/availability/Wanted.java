package dev.witan.availability;

import dev.witan.kernel.Context;

/**
 * Whom a request looks for (AVAIL-2).
 *
 * @param skill the one that it needs
 * @param fee in micro-units of coin; 0 in the free lane, where no bond is put up
 * @param excluded numbers of members who cannot be chosen: the requester, and whoever was drawn
 *     before; not to be changed
 * @param only the only member who can be chosen, or {@link Context#NOBODY}
 */
public record Wanted(String skill, long fee, int[] excluded, int only) {
  boolean excludes(int member) {
    for (int one : excluded) {
      if (one == member) {
        return true;
      }
    }
    return only != Context.NOBODY && only != member;
  }
}
