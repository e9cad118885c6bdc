package dev.witan.simulations.stackexchange;

import java.util.Optional;

/**
 * A question or an answer.
 *
 * @param question the id of the question that this answers, or 0 for a question
 * @param time in milliseconds
 * @param user the id of the owner's account, or {@link #NOBODY}
 * @param userName how the data call an owner without an account; may be empty
 * @param title of a question; an answer has none
 * @param skill the first tag of a question; an answer has none
 * @param html the body
 * @param license what the row names, or empty
 * @param acceptedAnswer the id of the answer that the asker accepted, or 0
 */
record DumpPost(
    int id,
    int question,
    long time,
    int user,
    String userName,
    String title,
    Optional<String> skill,
    String html,
    Optional<String> license,
    int acceptedAnswer) {
  /** No account: those of the site have ids from -1 on. */
  static final int NOBODY = Integer.MIN_VALUE;

  boolean isQuestion() {
    return question == 0;
  }

  /** Whether both are surely by one person; nobody knows that of posts without an account. */
  boolean isByTheSame(DumpPost other) {
    return user != NOBODY && user == other.user;
  }

  /** The same without an account, when the data do not have it. */
  DumpPost withoutUser() {
    return new DumpPost(
        id, question, time, NOBODY, userName, title, skill, html, license, acceptedAnswer);
  }

  /** Whether this comes before the other in the order of all events. */
  boolean isBefore(DumpPost other) {
    if (time != other.time) {
      return time < other.time;
    }
    return isQuestion() == other.isQuestion() ? id < other.id : isQuestion();
  }
}
