package dev.witan.readmodel.view;

import java.util.List;

/**
 * Something that was found.
 *
 * @param kind {@code post}, {@code request} or {@code member}
 * @param id as in commands
 * @param title of a post or request; of a member its handle and name
 * @param excerpt plain text around the first words that were found; empty when the title says all
 * @param marks the words that were found in the excerpt
 */
public record SearchHit(String kind, String id, String title, String excerpt, List<Mark> marks) {
  /** Characters of the excerpt, the end not included. */
  public record Mark(int start, int end) {}
}
