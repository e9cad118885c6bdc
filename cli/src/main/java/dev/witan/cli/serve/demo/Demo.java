package dev.witan.cli.serve.demo;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.node.service.Service;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.PoolOwner;
import dev.witan.validationpool.Pools;
import dev.witan.validationpool.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * The script of the demonstration: a month in which people register, publish, judge, offer, ask and
 * propose. Same seed and same end, same journal but for its ids.
 */
public final class Demo {
  /** The name says it wherever the body is shown. */
  static final String NAME = "Demonstration (invented people)";

  private static final long COIN = 1_000_000;
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long SPAN = 30 * DAY;
  private static final int FOUNDERS = 12;
  private static final int TRIES = 40;

  private final DemoStage stage;
  private final SplittableRandom random;
  private final DemoMember office;
  private final List<DemoMember> all = new ArrayList<>();
  private final List<DemoMember> members = new ArrayList<>();
  private final List<Hash256> posts = new ArrayList<>();
  private final long end;
  private int titles;

  private Demo(DemoStage stage, long seed, int people, long end) {
    this.stage = stage;
    this.random = new SplittableRandom(seed);
    this.end = end;
    this.office = DemoMember.of("office", "Office", seed);
    for (int number = 0; number < Math.min(people, DemoTexts.people()); number++) {
      String name = DemoTexts.given(number) + " " + DemoTexts.family(number);
      String handle = name.toLowerCase(Locale.ROOT).replace(' ', '-');
      all.add(DemoMember.of(handle, name, seed));
    }
  }

  /**
   * Makes the body on a node that has none.
   *
   * @param clock sets the node's clock
   * @param people at most 320
   * @param end when the month ends, in milliseconds
   * @return how many commands were sent
   */
  public static long play(
      Service service, LongConsumer clock, PublicKey nodeKey, long seed, int people, long end) {
    DemoStage stage = new DemoStage(service, clock);
    Demo demo = new Demo(stage, seed, people, end);
    demo.plan(nodeKey);
    stage.runUntil(end);
    return stage.sent();
  }

  private void plan(PublicKey nodeKey) {
    long start = end - SPAN;
    stage.at(start, () -> found(nodeKey));
    for (int number = 0; number < all.size(); number++) {
      DemoMember member = all.get(number);
      long joins =
          number < FOUNDERS
              ? start + (number + 1) * MINUTE
              : start + HOUR + (long) (random.nextDouble() * SPAN * 0.8);
      stage.at(joins, () -> join(member));
    }
    for (long time = start + HOUR; time < end; time += random.nextLong(HOUR, 4 * HOUR)) {
      stage.at(time, this::work);
    }
    for (long time = start + 4 * DAY; time < end; time += random.nextLong(4 * HOUR, 14 * HOUR)) {
      stage.at(time, this::offer);
      stage.at(time + HOUR, this::request);
      stage.at(time + 2 * HOUR, this::reply);
    }
    stage.at(start + 12 * DAY, () -> propose("Open pools for two days", 2 * DAY));
    stage.at(end - 2 * DAY, () -> propose("Open pools for four days", 4 * DAY));
  }

  private void found(PublicKey nodeKey) {
    Map<Parameter, Long> set =
        Map.of(
            Parameter.POOL_DURATION, DAY,
            Parameter.POOL_MIN_FEE, COIN,
            Parameter.POOL_QUORUM, 20_000L,
            Parameter.GOVERNANCE_DURATION, DAY,
            Parameter.GOVERNANCE_MIN_DELAY, HOUR);
    stage.act(
        office,
        new FoundBody(
            NAME,
            nodeKey,
            List.of(new Treasurer(office.handle(), office.key())),
            new TreeMap<>(set),
            false));
  }

  private void join(DemoMember member) {
    stage.act(
        member,
        new RegisterMember(
            member.handle(), member.key(), member.name(), Optional.empty(), Optional.empty()));
    stage.act(
        office,
        new IssueCoin(
            Optional.of(member.id()),
            random.nextLong(50, 500) * COIN,
            "deposit of " + member.handle()));
    members.add(member);
  }

  private DemoMember somebody() {
    return members.get(random.nextInt(members.size()));
  }

  /** Those who hold REP vote; where nobody asked does, somebody who holds none. */
  private DemoMember somebodyWithReputation() {
    DemoMember found = somebody();
    for (int tries = 0; tries < TRIES && free(found) == 0; tries++) {
      found = somebody();
    }
    return found;
  }

  private long free(DemoMember member) {
    return stage.look(
        modules -> modules.reputation().free(modules.reputation().number(member.id())));
  }

  /** Somebody publishes and has it judged. */
  private void work() {
    DemoMember author = somebody();
    Optional<Hash256> post = publish(author, PostKind.EVIDENCE, Optional.empty());
    if (post.isEmpty()) {
      return;
    }
    long fee = random.nextLong(2, 20) * COIN;
    OpenPool open = new OpenPool(post.get(), fee, OptionalLong.empty(), OptionalLong.empty());
    if (stage.act(author, open)) {
      posts.add(post.get());
      judge(stage.look(modules -> modules.pools().size() - 1));
    }
  }

  /** Some people stake within the next day; most of them agree. */
  private void judge(int pool) {
    for (int voters = random.nextInt(2, 7); voters > 0; voters--) {
      stage.after(random.nextLong(HOUR, 22 * HOUR), () -> stake(pool));
    }
  }

  private void stake(int pool) {
    boolean isOpen = stage.look(modules -> modules.pools().get(pool).isOpen());
    DemoMember voter = somebodyWithReputation();
    long amount = (long) (free(voter) * (0.05 + random.nextDouble() * 0.15));
    if (isOpen && amount > 0) {
      Side side = random.nextInt(100) < 85 ? Side.FOR : Side.AGAINST;
      stage.act(voter, new StakeOnPool(pool, side, amount, Optional.empty()));
    }
  }

  private Optional<Hash256> publish(DemoMember author, PostKind kind, Optional<Hash256> replyTo) {
    String title = DemoTexts.title(random, ++titles);
    String text = replyTo.isEmpty() ? DemoTexts.body(random, title) : DemoTexts.reply(random);
    return publish(author, kind, replyTo.isEmpty() ? title : "On " + title, text, replyTo);
  }

  private Optional<Hash256> publish(
      DemoMember author, PostKind kind, String title, String text, Optional<Hash256> replyTo) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    PublishPost post =
        new PublishPost(
            kind,
            title,
            Hash256.of(body),
            body.length,
            List.of(new Author(author.id(), 1_000_000)),
            kind == PostKind.EVIDENCE ? citations() : List.of(),
            replyTo,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return stage.act(author, post, body) ? Optional.of(PostContent.id(post)) : Optional.empty();
  }

  private List<Citation> citations() {
    List<Hash256> cited = new ArrayList<>();
    for (int tries = random.nextInt(4); tries > 0 && !posts.isEmpty(); tries--) {
      Hash256 post = posts.get(random.nextInt(posts.size()));
      if (!cited.contains(post)) {
        cited.add(post);
      }
    }
    return cited.stream()
        .map(post -> new Citation(Optional.of(post), random.nextLong(50_000, 250_000)))
        .toList();
  }

  private void reply() {
    if (!posts.isEmpty()) {
      Hash256 post = posts.get(random.nextInt(posts.size()));
      publish(somebody(), PostKind.DISCUSSION, Optional.of(post));
    }
  }

  private void offer() {
    DemoMember expert = somebodyWithReputation();
    String skill = DemoTexts.SKILLS.get(random.nextInt(DemoTexts.SKILLS.size()));
    long amount = free(expert) / 4;
    stage.act(
        expert, new MakeOffer(amount, List.of(skill), random.nextInt(1, 4), end + 60 * DAY, COIN));
  }

  private void request() {
    DemoMember requester = somebody();
    String skill = DemoTexts.SKILLS.get(random.nextInt(DemoTexts.SKILLS.size()));
    FileRequest request =
        new FileRequest(
            DemoTexts.wish(random),
            "What we need to know stands in the title. Invented for a demonstration.",
            skill,
            random.nextLong(3, 40) * COIN,
            5 * DAY,
            Match.DRAW,
            Optional.empty());
    if (stage.act(requester, request)) {
      int number = stage.look(modules -> modules.requests().size() - 1);
      stage.after(random.nextLong(HOUR, 6 * HOUR), () -> goOn(number, requester));
    }
  }

  /** Whoever's turn it is does the next step, sooner or later. */
  private void goOn(int number, DemoMember requester) {
    Request request = stage.look(modules -> modules.requests().get(number));
    RequestState state = request.state();
    if (state == RequestState.OFFERED) {
      DemoMember expert = expert(request);
      boolean declines = random.nextInt(10) == 0;
      stage.act(expert, declines ? new DeclineRequest(number) : new AcceptRequest(number));
    } else if (state == RequestState.WORKING) {
      DemoMember expert = expert(request);
      publish(expert, PostKind.EVIDENCE, Optional.empty())
          .ifPresent(post -> submit(expert, number, post, requester));
      return;
    } else if (state != RequestState.OPEN) {
      return;
    }
    stage.after(random.nextLong(6 * HOUR, 30 * HOUR), () -> goOn(number, requester));
  }

  private void submit(DemoMember expert, int number, Hash256 post, DemoMember requester) {
    if (stage.act(expert, new SubmitEvidence(number, post))) {
      posts.add(post);
      stage.after(
          HOUR,
          () -> stage.act(requester, new CommentRequest(number, true, "Just what I needed.")));
      judge(stage.look(modules -> modules.requests().get(number).pool()));
    }
  }

  private DemoMember expert(Request request) {
    String handle = stage.look(modules -> modules.reputation().members().handle(request.expert()));
    return all.stream().filter(one -> one.handle().equals(handle)).findFirst().orElseThrow();
  }

  private void propose(String title, long duration) {
    DemoMember author = members.get(0);
    byte[] body = (title + ", so that more people can look.").getBytes(StandardCharsets.UTF_8);
    Block block =
        new Block(
            new TreeMap<>(Map.of(Parameter.POOL_DURATION, duration)),
            new TreeMap<>(),
            List.of(),
            List.of(),
            DAY);
    PublishPost post =
        new PublishPost(
            PostKind.PROPOSAL,
            title,
            Hash256.of(body),
            body.length,
            List.of(new Author(author.id(), 1_000_000)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(block),
            Optional.empty());
    if (stage.act(author, post, body)
        && stage.act(author, new SubmitProposal(PostContent.id(post)))) {
      attest(stage.look(modules -> modules.proposals().size() - 1));
    }
  }

  private void attest(int proposal) {
    for (DemoMember member : List.copyOf(members)) {
      if (free(member) > COIN) {
        stage.act(member, new AttestProposal(proposal, free(member) / 3));
      }
    }
    stage.after(HOUR, () -> voteInReferenda(proposal, 1));
  }

  /** Everybody votes in each of the three referenda, which come one behind the other. */
  private void voteInReferenda(int proposal, int round) {
    int pool = stage.look(modules -> referendum(modules.pools(), proposal));
    for (DemoMember member : pool < 0 ? List.<DemoMember>of() : List.copyOf(members)) {
      long amount = free(member) / 2;
      if (amount > 0) {
        stage.act(member, new StakeOnPool(pool, Side.FOR, amount, Optional.empty()));
      }
    }
    if (round < 3) {
      stage.after(DAY + HOUR, () -> voteInReferenda(proposal, round + 1));
    }
  }

  /** The newest pool that is an open referendum of this proposal, or -1. */
  private static int referendum(Pools pools, int proposal) {
    for (int pool = pools.size() - 1; pool >= 0; pool--) {
      PoolOwner owner = pools.get(pool).terms().owner();
      boolean isIts = owner.kind() == PoolOwner.Kind.REFERENDUM && owner.number() == proposal;
      if (isIts && pools.get(pool).isOpen()) {
        return pool;
      }
    }
    return -1;
  }
}
