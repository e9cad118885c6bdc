package dev.witan.forum;

import dev.witan.forum.ForumEvent.AuthorShare;
import dev.witan.forum.ForumEvent.CitedPost;
import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import java.util.List;

/**
 * One post as the rules need it: who wrote it, what it cites, what it is worth to each author. Text
 * lives in the store. Only {@link Posts} changes the values.
 */
public final class Post {
  private static final int[] SOLE_AUTHOR = {1_000_000};
  private static final int[] NOTHING = {};

  private final Hash256 id;
  private final PostKind kind;
  private final long time;
  private final int[] authors;
  private final int[] authorWeights;
  private final int[] cited;
  private final int[] citationWeights;
  private final int givingCitations;
  private final int largestGift;
  private final long[] values;

  private Post(
      Hash256 id, PostKind kind, long time, int[][] authors, int[][] citations, long[] values) {
    this.id = id;
    this.kind = kind;
    this.time = time;
    this.authors = authors[0];
    this.authorWeights = authors[0].length == 1 ? SOLE_AUTHOR : authors[1];
    this.cited = citations[0].length == 0 ? NOTHING : citations[0];
    this.citationWeights = citations[0].length == 0 ? NOTHING : citations[1];
    this.values = values;
    int giving = 0;
    int largest = 0;
    for (int weight : citationWeights) {
      giving += weight > 0 ? 1 : 0;
      largest = Math.max(largest, weight);
    }
    this.givingCitations = giving;
    this.largestGift = largest;
  }

  static Post of(PostPublished event) {
    List<AuthorShare> authors = event.authors();
    int[][] shares = new int[2][authors.size()];
    for (int i = 0; i < authors.size(); i++) {
      shares[0][i] = authors.get(i).member();
      shares[1][i] = authors.get(i).weight();
    }
    List<CitedPost> citations = event.citations();
    int[][] cited = new int[2][citations.size()];
    for (int i = 0; i < citations.size(); i++) {
      cited[0][i] = citations.get(i).post();
      cited[1][i] = citations.get(i).weight();
    }
    return new Post(
        event.id(), event.kind(), event.time(), shares, cited, new long[authors.size()]);
  }

  public Hash256 id() {
    return id;
  }

  public PostKind kind() {
    return kind;
  }

  /** When it was published, in milliseconds. */
  public long time() {
    return time;
  }

  /** How many authors it has. */
  public int authors() {
    return authors.length;
  }

  /** The number of the author at this place. */
  public int author(int place) {
    return authors[place];
  }

  /** The weight of the author at this place, in ppm. */
  public int authorWeight(int place) {
    return authorWeights[place];
  }

  /** The authors' weights in ppm, in their order, as NUM-3 wants them. */
  public long[] authorWeights() {
    long[] weights = new long[authors.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = authorWeights[i];
    }
    return weights;
  }

  public boolean isAuthor(int member) {
    for (int author : authors) {
      if (author == member) {
        return true;
      }
    }
    return false;
  }

  /** How many citations it makes. */
  public int citations() {
    return cited.length;
  }

  /** The number of the post cited at this place, or {@code NOBODY} for the incinerator. */
  public int cited(int place) {
    return cited[place];
  }

  /** The weight of the citation at this place, in ppm. */
  public int citationWeight(int place) {
    return citationWeights[place];
  }

  /** How many citations give. */
  int givingCitations() {
    return givingCitations;
  }

  /** The largest weight among the citations that give, or 0. */
  int largestGift() {
    return largestGift;
  }

  /** The REP that the post now stands for (FORUM-3), in micro-units. */
  public long value() {
    long value = 0;
    for (long part : values) {
      value += part;
    }
    return value;
  }

  /** The part of the value that the author at this place holds. */
  public long value(int place) {
    return values[place];
  }

  @Mutator
  void change(List<Long> changes) {
    for (int place = 0; place < values.length; place++) {
      values[place] += changes.get(place);
      Checks.require(values[place] >= 0, "the value of a post below 0", values[place]);
    }
  }

  void write(Output output) {
    output.hash(id).count(kind.ordinal()).count(time).count(authors.length);
    for (int i = 0; i < authors.length; i++) {
      output.count(authors[i]).count(authorWeights[i]).count(values[i]);
    }
    output.count(cited.length);
    for (int i = 0; i < cited.length; i++) {
      output.count(cited[i] + 1L).integer(citationWeights[i]);
    }
  }

  static Post read(Input input) {
    Hash256 id = input.hash();
    PostKind kind = PostKind.of(input.count(PostKind.number() - 1));
    long time = input.count();
    int[][] authors = new int[2][input.size()];
    long[] values = new long[authors[0].length];
    for (int i = 0; i < values.length; i++) {
      authors[0][i] = input.count(Integer.MAX_VALUE);
      authors[1][i] = input.count(Integer.MAX_VALUE);
      values[i] = input.count();
    }
    int[][] citations = new int[2][input.size()];
    for (int i = 0; i < citations[0].length; i++) {
      citations[0][i] = input.count(Integer.MAX_VALUE) - 1;
      citations[1][i] = input.integer32();
    }
    return new Post(id, kind, time, authors, citations, values);
  }
}
