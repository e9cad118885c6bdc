package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be published: FORUM-1, FORUM-2 and the bytes of FORUM-8. */
final class NaivePosting {
  private static final Set<String> KINDS =
      Set.of("discussion", "evidence", "proposal", "review", "artifact");
  private static final int TITLE_MOST = 200;
  private static final long BODY_MOST = 64 * 1024;
  private static final int ATTACHMENTS_MOST = 8;
  private static final long ATTACHMENT_MOST = 1024 * 1024;
  private static final int AUTHORS_MOST = 100;
  private static final long WHOLE = 1_000_000;
  private static final long DAY = 86_400_000L;

  private final NaiveState state;

  NaivePosting(NaiveState state) {
    this.state = state;
  }

  /** FORUM-1: kind, title, body, attachments, reply. */
  boolean mayHaveContent(
      String kind, String replyTo, String title, long bodyBytes, List<Long> attachmentBytes) {
    if (!KINDS.contains(kind) || (replyTo != null && !state.posts.containsKey(replyTo))) {
      return false;
    }
    if (!isTitle(title) && (!title.isEmpty() || replyTo == null)) {
      return false;
    }
    if (!isBody(bodyBytes)) {
      return false;
    }
    for (long bytes : attachmentBytes) {
      if (bytes > ATTACHMENT_MOST) {
        return false;
      }
    }
    return attachmentBytes.size() <= ATTACHMENTS_MOST;
  }

  /** GOV-1: a block that is not known is not looked at. */
  boolean mayCarry(String kind, NaiveBlock block) {
    return block == null || (kind.equals("proposal") && new NaiveBlocks(state).may(block));
  }

  static boolean isTitle(String title) {
    return !title.isEmpty() && title.codePointCount(0, title.length()) <= TITLE_MOST;
  }

  static boolean isBody(long bytes) {
    return bytes <= BODY_MOST;
  }

  /** FORUM-1: 1 to 100 different authors, the signer among them, with weights that add up. */
  boolean mayHaveAuthors(String signer, Map<String, Long> authors) {
    BigInteger total = BigInteger.ZERO;
    for (Map.Entry<String, Long> author : authors.entrySet()) {
      if (!state.members.containsKey(author.getKey()) || author.getValue() <= 0) {
        return false;
      }
      total = total.add(big(author.getValue()));
    }
    return authors.containsKey(signer)
        && authors.size() <= AUTHORS_MOST
        && total.equals(big(WHOLE));
  }

  /** FORUM-2. */
  boolean mayCite(List<NaiveCitation> citations) {
    Set<String> targets = new LinkedHashSet<>();
    BigInteger positive = BigInteger.ZERO;
    BigInteger negative = BigInteger.ZERO;
    for (NaiveCitation citation : citations) {
      long weight = citation.weight();
      if (weight == 0 || weight < -WHOLE || weight > WHOLE || !targets.add(citation.post())) {
        return false;
      }
      boolean known = citation.toIncinerator() || state.posts.containsKey(citation.post());
      if (!known || (citation.toIncinerator() && weight < 0)) {
        return false;
      }
      positive = positive.add(big(Math.max(weight, 0)));
      negative = negative.add(big(Math.min(weight, 0)));
    }
    return !less(big(WHOLE), positive)
        && !less(negative, big(-WHOLE))
        && !less(state.parameters.get("forum.maxCitations"), big(citations.size()));
  }

  static BigInteger bytes(long bodyBytes, List<Long> attachmentBytes) {
    List<BigInteger> all = new ArrayList<>();
    all.add(big(bodyBytes));
    for (long bytes : attachmentBytes) {
      all.add(big(bytes));
    }
    return NaiveNumbers.sum(all);
  }

  /** FORUM-8: bodies and attachments of one member in one UTC day. */
  boolean mayPublishBytes(String signer, BigInteger bytes) {
    BigInteger today = bytes;
    for (NaivePost post : state.posts.values()) {
      boolean sameDay = Math.floorDiv(post.publishedAt, DAY) == Math.floorDiv(state.now, DAY);
      if (post.signer.equals(signer) && sameDay) {
        today = today.add(post.bytes);
      }
    }
    return !less(state.parameters.get("forum.dailyBytes"), today);
  }
}
