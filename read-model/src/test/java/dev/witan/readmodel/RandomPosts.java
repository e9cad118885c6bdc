package dev.witan.readmodel;

import dev.witan.forum.ForumCommand.Artifact;
import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.Payment;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.Post;
import dev.witan.forum.PostKind;
import dev.witan.forum.Posts;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Random posts of a body. */
final class RandomPosts {
  private static final List<String> WORDS =
      List.of("valve", "norm", "Übung", "proof", "lemma", "steel", "wind", "graph", "café");
  private static final int ONE = 1_000_000;

  private final TestBody body;
  private final SplittableRandom random;
  private int made;

  RandomPosts(TestBody body, SplittableRandom random) {
    this.body = body;
    this.random = random;
  }

  /** A title that says little. */
  String title() {
    return word() + " " + word() + " " + made++;
  }

  /** A text that says less. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < 5 + random.nextInt(30); word++) {
      text.append(word()).append(word % 7 == 6 ? ".\n" : " ");
    }
    return text.toString();
  }

  /** Publishes something, which may be refused. */
  void publish(String author) {
    PostKind kind = random.nextInt(4) == 0 ? PostKind.ARTIFACT : PostKind.DISCUSSION;
    publish(author, kind);
  }

  /** Publishes a post of this kind; its id, or one that stands for nothing. */
  Hash256 publish(String author, PostKind kind) {
    List<Attachment> files = new ArrayList<>();
    if (kind == PostKind.ARTIFACT || random.nextInt(5) == 0) {
      String content = "file " + made++;
      files.add(new Attachment(body.content(content), content.length(), "text/plain"));
    }
    Optional<Artifact> artifact =
        kind == PostKind.ARTIFACT
            ? Optional.of(new Artifact("tool" + random.nextInt(3), "v" + made++))
            : Optional.empty();
    return publish(author, kind, files, Optional.empty(), artifact);
  }

  /** Publishes a proposal. */
  Hash256 propose(String author) {
    TreeMap<Parameter, Long> set = new TreeMap<>();
    if (random.nextInt(3) > 0) {
      set.put(Parameter.POOL_WIN_RATIO, 500_000L + random.nextInt(100));
      set.put(Parameter.FEE_TREASURY_SHARE, (long) random.nextInt(500_000));
    }
    TreeMap<String, Hash256> artifacts = new TreeMap<>();
    Posts posts = body.modules().forum().posts();
    for (int number = posts.size() - 1; number >= 0 && artifacts.isEmpty(); number--) {
      if (posts.get(number).kind() == PostKind.ARTIFACT) {
        artifacts.put("tool" + random.nextInt(3), posts.get(number).id());
      }
    }
    List<String> treasurers =
        random.nextInt(3) == 0 ? List.of(TestBody.TREASURER, author) : List.of();
    List<Payment> payments =
        List.of(
            new Payment(TestBody.id(author), 1 + random.nextInt(1000)),
            new Payment(TestBody.id(author), 1_000_000_000_000L));
    Block block =
        new Block(set, artifacts, List.copyOf(new LinkedHashSet<>(treasurers)), payments, 200);
    return publish(author, PostKind.PROPOSAL, List.of(), Optional.of(block), Optional.empty());
  }

  private Hash256 publish(
      String author,
      PostKind kind,
      List<Attachment> files,
      Optional<Block> block,
      Optional<Artifact> artifact) {
    String text = text() + made++;
    Posts posts = body.modules().forum().posts();
    int before = posts.size();
    body.does(
        author,
        new PublishPost(
            kind,
            title(),
            body.content(text),
            text.getBytes(StandardCharsets.UTF_8).length,
            authors(author),
            citations(),
            older(3),
            older(8),
            files,
            block,
            artifact));
    return posts.size() > before ? posts.get(before).id() : Hash256.ofText("none");
  }

  private List<Author> authors(String author) {
    String other = RandomActs.HANDLES.get(random.nextInt(RandomActs.HANDLES.size()));
    if (other.equals(author) || random.nextInt(3) > 0) {
      return List.of(new Author(TestBody.id(author), ONE));
    }
    long weight = 1 + random.nextInt(ONE - 1);
    return List.of(
        new Author(TestBody.id(author), weight), new Author(TestBody.id(other), ONE - weight));
  }

  private List<Citation> citations() {
    Map<Hash256, Citation> citations = new LinkedHashMap<>();
    long left = ONE;
    for (int i = random.nextInt(4); i > 0; i--) {
      Optional<Hash256> post = older(1);
      long weight = 1 + random.nextLong(Math.max(1, left / 2));
      left -= weight;
      boolean takes = random.nextInt(3) == 0;
      post.ifPresent(
          id -> citations.put(id, new Citation(Optional.of(id), takes ? -weight : weight)));
    }
    List<Citation> list = new ArrayList<>(citations.values());
    if (random.nextInt(4) == 0) {
      list.add(new Citation(Optional.empty(), 1 + random.nextLong(Math.max(1, left))));
    }
    return list;
  }

  /** One post of so many tries; recent ones are likelier. */
  private Optional<Hash256> older(int tries) {
    Posts posts = body.modules().forum().posts();
    if (posts.size() == 0 || random.nextInt(tries) > 0) {
      return Optional.empty();
    }
    Post post = posts.get(Math.max(0, posts.size() - 1 - random.nextInt(12)));
    return Optional.of(post.id());
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
