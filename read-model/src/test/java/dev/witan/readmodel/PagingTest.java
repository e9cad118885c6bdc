package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.business.RequestState;
import dev.witan.readmodel.query.GraphQueries;
import dev.witan.readmodel.query.MemberQueries.Sort;
import dev.witan.readmodel.query.OfferQueries;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.query.ProposalQueries;
import dev.witan.readmodel.query.RequestQueries;
import dev.witan.readmodel.view.Answer;
import dev.witan.readmodel.view.Page;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.Refusal;
import dev.witan.readmodel.view.RequestView;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: pages of a list fit together while the body goes on. Method: every list is read in short
 * pages at a position, with entries applied between them, and compared with what it was at once.
 */
final class PagingTest {
  private static final int EARLY = 250;

  private final RandomActs acts = new RandomActs(3);
  @TempDir Path folder;
  private ReadModel model;

  @BeforeEach
  void fill() {
    model = ReadModel.open(folder.resolve("views"), acts.body::content);
    go(EARLY);
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void shouldNeitherSkipNorDouble_whenEntriesAreAppliedBetweenPages() {
    OptionalLong then = OptionalLong.of(model.position());
    Map<String, List<Object>> atOnce = new LinkedHashMap<>();
    lists().forEach((name, list) -> atOnce.put(name, read(list, Paging.LIMIT_MAX, then, 0)));
    assertThat(atOnce).allSatisfy((name, rows) -> assertThat(rows).as(name).isNotEmpty());
    lists()
        .forEach(
            (name, list) ->
                assertThat(read(list, 2, then, 1)).as(name).isEqualTo(atOnce.get(name)));
    assertThat(model.position()).isGreaterThan(then.getAsLong() + 30);
  }

  @Test
  void shouldListTheSame_whenStatesAreAskedForTogetherOrAlone() {
    go(120);
    Map<String, Function<Paging, Answer<? extends Page<?>>>> lists = lists();
    for (OptionalLong asOf :
        List.of(OptionalLong.empty(), OptionalLong.of(model.position() - 40))) {
      List<Object> all = read(lists.get("requests"), 3, asOf, 0);
      assertThat(all).hasSizeGreaterThan(5);
      assertThat(read(lists.get("requests in any state"), 3, asOf, 0)).isEqualTo(all);
      for (RequestState one : RequestState.values()) {
        Set<RequestState> two = EnumSet.of(one, RequestState.OPEN);
        RequestQueries.Filter filter =
            new RequestQueries.Filter(two, Optional.empty(), Optional.empty(), Optional.empty());
        List<String> words = two.stream().map(RequestState::word).toList();
        assertThat(read(paging -> model.requests().list(filter, paging), 2, asOf, 0))
            .isEqualTo(
                all.stream().filter(row -> words.contains(((RequestView) row).state())).toList());
      }
    }
  }

  @Test
  void shouldRefuseACursor_whenItIsOfAnotherListOrOfNone() {
    String good =
        model
            .posts()
            .list(PostQueries.Filter.ALL, Paging.first().by(1))
            .value()
            .next()
            .orElseThrow();
    List<String> bad =
        new ArrayList<>(
            List.of("", " ", "?", "a", "####", good + "A", good + "=", "\u0000", "x".repeat(9999)));
    for (String text :
        List.of(
            "",
            "posts",
            "posts x",
            "posts 1 2",
            "posts 99999999999999999999",
            "posts  1",
            "pools 1",
            "posts 1e3",
            "\uD800 1")) {
      bad.add(Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
    for (String cursor : bad) {
      assertThat(model.posts().list(PostQueries.Filter.ALL, Paging.first().from(cursor)).refusal())
          .as(cursor)
          .isEqualTo(Refusal.CURSOR_MALFORMED);
    }
    assertThat(model.pools().list(PoolQueries.Filter.ALL, Paging.first().from(good)).refusal())
        .isEqualTo(Refusal.CURSOR_MALFORMED);
    for (long odd : new long[] {Long.MIN_VALUE, -7, 0, 1L << 40, Long.MAX_VALUE}) {
      String cursor =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(("posts " + odd).getBytes(StandardCharsets.UTF_8));
      assertThat(model.posts().list(PostQueries.Filter.ALL, Paging.first().from(cursor)).refusal())
          .isNull();
    }
  }

  @Test
  void shouldRefuseLimitsAndPositions_whenTheyAreOutOfBounds() {
    for (int limit : new int[] {0, -1, Paging.LIMIT_MAX + 1}) {
      assertThat(model.posts().list(PostQueries.Filter.ALL, Paging.first().by(limit)).refusal())
          .isEqualTo(Refusal.LIMIT_OUT_OF_BOUNDS);
    }
    for (long position : new long[] {0, -1, model.position() + 1, Long.MAX_VALUE}) {
      assertThat(model.posts().list(PostQueries.Filter.ALL, Paging.first().at(position)).refusal())
          .isEqualTo(Refusal.POSITION_UNKNOWN);
      assertThat(model.pools().one(0, OptionalLong.of(position)).refusal())
          .isEqualTo(Refusal.POSITION_UNKNOWN);
    }
    assertThat(model.graph().around("x", 0, OptionalLong.empty()).refusal())
        .isEqualTo(Refusal.DEPTH_OUT_OF_BOUNDS);
    assertThat(
            model.graph().around("x", GraphQueries.DEPTH_MAX + 1, OptionalLong.empty()).refusal())
        .isEqualTo(Refusal.DEPTH_OUT_OF_BOUNDS);
  }

  @Test
  void shouldAnswerWithNothing_whenThereIsNoSuchThing() {
    OptionalLong now = OptionalLong.empty();
    assertThat(model.members().one("m_x", now).value()).isEmpty();
    assertThat(model.posts().one("x", now).value()).isEmpty();
    assertThat(model.pools().one(9999, now).value()).isEmpty();
    assertThat(model.offers().one(-1, now).value()).isEmpty();
    assertThat(model.requests().one(9999, now).value()).isEmpty();
    assertThat(model.proposals().one(9999, now).value()).isEmpty();
    assertThat(model.parameters().one("no.such", now).value()).isEmpty();
    assertThat(model.parameters().artifact("no", now).value()).isEmpty();
    assertThat(model.graph().around("x", 1, now).value()).isEmpty();
    assertThat(model.ledger().lines("m_x", Paging.first()).value().data()).isEmpty();
    assertThat(model.posts().replies("x", Paging.first()).value().data()).isEmpty();
    assertThat(model.posts().citedBy("x", Paging.first()).value().data()).isEmpty();
    assertThat(model.offers().odds("no-such-skill", Paging.first()).value().data()).isEmpty();
  }

  private void go(int count) {
    for (int act = 0; act < count; act++) {
      acts.act();
    }
    model.apply(acts.body.entries.subList((int) model.position(), acts.body.entries.size()));
  }

  private Map<String, Function<Paging, Answer<? extends Page<?>>>> lists() {
    String member = TestBody.id("ann").toString();
    String post = acts.body.modules().forum().posts().get(0).id().toString();
    Map<String, Function<Paging, Answer<? extends Page<?>>>> lists = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      lists.put("members " + sort, paging -> model.members().list(sort, paging));
    }
    lists.put("balances", paging -> model.members().balances(member, paging));
    lists.put("ledger", paging -> model.ledger().lines(member, paging));
    lists.put("posts", paging -> model.posts().list(PostQueries.Filter.ALL, paging));
    PostQueries.Filter mine =
        new PostQueries.Filter(Optional.empty(), Optional.of(member), Optional.empty());
    lists.put("own posts", paging -> model.posts().list(mine, paging));
    lists.put("cited by", paging -> model.posts().citedBy(post, paging));
    lists.put("pools", paging -> model.pools().list(PoolQueries.Filter.ALL, paging));
    lists.put("offers", paging -> model.offers().list(OfferQueries.Filter.ALL, paging));
    lists.put("requests", paging -> model.requests().list(RequestQueries.Filter.ALL, paging));
    RequestQueries.Filter anyState =
        new RequestQueries.Filter(
            EnumSet.allOf(RequestState.class),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    lists.put("requests in any state", paging -> model.requests().list(anyState, paging));
    lists.put("timeline", paging -> model.requests().timeline(0, paging));
    lists.put("proposals", paging -> model.proposals().list(ProposalQueries.Filter.ALL, paging));
    lists.put("history", paging -> model.parameters().history("pool.quorum", paging));
    return lists;
  }

  private List<Object> read(
      Function<Paging, Answer<? extends Page<?>>> list, int limit, OptionalLong asOf, int acts) {
    List<Object> rows = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<?> page = list.apply(new Paging(limit, next, asOf)).value();
      rows.addAll(page.data());
      next = page.next();
      go(acts);
    } while (next.isPresent());
    return rows;
  }
}
