package dev.witan.forum;

import java.util.Locale;
import java.util.Optional;

/** What a post is (FORUM-1). The order is that of the numbers in events and never changes. */
public enum PostKind {
  DISCUSSION,
  EVIDENCE,
  PROPOSAL,
  REVIEW,
  ARTIFACT;

  private static final PostKind[] ALL = values();

  /** The word in commands, such as {@code evidence}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this word. */
  public static Optional<PostKind> ofWord(String word) {
    for (PostKind kind : ALL) {
      if (kind.word().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind with this number. */
  public static PostKind of(int ordinal) {
    return ALL[ordinal];
  }

  /** How many kinds there are. */
  public static int number() {
    return ALL.length;
  }
}
