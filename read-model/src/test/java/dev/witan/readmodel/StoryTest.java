package dev.witan.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.business.RequestState;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.readmodel.query.PoolQueries;
import dev.witan.readmodel.query.PostQueries;
import dev.witan.readmodel.query.RequestQueries;
import dev.witan.readmodel.view.GraphNode;
import dev.witan.readmodel.view.GraphView;
import dev.witan.readmodel.view.LedgerLine;
import dev.witan.readmodel.view.OddsView;
import dev.witan.readmodel.view.Paging;
import dev.witan.readmodel.view.PoolView;
import dev.witan.readmodel.view.PostView;
import dev.witan.readmodel.view.RequestEventView;
import dev.witan.readmodel.view.RequestView;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.PoolState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: what people read about a small body, spelled out by hand. */
final class StoryTest {
  private static final long ONE = 1_000_000;
  private static final OptionalLong NOW = OptionalLong.empty();

  private final TestBody body =
      new TestBody(
          new TreeMap<>(
              Map.of(
                  Parameter.POOL_DURATION, 1_000L,
                  Parameter.POOL_AUTHOR_SHARE, 1_000_000L,
                  Parameter.FEE_TREASURY_SHARE, 0L,
                  Parameter.POOL_QUORUM, 0L)));
  private Hash256 first;
  private Hash256 second;
  @TempDir Path folder;
  private ReadModel model;

  @BeforeEach
  void live() {
    for (String handle : List.of("ann", "ben")) {
      body.does(
          Optional.empty(),
          TestBody.key(handle),
          new RegisterMember(handle, TestBody.key(handle), "", Optional.empty(), Optional.empty()));
      body.does(
          TestBody.TREASURER,
          new IssueCoin(Optional.of(TestBody.id(handle)), 100 * ONE, "for " + handle));
    }
    first = publish("ann", PostKind.DISCUSSION, List.of());
    pool("ann", first, 60 * ONE); // POOL-6: accepted at once, the supply is 0
    second =
        publish("ben", PostKind.DISCUSSION, List.of(new Citation(Optional.of(first), 500_000)));
    pool("ben", second, 40 * ONE);
    body.pass(1_000);
    model = ReadModel.open(folder.resolve("views"), body::content);
    apply();
  }

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void shouldExplainEveryUnit_whenAMemberAsksWhy() {
    List<LedgerLine> lines =
        model.ledger().lines(TestBody.id("ann").toString(), Paging.first()).value().data();
    assertThat(lines)
        .extracting(LedgerLine::asset, LedgerLine::amount, LedgerLine::clause, LedgerLine::with)
        .containsExactly(
            tuple("rep", "20000000", "FORUM-4", "settlement"),
            tuple("coin", "39999999", "FEE-3", "salary"),
            tuple("rep", "60000000", "FORUM-4", "settlement"),
            tuple("coin", "-60000000", "POOL-1", "held"),
            tuple("coin", "100000000", "COIN-1", "outside"));
    assertThat(lines.get(0).pool()).isEqualTo("pool_1");
    assertThat(lines.get(0).citing().id()).isEqualTo(second.toString());
  }

  @Test
  void shouldShowPostsAndTheirNeighbours() {
    PostView post = model.posts().one(first.toString(), NOW).value().orElseThrow();
    assertThat(post.value()).isEqualTo(Long.toString(80 * ONE));
    assertThat(post.status()).isEqualTo("accepted");
    assertThat(post.citedBy()).isEqualTo(1);
    assertThat(model.posts().citedBy(first.toString(), Paging.first()).value().data())
        .singleElement()
        .satisfies(cited -> assertThat(cited.weight()).isEqualTo(500_000))
        .satisfies(cited -> assertThat(cited.value()).isEqualTo(Long.toString(20 * ONE)));
    GraphView graph = model.graph().around(first.toString(), 1, NOW).value().orElseThrow();
    assertThat(graph.nodes())
        .extracting(GraphNode::id, GraphNode::distance)
        .containsExactly(tuple(first.toString(), 0), tuple(second.toString(), 1));
    assertThat(graph.edges())
        .singleElement()
        .satisfies(edge -> assertThat(edge.from()).isEqualTo(second.toString()));
    assertThat(graph.truncated()).isFalse();
  }

  @Test
  void shouldFilterPostsAndPools() {
    PostQueries.Filter bens =
        new PostQueries.Filter(
            Optional.of(PostKind.DISCUSSION),
            Optional.of(TestBody.id("ben").toString()),
            Optional.of("accepted"));
    assertThat(model.posts().list(bens, Paging.first()).value().data())
        .extracting(PostView::id)
        .containsExactly(second.toString());
    PostQueries.Filter none =
        new PostQueries.Filter(Optional.empty(), Optional.empty(), Optional.of("none"));
    assertThat(model.posts().list(none, Paging.first()).value().data()).isEmpty();
    for (Paging paging : List.of(Paging.first(), Paging.first().at(model.position()))) {
      PoolQueries.Filter accepted =
          new PoolQueries.Filter(
              Optional.of(PoolState.ACCEPTED),
              Optional.of(PoolOwner.Kind.NONE),
              Optional.of(first.toString()));
      assertThat(model.pools().list(accepted, paging).value().data())
          .extracting(PoolView::id)
          .containsExactly("pool_0");
    }
  }

  @Test
  void shouldTellTheLifeOfARequest_inItsTimeline() {
    body.does("ann", new MakeOffer(10 * ONE, List.of("java"), 1, body.time + 9_000_000, 0));
    body.does("ben", new MakeOffer(18 * ONE, List.of("java"), 3, body.time + 9_000_000, 0));
    apply();
    assertThat(model.offers().odds("java", Paging.first()).value().data())
        .extracting(OddsView::offer, OddsView::weight, OddsView::share)
        .containsExactly(
            tuple("offer_0", "10000000", 625_000L), tuple("offer_1", "6000000", 375_000L));
    file("ann");
    file("ben");
    body.does("ben", new DeclineRequest(0));
    body.does("ann", new AcceptRequest(1));
    Hash256 evidence = publish("ann", PostKind.EVIDENCE, List.of());
    body.does("ann", new SubmitEvidence(1, evidence));
    body.does("ben", new CommentRequest(1, true, "as asked"));
    body.pass(1_000);
    apply();
    assertThat(events(0)).containsExactly("filed ann", "offered ben", "expired declined ben");
    assertThat(events(1))
        .containsExactly(
            "filed ben",
            "offered ann",
            "accepted ann",
            "submitted ann",
            "commented ben",
            "ratified");
    RequestView request = model.requests().one(1, NOW).value().orElseThrow();
    assertThat(request.satisfied()).isTrue();
    assertThat(request.post().id()).isEqualTo(evidence.toString());
    assertThat(model.requests().draws(1, Paging.first()).value().data())
        .singleElement()
        .satisfies(draw -> assertThat(draw.offer()).isEqualTo("offer_0"))
        .satisfies(draw -> assertThat(draw.bond()).isEqualTo("10000000"));
    for (Paging paging : List.of(Paging.first(), Paging.first().at(model.position()))) {
      RequestQueries.Filter filter =
          new RequestQueries.Filter(
              Set.of(RequestState.RATIFIED),
              Optional.of("java"),
              Optional.of(TestBody.id("ben").toString()),
              Optional.of(TestBody.id("ann").toString()));
      assertThat(model.requests().list(filter, paging).value().data())
          .extracting(RequestView::id)
          .containsExactly("request_1");
    }
  }

  private List<String> events(int request) {
    return model.requests().timeline(request, Paging.first()).value().data().stream()
        .map(StoryTest::words)
        .toList();
  }

  private static String words(RequestEventView event) {
    String why = event.why().isEmpty() ? "" : " " + event.why();
    return event.what() + why + (event.who() == null ? "" : " " + event.who().handle());
  }

  private void apply() {
    model.apply(body.entries.subList((int) model.position(), body.entries.size()));
  }

  private void file(String requester) {
    body.does(
        requester,
        new FileRequest(
            "A job of " + requester,
            "text",
            "java",
            ONE,
            50_000,
            Match.DIRECT,
            Optional.of(TestBody.id(requester.equals("ann") ? "ben" : "ann"))));
  }

  private void pool(String opener, Hash256 post, long fee) {
    body.does(opener, new OpenPool(post, fee, OptionalLong.empty(), OptionalLong.empty()));
  }

  private Hash256 publish(String author, PostKind kind, List<Citation> citations) {
    int number = body.modules().forum().posts().size();
    body.does(
        author,
        new PublishPost(
            kind,
            "Post " + number,
            body.content("text " + number),
            6,
            List.of(new Author(TestBody.id(author), 1_000_000)),
            citations,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    return body.modules().forum().posts().get(number).id();
  }
}
