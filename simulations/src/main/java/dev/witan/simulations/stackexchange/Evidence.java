package dev.witan.simulations.stackexchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which answer is the evidence of which question, and which offers that takes. */
final class Evidence {
  private final Map<Integer, DumpPost> byQuestion = new HashMap<>(); // lookup only
  private final List<SkillOffer> offers = new ArrayList<>();

  /**
   * One person's offer of one skill.
   *
   * @param answer the person's first evidence for this skill
   */
  record SkillOffer(int person, String skill, DumpPost answer) {}

  /** Looks through the whole data: a request names its expert before the answer is there. */
  Evidence(Dump dump, People people) {
    Map<Integer, DumpPost> questions = new HashMap<>(); // lookup only
    dump.questions().forEach(question -> questions.put(question.id(), question));
    Set<String> offered = new HashSet<>(); // lookup only
    for (DumpPost answer : dump.answers()) {
      DumpPost question = questions.get(answer.question());
      boolean isEvidence =
          !answer.isByTheSame(question)
              && byQuestion.putIfAbsent(question.id(), answer) == null
              && question.skill().isPresent();
      int person = people.owner(answer);
      if (isEvidence && offered.add(person + " " + question.skill().get())) {
        offers.add(new SkillOffer(person, question.skill().get(), answer));
      }
    }
  }

  /** The first answer to this question by somebody else. */
  Optional<DumpPost> of(DumpPost question) {
    return Optional.ofNullable(byQuestion.get(question.id()));
  }

  /** Whether this answer is the evidence of its question. */
  boolean isEvidence(DumpPost answer) {
    DumpPost first = byQuestion.get(answer.question());
    return first != null && first.id() == answer.id();
  }

  /** One offer for each person and skill, in the order of the answers. */
  List<SkillOffer> offers() {
    return offers;
  }
}
