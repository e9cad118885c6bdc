package dev.witan.simulations.citations;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.simulations.importing.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A handle and a display name for each author string. Strings are never merged: two that would have
 * one handle get two, and are counted.
 */
public final class Handles {
  private static final String PREFIX = "mm-";
  private static final int HASH_DIGITS = 4;

  private final List<String> handles = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private int collisions;
  private int shortened;

  /** Names these authors; an earlier one has the first choice. */
  public Handles(List<String> authors) {
    Set<String> taken = new HashSet<>();
    for (String author : authors) {
      String handle = handle(author);
      if (!taken.add(handle)) {
        collisions++;
        handle = another(author, handle, taken);
      }
      handles.add(handle);
      names.add(Names.displayName(author));
      shortened += names.get(names.size() - 1).equals(author) ? 0 : 1;
    }
  }

  /** The handle of the author at this place. */
  public String handle(int author) {
    return handles.get(author);
  }

  /** The display name of the author at this place. */
  public String name(int author) {
    return names.get(author);
  }

  /** How many authors could not have the handle that their string makes, because it was taken. */
  public int collisions() {
    return collisions;
  }

  /** How many author strings were too long for a display name. */
  public int shortened() {
    return shortened;
  }

  /** The handle that this author string makes. */
  static String handle(String author) {
    String slug = Names.slug(author);
    if (slug.isEmpty()) {
      return hashed(PREFIX, author, HASH_DIGITS);
    }
    String handle = PREFIX + slug;
    return handle.length() <= Limits.HANDLE_MAX ? handle : hashed(handle, author, HASH_DIGITS);
  }

  /** The first free one among those that end in 4, 5, 6... digits of the string's hash. */
  private static String another(String author, String handle, Set<String> taken) {
    for (int digits = HASH_DIGITS; digits < Limits.HANDLE_MAX - PREFIX.length(); digits++) {
      String other = hashed(handle, author, digits);
      if (taken.add(other)) {
        return other;
      }
    }
    throw new IllegalStateException("no free handle for " + author); // needs SHA-256 to collide
  }

  /** As much of the handle as fits, a hyphen, and the first digits of the string's SHA-256. */
  private static String hashed(String handle, String author, int digits) {
    int room = Limits.HANDLE_MAX - 1 - digits;
    String start = handle.substring(0, Math.min(room, handle.length()));
    String separator = start.endsWith("-") && start.length() < room ? "" : "-";
    return start + separator + Hash256.ofText(author).toString().substring(0, digits);
  }
}
