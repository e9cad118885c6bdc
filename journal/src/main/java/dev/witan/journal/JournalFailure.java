package dev.witan.journal;

/**
 * What is wrong with a journal, in words for whoever runs it.
 *
 * @param kind what to do about it
 * @param place where: entries, a content, a snapshot, or the database
 * @param sentence what was found there
 */
public record JournalFailure(FailureKind kind, String place, String sentence) {
  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
