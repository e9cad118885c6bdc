package dev.witan.readmodel.search;

import dev.witan.readmodel.search.Words.Word;
import dev.witan.readmodel.view.SearchHit.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a text around the first word that was looked for.
 *
 * @param text in one line
 * @param marks the words that were looked for
 */
record Excerpt(String text, List<Mark> marks) {
  private static final int BEFORE = 60;
  private static final int LENGTH = 240;
  private static final int WORDS_MAX = 20_000;
  private static final Excerpt NONE = new Excerpt("", List.of());

  /** An excerpt; empty when nothing of what is wanted stands in the text. */
  static Excerpt of(Words words, String text, Wanted wanted) {
    List<Word> found = wanted.in(words.of(text, WORDS_MAX));
    if (found.isEmpty()) {
      return NONE;
    }
    int start = whole(text, Math.max(0, found.get(0).start() - BEFORE));
    int end = whole(text, Math.min(text.length(), start + LENGTH));
    List<Mark> marks = new ArrayList<>();
    for (Word word : found) {
      if (word.start() >= start && word.end() <= end) {
        marks.add(new Mark(word.start() - start, word.end() - start));
      }
    }
    // Each character becomes one, so that the marks stay where they are.
    return new Excerpt(
        text.substring(start, end).replaceAll("[\\s\\p{Cntrl}]", " "), List.copyOf(marks));
  }

  /** No character of two parts is cut. */
  private static int whole(String text, int place) {
    boolean isInside =
        place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place));
    return isInside ? place - 1 : place;
  }
}
