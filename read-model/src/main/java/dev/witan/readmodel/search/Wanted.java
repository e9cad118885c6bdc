package dev.witan.readmodel.search;

import dev.witan.readmodel.search.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param phrases words that stand side by side, in this order; a word alone is a phrase of one
 * @param prefix the start of words that count as the last phrase too, or an empty string
 */
record Wanted(List<List<String>> phrases, String prefix) {
  private static final char QUOTE = '"';
  private static final int WORDS_MAX = 16;
  private static final int PREFIX_MIN = 2;

  /**
   * Takes what was typed as words, and what stands between two quotes as a phrase. A quote that is
   * not closed is no quote. What goes beyond 16 words is not looked at.
   */
  static Wanted of(Words words, String typed) {
    Set<List<String>> phrases = new LinkedHashSet<>();
    int left = WORDS_MAX;
    int place = 0;
    String last = "";
    while (place < typed.length() && left > 0) {
      int open = typed.indexOf(QUOTE, place);
      int close = open < 0 ? -1 : typed.indexOf(QUOTE, open + 1);
      List<String> loose =
          texts(words, typed.substring(place, close < 0 ? typed.length() : open), left);
      loose.forEach(word -> phrases.add(List.of(word)));
      left -= loose.size();
      last = loose.isEmpty() ? last : loose.get(loose.size() - 1);
      if (close < 0) {
        break;
      }
      List<String> phrase = texts(words, typed.substring(open + 1, close), left);
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
        left -= phrase.size();
        last = "";
      }
      place = close + 1;
    }
    return new Wanted(List.copyOf(phrases), last.length() < PREFIX_MIN ? "" : last);
  }

  boolean isNothing() {
    return phrases.isEmpty();
  }

  /** The words of a text that were looked for, in order. */
  List<Word> in(List<Word> text) {
    boolean[] isFound = new boolean[text.size()];
    for (int place = 0; place < isFound.length; place++) {
      isFound[place] |= !prefix.isEmpty() && text.get(place).text().startsWith(prefix);
      for (List<String> phrase : phrases) {
        if (standsAt(text, place, phrase)) {
          Arrays.fill(isFound, place, place + phrase.size(), true);
        }
      }
    }
    List<Word> found = new ArrayList<>();
    for (int place = 0; place < isFound.length; place++) {
      if (isFound[place]) {
        found.add(text.get(place));
      }
    }
    return found;
  }

  private static boolean standsAt(List<Word> text, int place, List<String> phrase) {
    if (place + phrase.size() > text.size()) {
      return false;
    }
    for (int word = 0; word < phrase.size(); word++) {
      if (!text.get(place + word).text().equals(phrase.get(word))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(Words words, String typed, int most) {
    return words.of(typed, most).stream().map(Word::text).toList();
  }
}
