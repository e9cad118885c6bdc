package dev.witan.forum;

import static dev.witan.forum.ForumRejection.AUTHOR_COUNT;
import static dev.witan.forum.ForumRejection.AUTHOR_KEY_UNKNOWN;
import static dev.witan.forum.ForumRejection.AUTHOR_TWICE;
import static dev.witan.forum.ForumRejection.AUTHOR_UNKNOWN;
import static dev.witan.forum.ForumRejection.AUTHOR_WEIGHTS;
import static dev.witan.forum.ForumRejection.SIGNER_NOT_AUTHOR;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.kernel.Context;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Rejection;
import dev.witan.reputation.Reputation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may call themselves authors of a post (FORUM-1). */
final class Authorship {
  private final Reputation reputation;

  Authorship(Reputation reputation) {
    this.reputation = reputation;
  }

  Optional<Rejection> check(List<Author> authors, int signer) {
    if (authors.isEmpty() || authors.size() > Limits.AUTHORS_MAX) {
      return Optional.of(AUTHOR_COUNT.rejection(authors.size()));
    }
    Set<Integer> seen = new HashSet<>(); // lookup only
    long total = 0;
    for (Author author : authors) {
      int member = reputation.number(author.member());
      if (member == Context.NOBODY) {
        return Optional.of(AUTHOR_UNKNOWN.rejection(author.member()));
      }
      if (!seen.add(member)) {
        return Optional.of(AUTHOR_TWICE.rejection(reputation.members().handle(member)));
      }
      if (author.consent().isPresent()
          && !reputation.members().speaksFor(author.consent().get().key(), member)) {
        return Optional.of(AUTHOR_KEY_UNKNOWN.rejection(reputation.members().handle(member)));
      }
      if (author.weight() <= 0 || author.weight() > Ppm.ONE) {
        return Optional.of(AUTHOR_WEIGHTS.rejection(author.weight()));
      }
      total += author.weight();
    }
    if (total != Ppm.ONE) {
      return Optional.of(AUTHOR_WEIGHTS.rejection("they add up to " + total));
    }
    return seen.contains(signer) ? Optional.empty() : Optional.of(SIGNER_NOT_AUTHOR.rejection());
  }

  List<AuthorShare> shares(List<Author> authors) {
    List<AuthorShare> shares = new ArrayList<>(authors.size());
    for (Author author : authors) {
      shares.add(new AuthorShare(reputation.number(author.member()), (int) author.weight()));
    }
    return shares;
  }
}
