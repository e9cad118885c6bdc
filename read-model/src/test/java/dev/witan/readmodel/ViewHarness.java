package dev.witan.readmodel;

import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.readmodel.query.MemberQueries.Sort;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.view.Paging;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolState;
import dev.witan.validationpool.Side;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measures how fast entries become views and questions are answered. Not a test: run its main with
 * a folder, and a number of posts.
 */
final class ViewHarness {
  private static final int MEMBERS = 200;
  private static final int ROUNDS = 300;
  private static final int POOL_EVERY = 10;

  private final SplittableRandom random = new SplittableRandom(1);
  private final TestBody body;
  private final List<Hash256> posts = new ArrayList<>();

  private ViewHarness() {
    TreeMap<Parameter, Long> set = new TreeMap<>();
    set.put(Parameter.FORUM_DAILY_BYTES, 1L << 40);
    set.put(Parameter.POOL_DURATION, 1_000L);
    set.put(Parameter.POOL_QUORUM, 0L);
    body = new TestBody(set);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ViewHarness harness = new ViewHarness();
    harness.fill(Integer.parseInt(arguments[1]));
    try (ReadModel model = ReadModel.open(folder, harness.body::content)) {
      harness.project(model);
      harness.ask(model);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      System.out.println("files after closing: " + bytes / 1_000_000 + " MB");
    }
  }

  private void fill(int count) {
    for (int member = 0; member < MEMBERS; member++) {
      String handle = "member" + member;
      body.does(
          Optional.empty(),
          TestBody.key(handle),
          new RegisterMember(handle, TestBody.key(handle), "", Optional.empty(), Optional.empty()));
      body.does(
          TestBody.TREASURER,
          new IssueCoin(Optional.of(TestBody.id(handle)), 1_000_000_000_000L, "d" + member));
    }
    for (int post = 0; post < count; post++) {
      publish("member" + random.nextInt(MEMBERS), post);
    }
  }

  private void publish(String author, int number) {
    String text = "Number " + number + " about " + words(60);
    Map<Hash256, Citation> citations = new LinkedHashMap<>();
    for (int i = 0; i < 3 && !posts.isEmpty(); i++) {
      Hash256 cited =
          posts.get(
              random.nextInt(3) == 0
                  ? random.nextInt(posts.size())
                  : posts.size() - 1 - random.nextInt(Math.min(50, posts.size())));
      citations.put(cited, new Citation(Optional.of(cited), 100_000));
    }
    body.does(
        author,
        new PublishPost(
            PostKind.DISCUSSION,
            "Post " + number + " " + words(4),
            body.content(text),
            text.getBytes(StandardCharsets.UTF_8).length,
            List.of(new Author(TestBody.id(author), 1_000_000)),
            List.copyOf(citations.values()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    Hash256 id = body.modules().forum().posts().get(number).id();
    posts.add(id);
    if (number % POOL_EVERY == 0) {
      body.does(author, new OpenPool(id, 1_000_000, OptionalLong.empty(), OptionalLong.empty()));
      int pool = body.modules().pools().size() - 1;
      for (int stake = 0; stake < 5; stake++) {
        body.does(
            "member" + random.nextInt(MEMBERS),
            new StakeOnPool(
                pool, random.nextInt(4) == 0 ? Side.AGAINST : Side.FOR, 1_000, Optional.empty()));
      }
    }
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < count; word++) {
      words.append("w").append((int) (20_000 * Math.pow(random.nextDouble(), 3))).append(' ');
    }
    return words.toString();
  }

  private void project(ReadModel model) {
    int live = 500;
    int most = body.entries.size() - live;
    long start = System.nanoTime();
    for (int from = 0; from < most; from += 1_000) {
      model.apply(body.entries.subList(from, Math.min(most, from + 1_000)));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d entries, %d posts in batches of 1000: %.1f s, %.0f entries/s%n",
        most, posts.size(), seconds, most / seconds);
    long[] times = new long[live];
    for (int entry = 0; entry < live; entry++) {
      long begin = System.nanoTime();
      model.apply(List.of(body.entries.get(most + entry)));
      times[entry] = System.nanoTime() - begin;
    }
    print("apply one entry", times);
  }

  private void ask(ReadModel model) {
    OptionalLong now = OptionalLong.empty();
    long half = model.position() / 2;
    time("posts, newest", () -> model.posts().list(PostQueries.Filter.ALL, Paging.first()));
    time(
        "posts as of the middle",
        () -> model.posts().list(PostQueries.Filter.ALL, Paging.first().at(half)));
    time(
        "posts of an author",
        () ->
            model
                .posts()
                .list(
                    new PostQueries.Filter(
                        Optional.empty(), Optional.of(member()), Optional.empty()),
                    Paging.first()));
    time(
        "posts accepted",
        () ->
            model
                .posts()
                .list(
                    new PostQueries.Filter(
                        Optional.empty(), Optional.empty(), Optional.of("accepted")),
                    Paging.first()));
    time("one post", () -> model.posts().one(post(), now));
    time("one post as of the middle", () -> model.posts().one(post(), OptionalLong.of(half)));
    time("cited by", () -> model.posts().citedBy(post(), Paging.first()));
    time("graph, depth 1", () -> model.graph().around(post(), 1, now));
    time("graph, depth 3", () -> model.graph().around(post(), 3, now));
    time(
        "pools, open",
        () ->
            model
                .pools()
                .list(
                    new PoolQueries.Filter(
                        Optional.of(PoolState.OPEN), Optional.empty(), Optional.empty()),
                    Paging.first()));
    time("pools, newest", () -> model.pools().list(PoolQueries.Filter.ALL, Paging.first()));
    time(
        "pools as of the middle",
        () -> model.pools().list(PoolQueries.Filter.ALL, Paging.first().at(half)));
    time("members by REP", () -> model.members().list(Sort.REP, Paging.first()));
    time("members by handle", () -> model.members().list(Sort.HANDLE, Paging.first()));
    time("members by REP, middle", () -> model.members().list(Sort.REP, Paging.first().at(half)));
    time("one member", () -> model.members().one(member(), now));
    time("ledger", () -> model.ledger().lines(member(), Paging.first()));
    time("balances", () -> model.members().balances(member(), Paging.first()));
    time("body", () -> model.body().body(now));
    time(
        "search, two words",
        () ->
            model
                .search()
                .search("w" + random.nextInt(99) + " w" + random.nextInt(9999), Set.of(), 20));
    time("search, a short start", () -> model.search().search("w1", Set.of(), 20));
  }

  private String post() {
    return posts.get(random.nextInt(posts.size())).toString();
  }

  private String member() {
    return TestBody.id("member" + random.nextInt(MEMBERS)).toString();
  }

  private void time(String name, Runnable question) {
    for (int warm = 0; warm < 20; warm++) {
      question.run();
    }
    long[] times = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      question.run();
      times[round] = System.nanoTime() - begin;
    }
    print(name, times);
  }

  private static void print(String name, long[] times) {
    Arrays.sort(times);
    System.out.printf(
        "%-26s p50 %8.3f ms  p99 %8.3f ms%n",
        name, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
  }
}
