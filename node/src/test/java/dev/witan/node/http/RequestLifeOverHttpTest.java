package dev.witan.node.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.node.http.LifeBooks.Work;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: two requests live their whole lives by the commands of three signers over HTTP, the node
 * stopped and started in between, and everybody hears and owns what the rules say. Method: the
 * balances are held against books kept by hand, the events of a reader who follows throughout
 * against what is written here.
 */
@Timeout(120)
final class RequestLifeOverHttpTest {
  private static final long COIN = 100_000_000;
  private static final long FIRST_FEE = 10_000_000;
  private static final long SECOND_FEE = 7_000_001;
  private static final long REQUEST_FEE = 9_000_003;
  private static final long DELIVER_WITHIN = 100_000;
  private static final String SKILL = "review";

  /** POOL-11: salary; minted for the voter; minted for the flow, and where it went; fee. */
  private static final String SALARY_AND_VOTER = "coin.moved rep.moved";

  private static final String FLOW = "rep.moved";
  private static final String CREDIT = " rep.moved value.changed";
  private static final String FEE = " coin.moved pool.settled";
  private static final String END =
      String.join(" ", SALARY_AND_VOTER, FLOW + CREDIT + CREDIT + CREDIT + FEE)
          + " job.ended request.ended";

  @TempDir Path folder;

  private final LifeBooks books = new LifeBooks();
  private final List<String> expected = new ArrayList<>();
  private final Map<Work, Hash256> posts = new HashMap<>();
  private final Signer ada = new Signer("ada");
  private final Signer ben = new Signer("ben");
  private ServerStage stage;
  private Signer bank;
  private EventReader reader;
  private long head;

  @BeforeEach
  void start() {
    stage = new ServerStage(folder).founded();
    bank = stage.founding.bank;
    head = 1;
    expected.add("1 body.founded member.registered treasurers.named");
    reader = new EventReader(stage.port());
  }

  @AfterEach
  void stop() throws Exception {
    reader.close();
    stage.close();
    assertThat(stage.troubles).isEmpty();
  }

  @Test
  void shouldComeToItsEnd_whenTheNodeIsRestartedInBetween() throws Exception {
    Work work = begin();
    checkBalances();
    deliver(work);
    checkBalances();
    deliverBehindSomebodyLate(work);
    checkBalances();
    assertThat(heard()).isEqualTo(expected);
    assertThat(reader.connections()).as("lost once, and in three restarts").isGreaterThan(4);
  }

  /** Members with coin, and two accepted posts, so that there is REP. */
  private Work begin() throws Exception {
    for (Signer member : List.of(ada, ben)) {
      accepted(stage.post(stage.founding.register(member)), "member.registered");
    }
    for (Signer member : List.of(bank, ada, ben)) {
      act(bank, Founding.issue(member, COIN), "coin.moved");
      books.issue(member.name(), COIN);
    }
    Work first = publish(ada, "What holds a valve", Map.of());
    books.pay("ada", FIRST_FEE);
    books.accept(FIRST_FEE, first, List.of()); // POOL-6: nobody has REP yet
    String opened = "coin.moved pool.opened";
    act(ada, pool(first, FIRST_FEE), opened + " coin.moved " + FLOW + CREDIT + FEE);
    Work second = publish(ben, "What holds two", Map.of(first, 250_000L));
    act(ben, pool(second, SECOND_FEE), opened);
    reader.cut();
    books.pay("ben", SECOND_FEE);
    books.accept(SECOND_FEE, second, List.of("ada")); // at once: nobody is left to stake
    act(
        ada,
        new StakeOnPool(1, Side.FOR, FIRST_FEE, Optional.empty()),
        "pool.staked " + SALARY_AND_VOTER + " " + FLOW + CREDIT + CREDIT + FEE);
    return second;
  }

  /** Drawn, restarted, accepted, delivered, judged, restarted, paid. */
  private void deliver(Work cited) throws Exception {
    act(ada, offer(3_000_001, 2), "offer.made");
    file();
    restart();
    act(ada, new AcceptRequest(0), "request.accepted");
    Work evidence = publish(ada, "It holds", Map.of(cited, 300_000L));
    act(ada, new SubmitEvidence(0, posts.get(evidence)), "evidence.submitted pool.opened-for");
    act(ben, new StakeOnPool(2, Side.FOR, 2_000_000, Optional.empty()), "pool.staked");
    restart();
    pass(Founding.POOL_MS, END);
    books.accept(REQUEST_FEE, evidence, List.of("ben"));
    assertThat(state(0)).isEqualTo("ratified");
  }

  /** Whoever is drawn does not deliver, and the deadline passes while the node is away. */
  private void deliverBehindSomebodyLate(Work cited) throws Exception {
    act(ben, offer(1_000_001, 1), "offer.made");
    file();
    Signer late = drawn(1);
    Signer next = late == ada ? ben : ada;
    act(late, new AcceptRequest(1), "request.accepted");
    stop(stage);
    stage.clock.addAndGet(DELIVER_WITHIN);
    startAgain();
    tick("rep.moved job.ended request.reopened job.drawn request.offered");
    long bond = late == ada ? 3_000_001 / 2 : 1_000_001; // AVAIL-3
    books.burn(late.name(), LifeBooks.share(bond, 500_000)); // AVAIL-4
    assertThat(drawn(1)).isEqualTo(next);
    act(next, new AcceptRequest(1), "request.accepted");
    Work evidence = publish(next, "It holds too", Map.of(cited, 500_000L));
    act(next, new SubmitEvidence(1, posts.get(evidence)), "evidence.submitted pool.opened-for");
    act(late, new StakeOnPool(3, Side.FOR, 3_000_000, Optional.empty()), "pool.staked");
    pass(Founding.POOL_MS, END);
    books.accept(REQUEST_FEE, evidence, List.of(late.name()));
    assertThat(state(1)).isEqualTo("ratified");
  }

  private static MakeOffer offer(long amount, int capacity) {
    long until = ServerStage.START + 1_000_000;
    return new MakeOffer(amount, List.of(SKILL), capacity, until, 0);
  }

  private void file() throws Exception {
    FileRequest request =
        new FileRequest(
            "Look at my valve",
            "Does it hold?",
            SKILL,
            REQUEST_FEE,
            DELIVER_WITHIN,
            Match.DRAW,
            Optional.empty());
    act(bank, request, "coin.moved request.filed job.drawn request.offered");
    books.pay("bank", REQUEST_FEE);
  }

  private OpenPool pool(Work work, long fee) {
    return new OpenPool(posts.get(work), fee, OptionalLong.empty(), OptionalLong.empty());
  }

  private Work publish(Signer member, String title, Map<Work, Long> cites) throws Exception {
    byte[] body = Founding.utf8("# " + title);
    List<Citation> citations = new ArrayList<>();
    cites.forEach(
        (work, weight) ->
            citations.add(new Citation(Optional.of(posts.get(work)), weight.intValue())));
    PublishPost post =
        new PublishPost(
            PostKind.EVIDENCE,
            title,
            Hash256.of(body),
            body.length,
            List.of(new Author(member.id(), 1_000_000)),
            citations,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    accepted(stage.postForm(stage.founding.sign(member, post), body), "post.published");
    Work work = new Work(member.name(), cites);
    posts.put(work, PostContent.id(post));
    return work;
  }

  private void act(Signer member, Command command, String events) {
    accepted(stage.post(stage.founding.sign(member, command)), events);
  }

  private void accepted(HttpResponse<byte[]> answer, String events) {
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(201);
    assertThat(ServerStage.json(answer).getLong("position")).isEqualTo(head + 1);
    expect(events);
  }

  private void expect(String events) {
    head++;
    expected.add(head + " " + events);
  }

  private void pass(long milliseconds, String events) {
    stage.clock.addAndGet(milliseconds);
    tick(events);
  }

  /** The sequencer sleeps by the wall clock; any question wakes it. */
  private void tick(String events) {
    expect(events);
    assertThat(stage.get("/v1/instance").statusCode()).isEqualTo(200);
    assertThat(stage.get("/v1/body?atLeast=" + head).statusCode()).isEqualTo(200);
  }

  private void restart() {
    stop(stage);
    startAgain();
  }

  private void stop(ServerStage ending) {
    ending.close();
    assertThat(ending.troubles).isEmpty();
  }

  private void startAgain() {
    stage = stage.again(folder);
    reader.moved(stage.port());
  }

  private JsonObject view(String path) {
    return ServerStage.json(stage.get(path + "?atLeast=" + head));
  }

  private String state(int request) {
    return view("/v1/requests/request_" + request).getString("state");
  }

  private Signer drawn(int request) {
    JsonObject view = view("/v1/requests/request_" + request);
    assertThat(view.getString("state")).isEqualTo("offered");
    String handle = view.getJsonObject("expert").getString("handle");
    return handle.equals("ada") ? ada : ben;
  }

  private void checkBalances() {
    for (String member : List.of("ada", "bank", "ben")) {
      JsonObject view = view("/v1/members/" + member);
      assertThat(view.getString("rep"))
          .as(member)
          .isEqualTo(Long.toString(books.rep.getOrDefault(member, 0L)));
      assertThat(view.getString("coin")).as(member).isEqualTo(Long.toString(books.coin(member)));
    }
    JsonObject body = view("/v1/body");
    assertThat(body.getString("minted")).isEqualTo(Long.toString(books.minted));
    assertThat(body.getString("burned")).isEqualTo(Long.toString(books.burned));
    assertThat(body.getString("treasury")).isEqualTo(Long.toString(books.treasury));
    assertThat(body.getString("held")).isEqualTo(Long.toString(books.held));
    assertThat(body.getString("supply")).isEqualTo(Long.toString(books.minted - books.burned));
  }

  /** What the reader heard, a line for each entry. */
  private List<String> heard() throws InterruptedException {
    reader.await(head);
    List<String> lines = new ArrayList<>();
    long position = 0;
    for (JsonObject event : reader.heard()) {
      String type = event.getString("event");
      if (event.getLong("position") == position) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " " + type);
      } else {
        position = event.getLong("position");
        lines.add(position + " " + type);
      }
    }
    return lines;
  }
}
