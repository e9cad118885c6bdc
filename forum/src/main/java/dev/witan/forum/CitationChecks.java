package dev.witan.forum;

import static dev.witan.forum.ForumRejection.CITATION_UNKNOWN;
import static dev.witan.forum.ForumRejection.CITATION_WEIGHT;
import static dev.witan.forum.ForumRejection.CITED_TWICE;
import static dev.witan.forum.ForumRejection.CITES_ITSELF;
import static dev.witan.forum.ForumRejection.INCINERATOR_NEGATIVE;
import static dev.witan.forum.ForumRejection.TOO_MANY_CITATIONS;
import static dev.witan.forum.ForumRejection.WEIGHTS_OVER_ONE;

import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Rejection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a post may cite (FORUM-2). */
final class CitationChecks {
  private final Posts posts;

  CitationChecks(Posts posts) {
    this.posts = posts;
  }

  Optional<Rejection> check(PublishPost command, long mostCitations) {
    List<Citation> citations = command.citations();
    if (citations.size() > Math.min(mostCitations, Limits.CITATIONS_MAX)) {
      return Optional.of(TOO_MANY_CITATIONS.rejection(citations.size()));
    }
    Optional<Rejection> problem = checkWeights(citations);
    return problem.isPresent() ? problem : checkTargets(command);
  }

  private static Optional<Rejection> checkWeights(List<Citation> citations) {
    Set<Optional<Hash256>> seen = new HashSet<>(citations.size() * 2); // lookup only
    long giving = 0;
    long taking = 0;
    for (Citation citation : citations) {
      long weight = citation.weight();
      if (weight == 0 || weight > Ppm.ONE || weight < -Ppm.ONE) {
        return Optional.of(CITATION_WEIGHT.rejection(weight));
      }
      if (weight < 0 && citation.post().isEmpty()) {
        return Optional.of(INCINERATOR_NEGATIVE.rejection(weight));
      }
      if (!seen.add(citation.post())) {
        return Optional.of(CITED_TWICE.rejection(name(citation)));
      }
      giving += Math.max(weight, 0);
      taking -= Math.min(weight, 0);
    }
    return giving > Ppm.ONE || taking > Ppm.ONE
        ? Optional.of(WEIGHTS_OVER_ONE.rejection(Math.max(giving, taking)))
        : Optional.empty();
  }

  private Optional<Rejection> checkTargets(PublishPost command) {
    for (Citation citation : command.citations()) {
      if (citation.post().isPresent() && posts.number(citation.post().get()) == Context.NOBODY) {
        return Optional.of(
            citesItself(command, citation)
                ? CITES_ITSELF.rejection(name(citation))
                : CITATION_UNKNOWN.rejection(name(citation)));
      }
    }
    return Optional.empty();
  }

  /** No post can hold its own id; what it can hold is the id that it had without this citation. */
  private static boolean citesItself(PublishPost command, Citation citation) {
    List<Citation> others = new ArrayList<>(command.citations());
    others.remove(citation);
    return PostContent.id(command, others).equals(citation.post().orElseThrow());
  }

  private static String name(Citation citation) {
    return citation.post().map(Hash256::toString).orElse(PostContent.INCINERATOR);
  }

  List<CitedPost> cited(List<Citation> citations) {
    List<CitedPost> cited = new ArrayList<>(citations.size());
    for (Citation citation : citations) {
      int post = citation.post().isEmpty() ? Context.NOBODY : posts.number(citation.post().get());
      cited.add(new CitedPost(post, (int) citation.weight()));
    }
    return cited;
  }
}
