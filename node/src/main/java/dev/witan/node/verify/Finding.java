package dev.witan.node.verify;

/**
 * What is wrong with a journal.
 *
 * @param place where: an entry, a content, a snapshot, or the database
 * @param sentence what was found there
 */
public record Finding(String place, String sentence) {
  static Finding at(long position, String sentence) {
    return new Finding("entry " + position, sentence);
  }

  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
