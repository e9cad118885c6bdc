package dev.witan.simulations.citations;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Ppm;
import dev.witan.kernel.Split;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The commands that publish the posts of the data. A post is evidence of one author; its title is
 * the label. It cites those posts that its row cites and that have entered, with weights as equal
 * as whole ppm can be: they add up exactly (NUM-3).
 */
final class PostDrafts {
  private final PostTable posts;
  private final CitationTable citations;
  private final List<MemberId> authors;
  private final int citePpm;
  private final int maxCitations;
  private final Hash256[] entered;
  private final long[][] equalWeights; // by how many citations there are
  private int lastEntered = -1;

  PostDrafts(CitationData data, List<MemberId> authors, int citePpm, int maxCitations) {
    this.posts = data.posts();
    this.citations = data.citations();
    this.authors = authors;
    this.citePpm = citePpm;
    this.maxCitations = maxCitations;
    this.entered = new Hash256[posts.size()];
    this.equalWeights = new long[maxCitations + 1][];
  }

  /** The post at this place has entered the body with this id. */
  void enter(int place, Hash256 id) {
    entered[place] = id;
    lastEntered = place;
  }

  /** Whether the post at this place has entered. */
  boolean hasEntered(int place) {
    return entered[place] != null;
  }

  /** The post as the data have it. */
  PublishPost sound(int place) {
    return draft(place, equal(targets(place, maxCitations)));
  }

  /**
   * The post as the data have it, broken in this way.
   *
   * @param stranger the id of a later post or of none, for the kinds that cite one
   */
  PublishPost broken(int place, BrokenKind kind, Hash256 stranger) {
    List<Hash256> targets = targets(place, maxCitations - 1);
    return switch (kind) {
      case LATER_POST, UNKNOWN_POST -> {
        targets.add(stranger);
        yield draft(place, equal(targets));
      }
      case ITSELF -> citingItself(place, targets);
      case WEIGHTS_OVER_LIMIT -> overLimit(place, targets);
    };
  }

  /** The cited posts that have entered, the most recent so many, the oldest first. */
  private List<Hash256> targets(int place, int most) {
    List<Hash256> targets = new ArrayList<>();
    for (int cited : citations.cited(place)) {
      if (entered[cited] != null) {
        targets.add(entered[cited]);
      }
    }
    return new ArrayList<>(targets.subList(Math.max(0, targets.size() - most), targets.size()));
  }

  private PublishPost citingItself(int place, List<Hash256> targets) {
    long[] weights = weights(targets.size() + 1);
    List<Citation> citing = weighted(targets, weights);
    Hash256 itself = PostContent.id(draft(place, citing));
    citing.add(new Citation(Optional.of(itself), weights[targets.size()]));
    return draft(place, citing);
  }

  /** The incinerator gets one ppm more than the others leave. */
  private PublishPost overLimit(int place, List<Hash256> targets) {
    List<Citation> citing = equal(targets.isEmpty() ? List.of(entered[lastEntered]) : targets);
    citing.add(new Citation(Optional.empty(), Ppm.ONE + 1 - citePpm));
    return draft(place, citing);
  }

  private List<Citation> equal(List<Hash256> targets) {
    return weighted(targets, weights(targets.size()));
  }

  private static List<Citation> weighted(List<Hash256> targets, long[] weights) {
    List<Citation> citing = new ArrayList<>(targets.size() + 1);
    for (int i = 0; i < targets.size(); i++) {
      citing.add(new Citation(Optional.of(targets.get(i)), weights[i]));
    }
    return citing;
  }

  private long[] weights(int count) {
    if (equalWeights[count] == null) {
      long[] ones = new long[count];
      Arrays.fill(ones, 1);
      equalWeights[count] = count == 0 ? ones : Split.split(citePpm, ones);
    }
    return equalWeights[count];
  }

  private PublishPost draft(int place, List<Citation> citing) {
    byte[] body = body(place);
    return new PublishPost(
        PostKind.EVIDENCE,
        posts.label(place),
        Hash256.of(body),
        body.length,
        List.of(new Author(authors.get(posts.author(place)), Ppm.ONE)),
        citing,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The body of the post at this place. With its id in it, no two posts have the same content. */
  byte[] body(int place) {
    String text =
        posts.kind(place) + " number " + posts.id(place) + " of " + posts.date(place) + "\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
