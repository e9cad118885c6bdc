package dev.witan.simulations.stackexchange;

import dev.witan.kernel.Limits;
import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.importing.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the posts of a dump, and says which of them a vote or a link may be about. */
final class PostReader {
  private static final int QUESTION = 1;
  private static final int ANSWER = 2;
  private static final int TAG_WIKI_EXCERPT = 4;
  private static final int TAG_WIKI = 5;
  private static final Pattern FIRST_TAG = Pattern.compile("<([^<>]*)>.*|\\|([^|]*)\\|.*");
  private static final Pattern SKILL =
      Pattern.compile("[a-z0-9+#.-]{1," + Limits.SKILL_LENGTH_MAX + "}");
  private static final Comparator<DumpPost> ORDER = (a, b) -> a == b ? 0 : a.isBefore(b) ? -1 : 1;

  private final LeftOutCounts leftOut;
  private final Set<Integer> seen = new HashSet<>(); // lookup only
  private final Map<Integer, DumpPost> byId = new HashMap<>(); // lookup only
  private final Set<Integer> answered = new HashSet<>(); // lookup only
  private final List<DumpPost> questions = new ArrayList<>();
  private final List<DumpPost> answers = new ArrayList<>();

  PostReader(LeftOutCounts leftOut) {
    this.leftOut = leftOut;
  }

  void read(Row row) throws DataFault {
    int id = row.needId("Id");
    if (!seen.add(id)) {
      throw row.fault("has the Id " + id + ", which a row before has");
    }
    switch (row.needNumber("PostTypeId")) {
      case QUESTION -> questions.add(question(row, id));
      case ANSWER -> answers.add(answer(row, id));
      case TAG_WIKI_EXCERPT, TAG_WIKI -> leftOut.add(LeftOut.TAG_WIKI);
      default -> leftOut.add(LeftOut.OTHER_KIND);
    }
  }

  private static DumpPost question(Row row, int id) throws DataFault {
    String title = HtmlInlines.collapse(row.needText("Title")).strip();
    if (title.isEmpty()) {
      throw row.fault("is a question with an empty Title");
    }
    return new DumpPost(
        id,
        0,
        row.needTime("CreationDate"),
        row.number("OwnerUserId", DumpPost.NOBODY),
        userName(row),
        Names.cut(title, Limits.TITLE_MAX),
        skill(row.text("Tags").orElse("")),
        row.needText("Body"),
        row.text("ContentLicense"),
        row.number("AcceptedAnswerId", 0));
  }

  private static DumpPost answer(Row row, int id) throws DataFault {
    return new DumpPost(
        id,
        row.needId("ParentId"),
        row.needTime("CreationDate"),
        row.number("OwnerUserId", DumpPost.NOBODY),
        userName(row),
        "",
        Optional.empty(),
        row.needText("Body"),
        row.text("ContentLicense"),
        0);
  }

  private static String userName(Row row) {
    return HtmlInlines.collapse(row.text("OwnerDisplayName").orElse("")).strip();
  }

  /** The first of {@code <a><b>}, or of {@code |a|b|} as newer dumps write, if it is a skill. */
  private static Optional<String> skill(String tags) {
    Matcher first = FIRST_TAG.matcher(tags);
    if (!first.matches()) {
      return Optional.empty();
    }
    String tag = first.group(1) == null ? first.group(2) : first.group(1);
    return Optional.of(tag).filter(text -> SKILL.matcher(text).matches());
  }

  /** Puts the posts into the order of events and drops answers without their question. */
  void sort() {
    questions.sort(ORDER);
    answers.sort(ORDER);
    questions.forEach(question -> byId.put(question.id(), question));
    List<DumpPost> all = List.copyOf(answers);
    answers.clear();
    for (DumpPost answer : all) {
      DumpPost question = byId.get(answer.question());
      if (question == null || !question.isQuestion()) {
        leftOut.add(LeftOut.WITHOUT_QUESTION);
      } else if (!question.isBefore(answer)) {
        leftOut.add(LeftOut.OLDER_THAN_QUESTION);
      } else {
        answers.add(answer);
        byId.put(answer.id(), answer);
        answered.add(answer.question());
      }
    }
  }

  /** The ids of all accounts that own a post. */
  Set<Integer> owners() {
    Set<Integer> owners = new HashSet<>(); // lookup only
    byId.values().forEach(post -> owners.add(post.user()));
    return owners;
  }

  /** Takes the account away from posts whose owner is none of these; says how many there are. */
  long forgetOwnersBut(Set<Integer> users) {
    long before = unknown(questions, users) + unknown(answers, users);
    questions.replaceAll(post -> users.contains(post.user()) ? post : post.withoutUser());
    answers.replaceAll(post -> users.contains(post.user()) ? post : post.withoutUser());
    return before;
  }

  private static long unknown(List<DumpPost> posts, Set<Integer> users) {
    return posts.stream()
        .filter(post -> post.user() != DumpPost.NOBODY && !users.contains(post.user()))
        .count();
  }

  /** Why a vote on this post is not staked, or empty. */
  Optional<LeftOut> whyNotVoted(int post, boolean isForOrAgainst) {
    if (!isForOrAgainst) {
      return Optional.of(LeftOut.OTHER_VOTE);
    }
    if (!seen.contains(post)) {
      return Optional.of(LeftOut.ON_ABSENT_POST);
    }
    DumpPost found = byId.get(post);
    if (found == null) {
      return Optional.of(LeftOut.ON_OTHER_POST);
    }
    return found.isQuestion() ? Optional.of(LeftOut.ON_QUESTION) : Optional.empty();
  }

  /** Why a link of this post is nobody's citation, or empty. */
  Optional<LeftOut> whyNotLinked(int post) {
    DumpPost found = byId.get(post);
    if (found == null) {
      return Optional.of(LeftOut.LINK_OF_ABSENT);
    }
    return found.isQuestion() && !answered.contains(post)
        ? Optional.of(LeftOut.LINK_NOT_ANSWERED)
        : Optional.empty();
  }

  List<DumpPost> questions() {
    return questions;
  }

  List<DumpPost> answers() {
    return answers;
  }
}
