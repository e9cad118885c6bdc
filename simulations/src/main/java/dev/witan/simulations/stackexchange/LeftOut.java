package dev.witan.simulations.stackexchange;

import java.util.Locale;

/** Why something of the data has no place in the body, or not the one that it should have. */
public enum LeftOut {
  TAG_WIKI(Subject.POSTS, "tag wikis and their excerpts"),
  OTHER_KIND(Subject.POSTS, "neither question nor answer nor tag wiki"),
  WITHOUT_QUESTION(Subject.POSTS, "answers whose question is not in the data"),
  OLDER_THAN_QUESTION(Subject.POSTS, "answers older than their question"),
  QUESTION_REFUSED(Subject.POSTS, "answers to a question that was refused"),
  DAILY_BYTES(Subject.POSTS, "refused by forum.dailyBytes"),
  POST_NOT_REACHED(Subject.POSTS, "not reached"),

  NOT_ANSWERED(Subject.REQUESTS, "questions that nobody else has answered"),
  NO_SKILL(Subject.REQUESTS, "questions whose first tag is no skill"),
  ASKER_TOO_MANY_OPEN(Subject.REQUESTS, "the asker has too much open (FORUM-8)"),

  OFFER_TOO_MANY_OPEN(Subject.EVIDENCE, "offers refused: the expert has too much open (FORUM-8)"),
  NOT_FILED(Subject.EVIDENCE, "first answers whose request was not filed"),
  NOT_MATCHED(Subject.EVIDENCE, "first answers whose request found no offer with room"),
  TOO_LATE(Subject.EVIDENCE, "first answers whose request has expired"),

  OTHER_VOTE(Subject.VOTES, "neither for nor against a post"),
  ON_QUESTION(Subject.VOTES, "on questions"),
  ON_OTHER_POST(Subject.VOTES, "on tag wikis and other posts that were left out"),
  ON_ABSENT_POST(Subject.VOTES, "on posts that are not in the data"),
  WITHOUT_POOL(Subject.VOTES, "on answers without a pool"),
  POOL_ENDED(Subject.VOTES, "after the end of the pool"),
  NO_VOTER(Subject.VOTES, "nobody could vote"),
  VOTE_NOT_REACHED(Subject.VOTES, "not reached"),

  MISSING(Subject.CITATIONS, "missing: the post is not in the data"),
  NEWER(Subject.CITATIONS, "newer than the answer"),
  DOUBLE(Subject.CITATIONS, "double: the answer names the post already"),
  SELF(Subject.CITATIONS, "self: the answer names itself"),
  CITED_LEFT_OUT(Subject.CITATIONS, "the cited post was left out"),
  CITING_LEFT_OUT(Subject.CITATIONS, "the answer was refused"),
  BEYOND_MAX_CITATIONS(Subject.CITATIONS, "beyond forum.maxCitations"),

  LINK_OF_ABSENT(Subject.LINKS, "of posts that are not in the data"),
  LINK_NOT_ANSWERED(Subject.LINKS, "of questions without an answer"),

  BOUNTY_WITHOUT_REQUEST(Subject.BOUNTIES, "on questions without a request"),
  USER_WITHOUT_POST(Subject.USERS, "have no question and no answer"),
  COMMENT(Subject.COMMENTS, "all of them");

  /** What the causes are about. */
  public enum Subject {
    POSTS,
    REQUESTS,
    EVIDENCE,
    VOTES,
    CITATIONS,
    LINKS,
    BOUNTIES,
    USERS,
    COMMENTS;

    /** The word in reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Subject subject;
  private final String sentence;

  LeftOut(Subject subject, String sentence) {
    this.subject = subject;
    this.sentence = sentence;
  }

  public Subject subject() {
    return subject;
  }

  /** The word in reports, such as {@code tag-wiki}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause in words, behind the subject. */
  public String sentence() {
    return sentence;
  }
}
