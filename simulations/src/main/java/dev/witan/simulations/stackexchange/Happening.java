package dev.witan.simulations.stackexchange;

import dev.witan.simulations.stackexchange.Evidence.SkillOffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Something of the data that happens in the body at its time. All of them stand in the order (time,
 * kind, id).
 *
 * @param id of the post or vote; of an offer, the answer that it is for
 * @param subject the {@link DumpPost}, {@link DumpVote} or {@link SkillOffer}
 */
record Happening(long time, Kind kind, int id, Object subject) {
  private static final long SECOND_MS = 1000;
  private static final Comparator<Happening> ORDER =
      Comparator.comparingLong(Happening::time)
          .thenComparing(Happening::kind)
          .thenComparingInt(Happening::id);

  /** What happens; at one time in this order. */
  enum Kind {
    OFFER,
    QUESTION,
    ANSWER,
    VOTE
  }

  /** Everything that happens, in order. */
  static List<Happening> all(Dump dump, Evidence evidence) {
    List<Happening> all = new ArrayList<>();
    Map<Integer, Long> times = new HashMap<>(); // lookup only
    for (DumpPost question : dump.questions()) {
      all.add(new Happening(question.time(), Kind.QUESTION, question.id(), question));
    }
    for (DumpPost answer : dump.answers()) {
      all.add(new Happening(answer.time(), Kind.ANSWER, answer.id(), answer));
      times.put(answer.id(), answer.time());
    }
    for (DumpVote vote : dump.votes()) {
      long time = Math.max(vote.day(), times.get(vote.answer()) + SECOND_MS);
      all.add(new Happening(time, Kind.VOTE, vote.id(), vote));
    }
    for (SkillOffer offer : evidence.offers()) {
      long time = offer.answer().time() - SECOND_MS;
      all.add(new Happening(time, Kind.OFFER, offer.answer().id(), offer));
    }
    all.sort(ORDER);
    return all;
  }

  boolean isPost() {
    return kind == Kind.QUESTION || kind == Kind.ANSWER;
  }
}
